import { type Ask, askGate } from "#actions/decisions/ask-gate.ts";
import { parkHrEvent, receiveHrEvent } from "#actions/hr-events/receive-hr-event.ts";
import type { Principal } from "#auth/principal.ts";
import { type InboxRow, readMessage } from "#db/inbound/inbox.ts";
import { type MessageIn, messageRow, requestTaken } from "#db/inbound/messages.ts";
import type { Deps } from "#deps.ts";
import { Problem } from "#problem.ts";
import { readEventIn } from "#webhooks/inbound/read-event-in.ts";

/** Takes a message once, however often it comes and however many of it at the same moment. */
export const takeMessage = async (deps: Deps, by: Principal, message: MessageIn): Promise<InboxRow> => {
  const first = () => readMessage(deps.db, message.source, message.messageId);
  const known = await first();
  if (known) return known;
  try {
    return await take(deps, by, message);
  } catch (error) {
    const row = error instanceof Problem && error.code === "idempotency_in_flight" ? await first() : null;
    if (row === null) throw error;
    return row;
  }
};

/** An HR system, as one who asks and who writes. */
export const principalOf = (source: string): Principal => ({
  id: `inbound:${source}`,
  kind: "application",
  roles: new Set(["Register.Write", "Gate.Ask"]),
  name: null,
  employeeNumber: null,
  signedInAt: null,
});

const take = async (deps: Deps, by: Principal, message: MessageIn): Promise<InboxRow> => {
  const { messageId: id, text, contentType } = message;
  const event = readEventIn({ id, text, contentType }, deps.now());
  if ("malformed" in event)
    throw new Problem("invalid_request", "The body is no event that Porth can read. Nothing was taken.", {
      errors: event.malformed,
    });
  if ("unknown" in event) return parkHrEvent(deps, by, message, { type: event.type, reason: "unknown_type" });
  return event.type === "vacancy.requested"
    ? ask(deps, by, message, event.data)
    : receiveHrEvent(deps, by, message, event);
};

/** Asks the gate; the answer goes out as an event. What it cannot be asked about is parked. */
const ask = async (deps: Deps, by: Principal, message: MessageIn, asked: Ask): Promise<InboxRow> => {
  const type = "vacancy.requested";
  const about = { id: deps.newId("inb"), type, receivedAt: new Date(deps.now()).toISOString() };
  const row = messageRow(message, about, { state: "asked", reason: null, fields: [] });
  try {
    await askGate(deps, by, asked, () => requestTaken(row, by.id));
    return row;
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== "unknown_department") throw error;
    return parkHrEvent(deps, by, message, { type, reason: "unknown_department" });
  }
};
