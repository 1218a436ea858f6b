import { allow, type Principal } from "#auth/principal.ts";
import { commit, record, untilSettled } from "#db/commit.ts";
import { departmentChanged } from "#db/department-change.ts";
import {
  assignmentStays,
  endExemption as ended,
  readAssignmentDepartment,
  readExemption,
} from "#db/exemptions.ts";
import { moveRevisions } from "#db/extracts.ts";
import type { Deps } from "#deps.ts";
import { Problem } from "#problem.ts";
import { withoutExemption } from "#register/exempted.ts";

/** Ends an exemption at once, and judges open vacancies again. Ending twice is ending once. */
export const endExemption = (deps: Deps, by: Principal, id: string): Promise<void> => {
  allow(by, "Review.Decide");
  return untilSettled(async () => {
    const known = await readExemption(deps.db, id);
    if (!known) throw new Problem("not_found", "There is no such exemption.");
    if (known.endedAt !== null) return;
    const department = await readAssignmentDepartment(deps.db, known.assignmentNumber);
    const at = new Date(deps.now()).toISOString();
    const today = deps.today();
    const { assignmentNumber, fromDay: from, untilDay: until } = known;
    const changed =
      department === null
        ? [moveRevisions([])]
        : await departmentChanged(deps.db, {
            department,
            change: (facts) => withoutExemption(facts, { assignmentNumber, from, until }),
            days: { asOf: today, askedOn: today },
            policy: deps.policy,
            at,
            by: by.id,
            newId: deps.newId,
          });
    await commit(
      deps.db,
      ...ended(id, by.id, at),
      assignmentStays(assignmentNumber, department),
      record({ at, type: "exemption.ended", by: by.id, data: { exemption: id, department } }),
      ...changed,
    );
  });
};
