import { allow, type Principal } from "#auth/principal.ts";
import type { Grounds } from "#db/decisions/grounds.ts";
import { readFacts } from "#db/facts.ts";
import type { Deps } from "#deps.ts";
import { addDays, type Day, lastDayOfMonths } from "#gate/day.ts";
import type { Facts } from "#gate/facts.ts";
import { fold } from "#imports/fold.ts";
import { Problem, unknownDepartment } from "#problem.ts";
import { type PlanChange, type RefusedChange, whatIf } from "#register/what-if.ts";
import { toldAnswer } from "#words/told-answer.ts";

/** A question that leaves no trace. */
export interface Question {
  /** Its code or an alias. */
  readonly department: string;
  /** Null for today; extracts are as old as they are today on any day. */
  readonly on: Day | null;
}

/** The same answer, off the record: today, or on a future day. */
export const askOffRecord = async (deps: Deps, by: Principal, question: Question): Promise<Grounds> => {
  allow(by, "Gate.Ask");
  return answered(deps, await readAsked(deps, question));
};

/** What the gate would say if these were the job plans. Nothing is kept. */
export const askWhatIf = async (
  deps: Deps,
  by: Principal,
  question: Question,
  changes: readonly PlanChange[],
): Promise<Grounds> => {
  allow(by, "Gate.ReadDetail");
  const supposed = whatIf(await readAsked(deps, question), changes);
  if ("refused" in supposed)
    throw new Problem("invalid_request", "The changes do not fit the department. Nothing was done.", {
      errors: supposed.refused.map(({ at, because }) => ({
        pointer: `/changes/${at}/${refusals[because].field}`,
        detail: refusals[because].detail,
      })),
    });
  return answered(deps, supposed);
};

const refusals: Readonly<
  Record<RefusedChange["because"], { readonly field: string; readonly detail: string }>
> = {
  unknown_assignment: { field: "assignment_number", detail: "is not held in this department" },
  total_differs: { field: "plan/total_sessions", detail: "is not the sum of dcc, spa and other" },
  end_before_start: { field: "plan/plan_end", detail: "is before the plan's first day" },
};

const readAsked = async (deps: Deps, { department, on }: Question): Promise<Facts> => {
  const askedOn = deps.today();
  const asOf = on ?? askedOn;
  const furthest = addDays(lastDayOfMonths(deps.policy.forecastMonths, askedOn), 1);
  if (asOf < askedOn || asOf > furthest)
    throw new Problem("day_out_of_range", `A forecast is for a day from ${askedOn} to ${furthest}.`);
  const read = await readFacts(deps.db, { department: fold(department) }, { asOf, askedOn });
  if (!read) throw unknownDepartment();
  return read.facts;
};

const answered = (deps: Deps, facts: Facts): Grounds => ({
  facts,
  policy: deps.policyName,
  answer: toldAnswer(facts, deps.policy),
});
