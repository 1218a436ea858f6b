import { allow, allowInOwnRight, type Principal } from "#auth/principal.ts";
import { commit, record, untilSettled } from "#db/commit.ts";
import { endDeputyship, readDeputy } from "#db/people/deputies.ts";
import type { Deps } from "#deps.ts";
import { Problem } from "#problem.ts";

/** Ends a deputyship at once. Ending twice is ending once. */
export const endDeputy = (deps: Deps, by: Principal, id: string): Promise<void> => {
  allow(by, "Review.Decide");
  allowInOwnRight(by);
  return untilSettled(async () => {
    const known = await readDeputy(deps.db, id);
    if (!known) throw new Problem("not_found", "There is no such deputy.");
    if (known.endedAt !== null) return;
    const at = new Date(deps.now()).toISOString();
    await commit(
      deps.db,
      ...endDeputyship(id, by.id, at),
      record({ at, type: "deputy.ended", by: by.id, data: { deputy: id, person: known.person } }),
    );
  });
};
