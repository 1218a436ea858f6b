import { allow, type Principal } from "#auth/principal.ts";
import { commit, record, untilSettled } from "#db/commit.ts";
import { departmentChanged } from "#db/department-change.ts";
import {
  assignmentStays,
  type ExemptionRow,
  insertExemption,
  readAssignmentDepartment,
} from "#db/exemptions.ts";
import type { Keep } from "#db/kept-answers.ts";
import type { Deps } from "#deps.ts";
import { type Day, lastDayOfMonths } from "#gate/day.ts";
import type { ExemptionKind } from "#gate/exemption.ts";
import { Problem } from "#problem.ts";
import { withExemption } from "#register/exempted.ts";

export interface NewExemption {
  readonly assignmentNumber: string;
  readonly kind: ExemptionKind;
  readonly from: Day;
  readonly until: Day;
  readonly reference: string | null;
}

/** Records that one assignment needs no plan for a while, at most the months that the policy allows: open vacancies are judged again. */
export const recordExemption = (
  deps: Deps,
  by: Principal,
  asked: NewExemption,
  keep: Keep<ExemptionRow>,
): Promise<ExemptionRow> => {
  allow(by, "Review.Decide");
  checkDays(asked, deps.policy.exemptionMonths);
  return untilSettled(async () => {
    const department = await readAssignmentDepartment(deps.db, asked.assignmentNumber);
    if (department === null)
      throw new Problem("invalid_request", "The staff list has no such assignment.", {
        errors: [{ pointer: "/assignment_number", detail: "is not on the current staff list" }],
      });
    const recorded = exemptionRow(deps, by, asked);
    const today = deps.today();
    const changed = await departmentChanged(deps.db, {
      department,
      change: (facts) => withExemption(facts, asked),
      days: { asOf: today, askedOn: today },
      policy: deps.policy,
      at: recorded.recordedAt,
      by: by.id,
      newId: deps.newId,
    });
    await commit(
      deps.db,
      ...keep(recorded),
      assignmentStays(asked.assignmentNumber, department),
      insertExemption(recorded),
      record({
        at: recorded.recordedAt,
        type: "exemption.recorded",
        by: by.id,
        data: {
          exemption: recorded.id,
          department,
          kind: asked.kind,
          from: asked.from,
          until: asked.until,
        },
      }),
      ...changed,
    );
    return recorded;
  });
};

const exemptionRow = (deps: Deps, by: Principal, { from, until, ...asked }: NewExemption): ExemptionRow => ({
  id: deps.newId("exm"),
  ...asked,
  fromDay: from,
  untilDay: until,
  recordedBy: by.id,
  recordedAt: new Date(deps.now()).toISOString(),
  endedBy: null,
  endedAt: null,
});

const checkDays = ({ from, until }: NewExemption, months: number): void => {
  const refuse = (detail: string) =>
    new Problem("day_out_of_range", detail, { errors: [{ pointer: "/until", detail }] });
  if (until < from) throw refuse("The exemption ends before it begins.");
  if (until > lastDayOfMonths(months, from))
    throw refuse(`An exemption lasts ${months} months at the most: until ${lastDayOfMonths(months, from)}.`);
};
