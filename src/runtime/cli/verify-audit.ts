import { readFileSync } from "node:fs";
import { compactVerify, createLocalJWKSet, decodeJwt, type JSONWebKeySet } from "jose";
import * as z from "zod";
import { checkpointType } from "#auth/receipts.ts";
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
  const known = against === undefined ? null : lineIn(against);
  if (against !== undefined && known === null)
    return wrongWords(
      "--against is a line's number, a colon and its hash, or a file with a signed checkpoint.",
    );
  return throughDoor(where, async (door) => {
    const verified = await walked(door);
    return known === null || verified.exit !== 0
      ? verified
      : { ...verified, ...(await held(door, known, verified.out ?? [])) };
  });
};

/** A line that somebody kept; with it the checkpoint that it stands in. */
interface KnownLine {
  readonly seq: number;
  readonly hash: string;
  readonly jws: string | null;
}

const lineIn = (against: string): KnownLine | null => {
  const [, line, hash = ""] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(against) ?? [];
  if (line !== undefined) return { seq: Number(line), hash, jws: null };
  try {
    const jws = readFileSync(against, "utf8").trim();
    const { seq, head } = checkpoint.parse(decodeJwt(jws));
    return { seq, hash: head, jws };
  } catch {
    return null;
  }
};

const checkpoint = z.object({ seq: z.int().min(1), head: z.string().regex(/^[0-9a-f]{64}$/) });

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
const held = async (
  door: Door,
  { seq: line, hash, jws }: KnownLine,
  out: readonly string[],
): Promise<Outcome> => {
  if (jws !== null && !(await isSigned(door, jws)))
    return { exit: 3, out, err: ["No key that is published signed this checkpoint."] };
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

/** Whether a key that the server publishes signed it. The local file has no keys: there, its line alone is looked for. */
const isSigned = async (door: Door, jws: string): Promise<boolean> => {
  const response = await door("/.well-known/jwks.json");
  if (!response.ok) return false;
  const keys = (await response.json()) as JSONWebKeySet;
  if (keys.keys.length === 0) return true;
  return compactVerify(jws, createLocalJWKSet(keys)).then(
    ({ protectedHeader }) => protectedHeader.typ === checkpointType,
    () => false,
  );
};
