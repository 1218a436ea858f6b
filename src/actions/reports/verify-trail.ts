import { emptyChain } from "#audit/chain.ts";
import { type Verification, verifyChain } from "#audit/verify-chain.ts";
import { allow, type Principal } from "#auth/principal.ts";
import { listAuditLines } from "#db/trail.ts";
import type { Deps } from "#deps.ts";

/** Walks the whole trail from its first line, a thousand lines at a time. */
export const verifyTrail = async (deps: Pick<Deps, "db" | "watch">, by: Principal): Promise<Verification> => {
  allow(by, "Audit.Read");
  let head = emptyChain;
  for (;;) {
    const lines = await listAuditLines(deps.db, head.seq, 1_000);
    const found = verifyChain(head, lines);
    if (!found.valid || lines.length === 0) {
      const result = found.valid ? "whole" : "broken";
      deps.watch.see({ event: "verification", result, count: head.seq });
      return found;
    }
    head = found.head;
    await breath();
  }
};

/** Lets others have their turn: a trail can be long. */
const breath = () => new Promise((resolve) => setTimeout(resolve, 0));
