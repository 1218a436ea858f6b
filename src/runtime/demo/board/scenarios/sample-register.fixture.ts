import { expect } from "vitest";
import type { Day } from "#gate/day.ts";
import { knownDepartments } from "#imports/department-rows.ts";
import { readFile } from "#imports/read-file.ts";
import type { DepartmentRow, ImportKind, KnownDepartments, PlanRow, Row, StaffRow } from "#imports/rows.ts";
import type { Register } from "#register/register.ts";
import { sampleBoard } from "#runtime/demo/board/sample-board.ts";

const read = async <R extends Row>(kind: ImportKind, text: string, known: KnownDepartments) => {
  const file = await readFile(kind, new TextEncoder().encode(text), known);
  expect(file.errors).toEqual([]);
  return file.rows as readonly R[];
};

/** The register after the four files of a day have been loaded, perhaps with another Allocate extract. */
export const registerOn = async (today: Day, corrected?: string): Promise<Register> => {
  const board = sampleBoard(today);
  const departments = await read<DepartmentRow>("departments", board.departments, new Map());
  const known = knownDepartments(departments);
  const extract = (id: string, extractedOn: Day) => ({ id, extractedOn, sha256: "", rows: 0 });
  return {
    version: 1,
    departments,
    staff: await read<StaffRow>("staff-list", board.staffList, known),
    jobPlans: await read<PlanRow>("job-plans", corrected ?? board.jobPlans, known),
    paperPlans: await read<PlanRow>("paper-plans", board.paperPlans, known),
    exemptions: board.exemptions.map(({ assignment_number, from, until }) => ({
      assignmentNumber: assignment_number,
      from,
      until,
    })),
    extracts: {
      "staff-list": extract("ext_1", board.staffListOn),
      "job-plans": extract("ext_2", corrected === undefined ? board.jobPlansOn : today),
    },
    revisions: new Map(),
  };
};
