import type { DepartmentRow } from "#imports/rows.ts";
import { type Column, csv } from "./csv.ts";

const columns: readonly Column<DepartmentRow>[] = [
  ["Code", ({ code }) => code],
  ["Name EN", ({ nameEn }) => nameEn],
  ["Name CY", ({ nameCy }) => nameCy],
  ["Service Group", ({ serviceGroup }) => serviceGroup],
  ["Service Group Name EN", ({ serviceGroupNameEn }) => serviceGroupNameEn],
  ["Service Group Name CY", ({ serviceGroupNameCy }) => serviceGroupNameCy],
  ["Aliases", ({ aliases }) => aliases.join(";")],
];

/** The board's own table of departments. */
export const departmentsFile = (rows: readonly DepartmentRow[]): string => csv([], columns, rows);
