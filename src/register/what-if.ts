import type { Facts, JobPlan, PersonInPost } from "#gate/facts.ts";

/** What the job plan of one person in the department would be. */
export interface PlanChange {
  readonly assignmentNumber: string;
  /** In place of every plan of theirs; what it leaves out is as in their plan of the same id. Null for no plan at all. */
  readonly plan: Partial<JobPlan> | null;
}

/** The facts as they would be; or the assignments that nobody in the department holds. */
export const whatIf = (
  facts: Facts,
  changes: readonly PlanChange[],
): Facts | { readonly unknown: readonly string[] } => {
  const held = new Set(facts.people.flatMap((person) => numbersOf(person)));
  const unknown = changes.map((change) => change.assignmentNumber).filter((number) => !held.has(number));
  if (unknown.length > 0) return { unknown };
  return {
    ...facts,
    people: facts.people.map((person) => {
      const change = changes.findLast(({ assignmentNumber }) => numbersOf(person).includes(assignmentNumber));
      return change ? { ...person, plans: change.plan ? [planOf(person, change.plan)] : [] } : person;
    }),
  };
};

const numbersOf = ({ assignments }: PersonInPost): readonly string[] =>
  assignments.map(({ assignmentNumber }) => assignmentNumber);

const planOf = ({ plans }: PersonInPost, plan: Partial<JobPlan>): JobPlan => {
  const known = plans.find(({ id }) => id === plan.id) ?? nothing;
  const parts = { ...known, ...plan };
  const { dcc, spa, other } = parts;
  const isSummed = plan.totalSessions === undefined && [dcc, spa, other].some((part) => part !== null);
  return {
    ...parts,
    source: "allocate",
    identityClear: true,
    totalSessions: isSummed ? (dcc ?? 0) + (spa ?? 0) + (other ?? 0) : parts.totalSessions,
  };
};

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
