import type { ExemptionRow, StaffRow } from "../board.ts";
import { addDays, type Day } from "../days.ts";
import { type Failure, failuresOf, firstDay, isSound, lastDay, type Plan } from "./plan.ts";
import { isElsewhereLed, isInScope, isShortLocum } from "./scope.ts";

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
