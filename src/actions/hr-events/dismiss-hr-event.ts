import { allow, type Principal } from "#auth/principal.ts";
import { commit, record, untilSettled } from "#db/commit.ts";
import { readParked, settleMessage } from "#db/inbound/inbox.ts";
import { receivedLine } from "#db/inbound/messages.ts";
import type { Deps } from "#deps.ts";

/** Gives a parked event up: its text goes, and it is never tried again. False when it waits no more. */
export const dismissHrEvent = (deps: Deps, by: Principal, id: string): Promise<boolean> => {
  allow(by, "Register.Write");
  return untilSettled(async () => {
    const row = await readParked(deps.db, id);
    if (row === null) return false;
    const { reason } = row;
    const at = new Date(deps.now()).toISOString();
    const line = receivedLine({ ...row, state: "dismissed" }, at);
    await commit(
      deps.db,
      ...settleMessage(id, { state: "dismissed", reason, fields: [] }),
      record({ ...line, type: "hr_event.dismissed", by: by.id }),
    );
    return true;
  });
};
