import type { ExemptionRow, StaffRow } from "../board.ts";
import type { Day } from "../days.ts";
import { lastCoveredDay } from "./cover.ts";
import { type Failure, failuresOf, firstDay, lastDay, type Plan } from "./plan.ts";
import { holdsFully, isInScope } from "./scope.ts";

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
  const advisory = !inScopeHere.some(holdsFully);
  const inPlace = planInPlace(facts.plans, on);
  const plan = inPlace ?? reportedPlan(facts.plans, on);
  return {
    assignmentNumber,
    everywhere,
    here,
    inScopeHere,
    advisory,
    exemptions,
    exempt: exemptions.some(({ from, until }) => from <= on && on <= until),
    plans: facts.plans,
    plan,
    inPlace: inPlace !== null,
    failures: plan === null ? [{ code: "plan_missing", rule: "JP-7" }] : failuresOf(plan, on),
    lastCoveredDay: lastCoveredDay(facts, here, advisory, on),
  };
};
