import { canonical } from "#audit/canonical.ts";
import { paperPlanColumns } from "#imports/columns.ts";
import type { PlanRow, StaffRow } from "#imports/rows.ts";
import { type Applied, type KnownRows, old, type Parked, parked, stampOf } from "./applied.ts";
import type { Cells } from "./data-shapes.ts";
import type { EventIn } from "./event-in.ts";
import { factKey, isInExtract, isNewest } from "./facts-told.ts";
import { cellIn, isParked, rowIn, settingOf } from "./read-cells.ts";

/** Adds a plan, or puts the whole of what is told in place of the plan with that id. */
export const applyPlan = (event: EventIn<"job_plan.updated">, rows: KnownRows): Applied => {
  const data = withPerson(event.data, rows);
  if (isParked(data)) return data;
  const after = rowIn("job-plans", data, settingOf(rows));
  if (isParked(after)) return after;
  if (!rows.staff.some((row) => isNamed(row, after))) return parked("unknown_person");
  const key = factKey.plan(after.id);
  if (isInExtract(event, "job-plans", rows) || !isNewest(event, key, rows)) return old;
  const before = rows.jobPlans.find(({ id }) => id === after.id) ?? null;
  const isSame = before !== null && canonical(before) === canonical(after);
  return {
    changes: isSame ? [] : [{ of: "job-plans", key: after.id, before, after }],
    stamps: [[key, stampOf(event)]],
  };
};

const numberColumns = [
  ["assignment_number", "assignmentNumber"],
  ["employee_number", "employeeNumber"],
  ["gmc_number", "gmcNumber"],
] as const;

/** A plan that names nobody is that of the person whom the plan with its id names now. */
const withPerson = (data: Cells, rows: KnownRows): Cells | Parked => {
  if (numberColumns.some(([name]) => (data[name] ?? "") !== "")) return data;
  const id = cellIn(data, "plan_id", paperPlanColumns.id, settingOf(rows));
  if (isParked(id)) return id;
  const known = rows.jobPlans.find((row) => row.id === id);
  return known
    ? { ...data, ...Object.fromEntries(numberColumns.map(([name, field]) => [name, known[field]])) }
    : parked("unknown_plan");
};

const isNamed = (row: StaffRow, { assignmentNumber, employeeNumber, gmcNumber }: PlanRow): boolean =>
  row.assignmentNumber === assignmentNumber ||
  row.employeeNumber === employeeNumber ||
  (row.gmcNumber !== null && row.gmcNumber === gmcNumber);
