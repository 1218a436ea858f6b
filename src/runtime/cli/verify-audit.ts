import { type Door, throughDoor } from "./door.ts";
import { type Outcome, wrongWords } from "./outcome.ts";
import { readResponse } from "./read-response.ts";
import type { Where } from "./where.ts";

type Finding =
  | { readonly valid: true; readonly count: number; readonly head: string }
  | { readonly valid: false; readonly broken_at: number; readonly why: string };

export interface VerifyOptions {
  readonly against?: string;
}

/** Walks the whole trail: 3 when a line does not follow the one before, or one that is known from before is not there. */
export const verifyAudit = async (where: Where, { against }: VerifyOptions): Promise<Outcome> => {
  const [, line, hash = ""] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(against ?? "") ?? [];
  if (against !== undefined && line === undefined)
    return wrongWords("--against is a line's number, a colon and its hash, as verify-audit prints them.");
  return throughDoor(where, async (door) => {
    const verified = await walked(door);
    return line === undefined || verified.exit !== 0
      ? verified
      : { ...verified, ...(await held(door, Number(line), hash, verified.out ?? [])) };
  });
};

const walked = async (door: Door): Promise<Outcome> => {
  const read = await readResponse<Finding>(
    await door("/v1/audit/verify"),
    ({ valid }) => typeof valid === "boolean",
  );
  if ("exit" in read) return read;
  const { raw, body } = read;
  return body.valid
    ? { exit: 0, raw, out: [`the trail verifies: ${body.count} lines, head ${body.head}`] }
    : { exit: 3, raw, err: [`The trail is broken at line ${body.broken_at}: ${body.why}.`] };
};

interface Page {
  readonly items: readonly { readonly seq: number; readonly hash: string }[];
}

/** A trail that was rebuilt verifies too: but not with the hash that somebody kept elsewhere. */
const held = async (door: Door, line: number, hash: string, out: readonly string[]): Promise<Outcome> => {
  const read = await readResponse<Page>(
    await door(`/v1/audit?after=${Math.max(0, line - 1)}&limit=1`),
    ({ items }) => Array.isArray(items),
  );
  if ("exit" in read) return read;
  const [found] = read.body.items;
  if (found?.seq === line && found.hash === hash)
    return { exit: 0, out: [...out, `line ${line} is the one that was kept`] };
  const why = found?.seq === line ? "is another than the one that was kept" : "is not there any more";
  return { exit: 3, out, err: [`Line ${line} ${why}.`] };
};
