import type { DepartmentTally } from "./department.ts";
import { sumOf, type Tally } from "./tally.ts";

/** By what the board is split. */
export const splits = ["service_group", "department"] as const;

export type Split = (typeof splits)[number];

/** One part of the board; its code is the service group's or the department's. */
export interface Part {
  readonly code: string;
  readonly tally: Tally;
}

export const wholeBoard = (departments: readonly DepartmentTally[]): Tally =>
  sumOf(departments.map(({ tally }) => tally));

/** The parts in order of code. */
export const grouped = (departments: readonly DepartmentTally[], by: Split): readonly Part[] => {
  const codeOf = ({ department }: DepartmentTally) =>
    by === "department" ? department.code : department.serviceGroup;
  return [...Map.groupBy(departments, codeOf)]
    .map(([code, each]) => ({ code, tally: wholeBoard(each) }))
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));
};
