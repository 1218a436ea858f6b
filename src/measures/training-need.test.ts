import { expect, it } from "vitest";
import type { DepartmentTally } from "./department.ts";
import { type Count, noTally } from "./tally.ts";
import { trainingNeeds } from "./training-need.ts";

const department = (code: string, counts: Partial<Record<Count, number>>): DepartmentTally => ({
  department: { code, nameEn: code, nameCy: null, serviceGroup: "MOR" },
  tally: { ...noTally, counts: { ...noTally.counts, ...counts } },
});

it.each([
  [{ no_plan: 1, not_in_place: 1 }, 3],
  [{ on_paper: 1, not_in_place: 1 }, 3],
  [{ not_in_place: 1 }, 2],
  [{ signed_or_overdue: 5, signed_off_within_10_weeks: 4 }, 1],
  [{ sent_back: 1 }, 1],
  [
    {
      no_plan: 1,
      on_paper: 2,
      not_in_place: 5,
      signed_or_overdue: 9,
      signed_off_within_10_weeks: 3,
      sent_back: 4,
    },
    23,
  ],
])("%o is %i points", (counts, points) => {
  expect(trainingNeeds([department("A", counts)])).toMatchObject([{ points }]);
});

it("counts everyone not in place once", () => {
  const counts = { no_plan: 1, on_paper: 2, not_in_place: 5 };
  expect(trainingNeeds([department("A", counts)])[0]?.people).toEqual({
    notOnAllocate: 3,
    notInPlace: 2,
    signedLate: 0,
    sentBack: 0,
  });
});

it("the most points come first, then the most for each person, then the code; without need none comes", () => {
  const all = [
    department("D", { judged: 9 }),
    department("C", { judged: 4, not_in_place: 2 }),
    department("B", { judged: 4, not_in_place: 2 }),
    department("E", { judged: 2, not_in_place: 2 }),
    department("A", { judged: 90, not_in_place: 3 }),
  ];
  for (const some of [all, all.toReversed()])
    expect(trainingNeeds(some).map((need) => need.department.code)).toEqual(["A", "E", "B", "C"]);
});
