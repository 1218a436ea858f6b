import type { Board, ExemptionRow, StaffRow } from "../board.ts";
import { addDays, type Day, lastDayOfMonths } from "../days.ts";
import { type Failure, failuresOf, firstDay, isSound, lastDay, type Plan } from "./plan.ts";

/** One person as one department sees them on one day. Only people in scope are made. */
export type Person = {
  /** The lowest of the in-scope assignment numbers here. */
  readonly assignmentNumber: string;
  readonly everywhere: readonly StaffRow[];
  readonly here: readonly StaffRow[];
  readonly inScopeHere: readonly StaffRow[];
  readonly advisory: boolean;
  readonly exemptions: readonly ExemptionRow[];
  readonly exempt: boolean;
  readonly plans: readonly Plan[];
  /** The plan that speaks: in place, else the one reported; null when there is none at all. */
  readonly plan: Plan | null;
  readonly inPlace: boolean;
  readonly failures: readonly Failure[];
  readonly lastCoveredDay: Day | null;
};

const same = (left: string, right: string): boolean =>
  left.trim().toLowerCase() === right.trim().toLowerCase();
const starts = (text: string, start: string): boolean =>
  text.trim().toLowerCase().startsWith(start.toLowerCase());

/**
 * Reading B1: `Bank`, `Agency` and `Honorary` are whole categories (`Bank Staff` is unknown, so in scope); only `Locum` is a start.
 * Reading B2: the assignment status never takes anyone out of scope.
 * Reading B3: a job role such as `Locum Consultant` does not start with a grade in scope, so it is out.
 */
export const isInScope = (row: StaffRow, on: Day): boolean => {
  if (!starts(row.job_role, "Consultant")) return false;
  if (row.start_date > on || (row.leave_date !== null && row.leave_date < on)) return false;
  if (same(row.category, "Bank") || same(row.category, "Agency")) return false;
  return !(same(row.category, "Honorary") && (row.contracted_sessions ?? 0) === 0);
};

const isShortLocum = (row: StaffRow): boolean =>
  starts(row.category, "Locum") &&
  row.leave_date !== null &&
  row.leave_date < lastDayOfMonths(row.start_date, 6);

const isElsewhereLed = (row: StaffRow): boolean =>
  ["no", "n", "false", "0"].includes((row.is_lead_department ?? "").trim().toLowerCase());

/** The employee numbers a row of a plan names, by every identifier that the staff list knows. */
export const namedBy = (row: Plan["row"], staff: readonly StaffRow[]): Set<string> => {
  const named = new Set<string>();
  for (const person of staff) {
    const byAssignment = row.assignment_number !== null && row.assignment_number === person.assignment_number;
    const byEmployee = row.employee_number !== null && row.employee_number === person.employee_number;
    const byGmc = row.gmc_number !== null && row.gmc_number === person.gmc_number;
    if (byAssignment || byEmployee || byGmc) named.add(person.employee_number);
  }
  return named;
};

/** Every plan under each employee number; a row that names several people is under each of them, ambiguous. */
export const plansByPerson = (board: Board): Map<string, Plan[]> => {
  const found = new Map<string, Plan[]>();
  for (const source of ["allocate", "paper"] as const) {
    if (board.extracts[source] === null) continue;
    for (const row of board[source]) {
      const named = namedBy(row, board.staff);
      for (const employee of named) {
        const plans = found.get(employee) ?? [];
        plans.push({ row, source, ambiguous: named.size > 1 });
        found.set(employee, plans);
      }
    }
  }
  return found;
};

const idOf = (plan: Plan): string => plan.row.plan_id ?? "";

/** Fewest failures, then the latest first day (unknown last), then the lowest plan id (by code unit: reading B4). */
const reportedPlan = (plans: readonly Plan[], on: Day): Plan | null => {
  const rank = (plan: Plan): [number, Day, string] => [
    failuresOf(plan, on).length,
    firstDay(plan.row) ?? "0000",
    idOf(plan),
  ];
  let best: Plan | null = null;
  for (const plan of plans) {
    if (best === null) {
      best = plan;
      continue;
    }
    const [fails, first, id] = rank(plan);
    const [bestFails, bestFirst, bestId] = rank(best);
    if (fails !== bestFails ? fails < bestFails : first !== bestFirst ? first > bestFirst : id < bestId)
      best = plan;
  }
  return best;
};

/** Of the plans that pass everything, the one with the latest last day, then the lowest id. */
const planInPlace = (plans: readonly Plan[], on: Day): Plan | null => {
  let best: Plan | null = null;
  for (const plan of plans) {
    if (failuresOf(plan, on).length > 0) continue;
    const last = lastDay(plan.row) ?? "";
    const bestLast = best === null ? "" : (lastDay(best.row) ?? "");
    if (best === null || last > bestLast || (last === bestLast && idOf(plan) < idOf(best))) best = plan;
  }
  return best;
};

/**
 * Reading B5: the leave date of a person is the latest of their in-scope assignments here; one blank means none.
 * Reading B6: a person who is not covered today has no last covered day.
 * Reading B7: an exemption covers its own days to the end, even past its assignment's own leave date.
 */
const lastCoveredDay = (
  plans: readonly Plan[],
  exemptions: readonly ExemptionRow[],
  inScopeHere: readonly StaffRow[],
  on: Day,
): Day | null => {
  const spans: [Day, Day][] = exemptions.map(({ from, until }) => [from, until]);
  for (const plan of plans) {
    const first = firstDay(plan.row);
    const last = lastDay(plan.row);
    if (isSound(plan, on) && first !== null && last !== null) spans.push([first, last]);
  }
  let next = on;
  for (let moved = true; moved; ) {
    moved = false;
    for (const [first, last] of spans) {
      if (first > next || last < next) continue;
      next = addDays(last, 1);
      moved = true;
    }
  }
  if (next === on) return null;
  const covered = addDays(next, -1);
  const leaves = inScopeHere.map((row) => row.leave_date ?? "9999-12-31").reduce((a, b) => (a > b ? a : b));
  return covered >= leaves ? null : covered;
};

/** The person in this department on this day, or null when they are not in scope. */
export const personHere = (
  everywhere: readonly StaffRow[],
  here: readonly StaffRow[],
  facts: { readonly plans: readonly Plan[]; readonly exemptions: readonly ExemptionRow[] },
  on: Day,
): Person | null => {
  const inScopeHere = here.filter((row) => isInScope(row, on));
  const numbers = inScopeHere.map((row) => row.assignment_number).sort((a, b) => (a < b ? -1 : 1));
  const assignmentNumber = numbers[0];
  if (assignmentNumber === undefined) return null;
  const exemptions = facts.exemptions.filter((exemption) => numbers.includes(exemption.assignment_number));
  const inPlace = planInPlace(facts.plans, on);
  const plan = inPlace ?? reportedPlan(facts.plans, on);
  return {
    assignmentNumber,
    everywhere,
    here,
    inScopeHere,
    advisory: inScopeHere.every((row) => isShortLocum(row) || isElsewhereLed(row)),
    exemptions,
    exempt: exemptions.some(({ from, until }) => from <= on && on <= until),
    plans: facts.plans,
    plan,
    inPlace: inPlace !== null,
    failures: plan === null ? [{ code: "plan_missing", rule: "JP-7" }] : failuresOf(plan, on),
    lastCoveredDay: lastCoveredDay(facts.plans, exemptions, inScopeHere, on),
  };
};
