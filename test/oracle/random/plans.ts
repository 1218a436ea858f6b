import { EMPTY_PLAN, type PlanRow } from "../board.ts";
import { addDays, addMonths, type Day, earliest } from "../days.ts";
import type { Dice } from "./dice.ts";
import { endingOn, sessions, signature, TO_LAST, trimmings } from "./plan-parts.ts";
import { ARCHIVED, SIGNED, UNKNOWN, UNSIGNED } from "./statuses.ts";

/** A plan that is in place today, from one end of its twelve months to the other. */
export const livePlan = (dice: Dice, today: Day): PlanRow => {
  const last = addDays(today, dice.pick(TO_LAST));
  const dates = endingOn(dice, last, today);
  const start = dates.plan_start ?? today;
  const plan = {
    ...EMPTY_PLAN,
    ...trimmings(dice, today),
    ...sessions(dice, today, true),
    ...dates,
    ...signature(dice, start, today),
    status: dice.pick(SIGNED),
  };
  // Now and then no start: the sign-off date is the first day then, and the bounds must not come before it.
  const signed = plan.signed_off_on;
  const bound = earliest([plan.plan_end, plan.review_due]);
  const undated = signed !== null && addMonths(signed, 11) > today && (bound === null || bound >= signed);
  return undated && dice.chance(0.2) ? { ...plan, plan_start: null } : plan;
};

/** A plan of last year or before: in order, but over. Its last day is yesterday or earlier. */
export const oldPlan = (dice: Dice, today: Day): PlanRow => {
  const last = addDays(today, -dice.pick([1, 1, 2, 30, 100, 400, 800]));
  const dates = endingOn(dice, last, last);
  const status = dice.chance(0.7) ? dice.pick(SIGNED) : dice.pick(ARCHIVED);
  const signed = signature(dice, dates.plan_start ?? last, last);
  return {
    ...EMPTY_PLAN,
    ...trimmings(dice, today),
    ...sessions(dice, today, true),
    ...dates,
    ...signed,
    status,
  };
};

/** Signed today, for days that come after `after` (tomorrow at the earliest): with no gap, or one of a day, or more. */
export const successor = (dice: Dice, today: Day, after: Day): PlanRow => {
  const start = addDays(after > today ? after : today, dice.pick([1, 1, 1, 2, 30]));
  const signed = { signed_off_on: dice.pick([null, today, addDays(today, -10), addDays(today, 1)]) };
  const dates = { plan_start: start, plan_end: dice.pick([null, addDays(start, 364), addDays(start, 20)]) };
  const status = dice.pick(SIGNED);
  return {
    ...EMPTY_PLAN,
    ...trimmings(dice, today),
    ...sessions(dice, today, true),
    ...dates,
    ...signed,
    status,
  };
};

/** Next year's plan in preparation: dates or none, a meeting around 70 days ago or none. */
export const draftPlan = (dice: Dice, today: Day): PlanRow => {
  const plan_start = dice.pick([null, today, addDays(today, 1), addDays(today, 60), addDays(today, -30)]);
  const meeting = dice.pick([
    null,
    today,
    addDays(today, 5),
    addDays(today, -69),
    addDays(today, -70),
    addDays(today, -71),
  ]);
  const status = dice.chance(0.85) ? dice.pick(UNSIGNED) : dice.pick(UNKNOWN);
  const dates = { plan_start, meeting_date: meeting };
  return { ...EMPTY_PLAN, ...trimmings(dice, today), ...sessions(dice, today, true), ...dates, status };
};

/** A plan that fails JP-3, 4, 5 or 6, or several of them; `paper` may also have no status. */
export const failingPlan = (dice: Dice, today: Day, source: "allocate" | "paper"): PlanRow => {
  const live = livePlan(dice, today);
  const other = { plan_id: null, assignment_number: null, employee_number: null, gmc_number: null };
  const broken = dice.pick<() => Partial<PlanRow>>([
    () => ({ status: dice.pick(UNSIGNED), signed_off_on: dice.pick([null, null, live.signed_off_on]) }),
    () => ({ status: dice.pick(UNSIGNED), signed_off_on: null }),
    () => ({ status: dice.pick(UNKNOWN) }),
    () => ({ status: dice.pick(ARCHIVED) }),
    () => ({ signed_off_on: addDays(today, 1), plan_start: live.plan_start ?? live.signed_off_on }),
    () => ({ ...successor(dice, today, today) }),
    () => ({ ...oldPlan(dice, today) }),
    () => ({ ...oldPlan(dice, today) }),
    () => ({
      plan_start: null,
      signed_off_on: null,
      plan_end: dice.pick([null, addDays(today, 50)]),
      review_due: null,
    }),
    () => ({ ...live, dcc: null, spa: null, other: null, ...sessions(dice, today, false) }),
    () => ({ ...oldPlan(dice, today), status: dice.pick(UNSIGNED) }),
  ])();
  const plan = { ...live, ...broken, ...other };
  const silent = source === "paper" && dice.chance(0.5);
  const signed = dice.pick([live.signed_off_on, today, addDays(today, 1), null]);
  // Taking the start away must not leave an end before the first day.
  const status = silent
    ? { status: null, ...(plan.plan_start === null ? {} : { signed_off_on: signed }) }
    : {};
  return { ...plan, ...status };
};

/** A paper copy of any plan, with a status or without. */
export const paperPlan = (dice: Dice, today: Day): PlanRow => {
  if (dice.chance(0.4)) return failingPlan(dice, today, "paper");
  return { ...livePlan(dice, today), ...(dice.chance(0.6) ? { status: null } : {}) };
};
