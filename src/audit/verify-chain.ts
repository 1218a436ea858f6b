import { type AuditLine, type ChainHead, hashOf } from "./chain.ts";

export type Verification =
  | { readonly valid: true; readonly head: ChainHead }
  | { readonly valid: false; readonly brokenAt: number; readonly why: string };

/** Walks lines, in order, from where the trail stood before them; stops at the first that does not follow. */
export const verifyChain = (from: ChainHead, lines: readonly AuditLine[]): Verification => {
  let head = from;
  for (const line of lines) {
    const why = fault(head, line);
    if (why !== null) return { valid: false, brokenAt: head.seq + 1, why };
    head = { seq: line.seq, hash: line.hash };
  }
  return { valid: true, head };
};

const fault = (head: ChainHead, line: AuditLine): string | null => {
  if (line.seq !== head.seq + 1) return "a line is missing";
  if (line.prevHash !== head.hash) return "the line does not follow the one before";
  if (line.hash !== hashOf(line.prevHash, line.body)) return "the line is not what was hashed";
  return agrees(line) ? null : "the line's columns differ from its text";
};

/** The columns beside the text are for searching: they must say what the hashed text says. */
const agrees = ({ seq, at, type, body }: AuditLine): boolean => {
  try {
    const said = JSON.parse(body) as { seq: unknown; at: unknown; type: unknown };
    return said.seq === seq && said.at === at && said.type === type;
  } catch {
    return false;
  }
};
