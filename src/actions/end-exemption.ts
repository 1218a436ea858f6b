import { allow, type Principal } from "#auth/principal.ts";
import { commit, record, untilSettled } from "#db/commit.ts";
import { endExemption as ended, readAssignmentDepartment, readExemption } from "#db/exemptions.ts";
import { moveRevisions } from "#db/extracts.ts";
import type { Deps } from "#deps.ts";
import { Problem } from "#problem.ts";

/** Ends an exemption at once. Ending twice is ending once. */
export const endExemption = (deps: Deps, by: Principal, id: string): Promise<void> => {
  allow(by, "Review.Decide");
  return untilSettled(async () => {
    const known = await readExemption(deps.db, id);
    if (!known) throw new Problem("not_found", "There is no such exemption.");
    if (known.endedAt !== null) return;
    const department = await readAssignmentDepartment(deps.db, known.assignmentNumber);
    const at = new Date(deps.now()).toISOString();
    await commit(
      deps.db,
      ...ended(id, by.id, at),
      moveRevisions(department === null ? [] : [department]),
      record({ at, type: "exemption.ended", by: by.id, data: { exemption: id, department } }),
    );
  });
};
