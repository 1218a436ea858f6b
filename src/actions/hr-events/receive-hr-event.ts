import { allow, type Principal } from "#auth/principal.ts";
import { commit, record, untilSettled } from "#db/commit.ts";
import { eventChange } from "#db/inbound/event-change.ts";
import { type InboxRow, insertMessage } from "#db/inbound/inbox.ts";
import { type MessageIn, messageRow, receivedLine } from "#db/inbound/messages.ts";
import type { Deps } from "#deps.ts";
import type { RegisterEvent } from "#webhooks/inbound/event-in.ts";

/** Takes what an HR system tells into the register, as a file would; what cannot be understood yet is parked. */
export const receiveHrEvent = (
  deps: Deps,
  by: Principal,
  message: MessageIn,
  event: RegisterEvent,
): Promise<InboxRow> => {
  allow(by, "Register.Write");
  return untilSettled(async () => {
    const receivedAt = new Date(deps.now()).toISOString();
    const today = deps.today();
    const { id, became, writes } = await eventChange(deps.db, event, {
      at: receivedAt,
      by: by.id,
      newId: deps.newId,
      days: { asOf: today, askedOn: today },
      policy: deps.policy,
    });
    const row = messageRow(message, { id, type: event.type, receivedAt }, became);
    await commit(
      deps.db,
      insertMessage(row),
      record({ ...receivedLine(row, receivedAt), by: by.id }),
      ...writes,
    );
    return row;
  });
};

/** Keeps for people what Porth knows nothing of, or nothing yet. */
export const parkHrEvent = async (
  deps: Deps,
  by: Principal,
  message: MessageIn,
  { type, reason }: { readonly type: string; readonly reason: "unknown_type" | "unknown_department" },
): Promise<InboxRow> => {
  allow(by, "Register.Write");
  const receivedAt = new Date(deps.now()).toISOString();
  const fields = reason === "unknown_department" ? ["department"] : [];
  const row = messageRow(
    message,
    { id: deps.newId("inb"), type, receivedAt },
    { state: "parked", reason, fields },
  );
  await commit(deps.db, insertMessage(row), record({ ...receivedLine(row, receivedAt), by: by.id }));
  return row;
};
