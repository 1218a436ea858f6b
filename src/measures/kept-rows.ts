import type { DepartmentTally } from "./department.ts";
import { grouped, wholeBoard } from "./grouped.ts";

/** What is kept of a day, so that a trend reads no more than it shows. */
export interface KeptRow {
  readonly level: "board" | "service_group" | "department";
  /** Empty for the whole board. */
  readonly code: string;
  /** A tally as JSON; of a department, with the department itself. */
  readonly body: string;
}

export const keptRows = (departments: readonly DepartmentTally[]): readonly KeptRow[] => [
  { level: "board", code: "", body: JSON.stringify(wholeBoard(departments)) },
  ...grouped(departments, "service_group").map(({ code, tally }) => ({
    level: "service_group" as const,
    code,
    body: JSON.stringify(tally),
  })),
  ...departments.map((each) => ({
    level: "department" as const,
    code: each.department.code,
    body: JSON.stringify(each),
  })),
];
