import { throughDoor } from "./door.ts";
import type { Outcome } from "./outcome.ts";
import { readResponse } from "./read-response.ts";
import type { Where } from "./where.ts";

type Finding =
  | { readonly valid: true; readonly count: number; readonly head: string }
  | { readonly valid: false; readonly broken_at: number; readonly why: string };

/** Walks the whole trail: 3 when a line does not follow the one before. */
export const verifyAudit = (where: Where): Promise<Outcome> =>
  throughDoor(where, async (door) => {
    const read = await readResponse<Finding>(
      await door("/v1/audit/verify"),
      ({ valid }) => typeof valid === "boolean",
    );
    if ("exit" in read) return read;
    const { raw, body } = read;
    return body.valid
      ? { exit: 0, raw, out: [`the trail verifies: ${body.count} lines, head ${body.head}`] }
      : { exit: 3, raw, err: [`The trail is broken at line ${body.broken_at}: ${body.why}.`] };
  });
