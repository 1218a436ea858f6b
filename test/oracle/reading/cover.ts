import type { ExemptionRow, StaffRow } from "../board.ts";
import { addDays, type Day } from "../days.ts";
import { firstDay, isSound, lastDay, type Plan } from "./plan.ts";
import { holdsFully, isInScopeKind } from "./scope.ts";

type Span = readonly [first: Day, last: Day];

const NEVER = "9999-12-31";

/** The first day from `on` that no span holds, when they are followed without a gap. */
const firstDayOutside = (on: Day, spans: readonly Span[]): Day => {
  let next = on;
  for (let moved = true; moved; ) {
    moved = false;
    for (const [first, last] of spans) {
      if (first > next || last < next) continue;
      if (last === NEVER) return NEVER;
      next = addDays(last, 1);
      moved = true;
    }
  }
  return next;
};

const planSpans = (plans: readonly Plan[], on: Day): Span[] => {
  const spans: Span[] = [];
  for (const plan of plans) {
    const first = firstDay(plan.row);
    const last = lastDay(plan.row);
    if (isSound(plan, on) && first !== null && last !== null) spans.push([first, last]);
  }
  return spans;
};

/** Reading B7: an exemption covers only while its own assignment here is held, and only one that can be in scope. */
const exemptionSpans = (exemptions: readonly ExemptionRow[], here: readonly StaffRow[]): Span[] => {
  const spans: Span[] = [];
  for (const { assignment_number, from, until } of exemptions)
    for (const { start_date, leave_date, ...row } of here.filter(isInScopeKind)) {
      if (row.assignment_number !== assignment_number) continue;
      const last = leave_date !== null && leave_date < until ? leave_date : until;
      spans.push([from < start_date ? start_date : from, last]);
    }
  return spans;
};

/**
 * Reading B5: the leave date that ends a person's limit is where the assignments here that make them non-advisory end, when
 * they are followed without a gap, those to come too; for someone advisory, all that can be in scope.
 */
const firstDayGone = (here: readonly StaffRow[], advisory: boolean, on: Day): Day => {
  const held = here.filter((row) => isInScopeKind(row) && (advisory || holdsFully(row)));
  return firstDayOutside(
    on,
    held.map(({ start_date, leave_date }) => [start_date, leave_date ?? NEVER]),
  );
};

/** Reading B6: a person who is not covered today has no last covered day. */
export const lastCoveredDay = (
  facts: { readonly plans: readonly Plan[]; readonly exemptions: readonly ExemptionRow[] },
  here: readonly StaffRow[],
  advisory: boolean,
  on: Day,
): Day | null => {
  const open = firstDayOutside(on, [
    ...planSpans(facts.plans, on),
    ...exemptionSpans(facts.exemptions, here),
  ]);
  return open === on || open >= firstDayGone(here, advisory, on) ? null : addDays(open, -1);
};
