import type { Department } from "#gate/facts.ts";
import type { DepartmentTally } from "./department.ts";
import type { Tally } from "./tally.ts";

/**
 * The points that each person who is not exempt gives the order in which specialities are trained (management response,
 * section 3: a roadmap). The weights are a design decision, shown with the order.
 */
export const trainingWeights = { notOnAllocate: 3, notInPlace: 2, signedLate: 1, sentBack: 1 } as const;

export type TrainingSign = keyof typeof trainingWeights;

/** How much a department needs to be trained in job planning. */
export interface TrainingNeed {
  readonly department: Department;
  readonly people: Readonly<Record<TrainingSign, number>>;
  readonly points: number;
}

/** The departments with any need: the most points first, then the most points a person, then in order of code. */
export const trainingNeeds = (departments: readonly DepartmentTally[]): readonly TrainingNeed[] =>
  departments
    .map(({ department, tally }) => ({ ...needOf(department, tally), judged: tally.counts.judged }))
    .filter(({ points }) => points > 0)
    .toSorted(
      (a, b) =>
        b.points - a.points ||
        b.points * a.judged - a.points * b.judged ||
        (a.department.code < b.department.code ? -1 : 1),
    )
    .map(({ judged, ...need }) => need);

const needOf = (department: Department, { counts }: Tally): TrainingNeed => {
  const notOnAllocate = counts.on_paper + counts.no_plan;
  const people = {
    notOnAllocate,
    notInPlace: counts.not_in_place - notOnAllocate,
    signedLate: counts.signed_or_overdue - counts.signed_off_within_10_weeks,
    sentBack: counts.sent_back,
  };
  const signs = Object.keys(trainingWeights) as TrainingSign[];
  return {
    department,
    people,
    points: signs.reduce((sum, sign) => sum + trainingWeights[sign] * people[sign], 0),
  };
};
