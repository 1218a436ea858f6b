import { type AuditLine, type ChainHead, emptyChain } from "#audit/chain.ts";
import { type Verification, verifyChain } from "#audit/verify-chain.ts";
import { allow, type Principal } from "#auth/principal.ts";
import { type Checkpoint, listCheckpoints } from "#db/trail/checkpoints.ts";
import { listAuditLines } from "#db/trail.ts";
import type { Deps } from "#deps.ts";

/**
 * Walks the whole trail from its first line, a thousand lines at a time, and holds it against the checkpoints that are kept:
 * a trail that was cut off or rebuilt follows, but not from them.
 */
export const verifyTrail = async (deps: Pick<Deps, "db" | "watch">, by: Principal): Promise<Verification> => {
  allow(by, "Audit.Read");
  let head = emptyChain;
  for (;;) {
    // First, so that every line that they speak for is there already.
    const signed = await listCheckpoints(deps.db, head.seq, 1_000);
    const lines = await listAuditLines(deps.db, head.seq, 1_000);
    const found = asSigned(verifyChain(head, lines), { head, lines, signed });
    if (!found.valid || lines.length === 0) {
      const result = found.valid ? "whole" : "broken";
      deps.watch.see({ event: "verification", result, count: head.seq });
      return found;
    }
    head = found.head;
    await breath();
  }
};

interface Walked {
  readonly head: ChainHead;
  readonly lines: readonly AuditLine[];
  readonly signed: readonly Checkpoint[];
}

const asSigned = (found: Verification, { head, lines, signed }: Walked): Verification => {
  if (!found.valid) return found;
  if (lines.length === 0)
    return signed.length === 0 ? found : { valid: false, brokenAt: head.seq + 1, why: "a line is missing" };
  const hashes = new Map(lines.map(({ seq, hash }) => [seq, hash]));
  const other = signed.find((one) => one.seq <= found.head.seq && hashes.get(one.seq) !== one.head);
  return other === undefined
    ? found
    : { valid: false, brokenAt: other.seq, why: "the line is not the one that was signed" };
};

/** Lets others have their turn: a trail can be long. */
const breath = () => new Promise((resolve) => setTimeout(resolve, 0));
