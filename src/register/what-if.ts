import type { Facts, JobPlan, PersonInPost } from "#gate/facts.ts";
import { rounded } from "#imports/cells/number.ts";

/** What the job plan of one person in the department would be. */
export interface PlanChange {
  readonly assignmentNumber: string;
  /** In place of every plan of theirs; what it leaves out is as in their plan of the same id. Null for no plan at all. */
  readonly plan: Partial<JobPlan> | null;
}

/** A change that cannot be supposed: which of them it is, and why. */
export interface RefusedChange {
  readonly at: number;
  readonly because: "unknown_assignment" | "total_differs" | "end_before_start";
}

/** The facts as they would be; or every change that cannot be. Of two that concern one person, the later counts. */
export const whatIf = (
  facts: Facts,
  changes: readonly PlanChange[],
): Facts | { readonly refused: readonly RefusedChange[] } => {
  const supposed = changes.map(({ assignmentNumber, plan }) => {
    const person = facts.people.find((each) => holds(each, assignmentNumber));
    return {
      person,
      plan:
        plan &&
        supposedPlan(
          person?.plans.find(({ id }) => id === plan.id),
          plan,
        ),
    };
  });
  const refused = supposed.flatMap(({ person, plan }, at): readonly RefusedChange[] => {
    if (!person) return [{ at, because: "unknown_assignment" }];
    return plan ? faultsOf(plan).map((because) => ({ at, because })) : [];
  });
  if (refused.length > 0) return { refused };
  return {
    ...facts,
    people: facts.people.map((person) => {
      const change = supposed.findLast((each) => each.person === person);
      return change ? { ...person, plans: change.plan ? [change.plan] : [] } : person;
    }),
  };
};

const holds = ({ assignments }: PersonInPost, number: string): boolean =>
  assignments.some(({ assignmentNumber }) => assignmentNumber === number);

/** On Allocate, and without doubt the person's. As in a file, a total that is not said is the sum of its parts. */
const supposedPlan = (known: JobPlan = nothing, plan: Partial<JobPlan>): JobPlan => {
  const whole = { ...known, ...plan, source: "allocate", identityClear: true } as const;
  const isRepeated = [plan.dcc, plan.spa, plan.other, plan.totalSessions].every((each) => each === undefined);
  return isRepeated ? whole : { ...whole, totalSessions: plan.totalSessions ?? sumOfParts(whole) };
};

const faultsOf = (plan: JobPlan): readonly RefusedChange["because"][] => {
  const { planStart, planEnd, totalSessions } = plan;
  const sum = sumOfParts(plan);
  return [
    ...(sum !== null && totalSessions !== null && Math.abs(sum - totalSessions) > 0.001
      ? (["total_differs"] as const)
      : []),
    ...(planStart !== null && planEnd !== null && planEnd < planStart ? (["end_before_start"] as const) : []),
  ];
};

const sumOfParts = ({ dcc, spa, other }: JobPlan): number | null =>
  dcc === null && spa === null && other === null ? null : rounded((dcc ?? 0) + (spa ?? 0) + (other ?? 0));

/** A plan on Allocate of which nothing is known. */
const nothing: JobPlan = {
  id: "what-if",
  source: "allocate",
  identityClear: true,
  status: null,
  planStart: null,
  planEnd: null,
  reviewDue: null,
  meetingOn: null,
  signedOffOn: null,
  signedOffBy: null,
  dcc: null,
  spa: null,
  other: null,
  totalSessions: null,
  hours: null,
  intensityBand: null,
  cdAgreedOn: null,
  sgmdApprovedOn: null,
  outcomesRecorded: null,
  timesReturned: null,
  stageSince: null,
};
