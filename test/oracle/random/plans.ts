import { EMPTY_PLAN, type PlanRow } from "../board.ts";
import { addDays, addMonths, type Day, earliest } from "../days.ts";
import type { Dice } from "./dice.ts";
import { firstOfMonthsEnding } from "./people.ts";

const SIGNED = [
  "Signed Off",
  "signed off",
  "SIGNED-OFF",
  "Signed.Off",
  " Signed  off ",
  "Fully signed off",
  "Fully Signed-Off",
  "Agreed",
  "Locked",
  "Locked Down",
  "locked-down",
] as const;
const UNSIGNED = [
  "Not Started",
  "Not published",
  "Unpublished",
  "Draft",
  "DRAFT",
  "In Discussion",
  "in-discussion",
  "Discussion",
  "Awaiting Consultant",
  "Awaiting doctor",
  "Awaiting Doctor Agreement",
  "Awaiting 1st sign-off",
  "Awaiting first sign off",
  "Awaiting 1st Sign-off Agreement",
  "Awaiting 2nd sign-off",
  "Awaiting second sign off",
  "Awaiting 2nd sign-off agreement",
  "Awaiting 3rd sign off",
  "Awaiting Third Sign-Off",
  "awaiting 3rd sign.off agreement",
  "In Mediation",
  "Mediation",
  "In Appeal",
  "appeal",
] as const;
const ARCHIVED = ["Archived", "Expired", "superseded"] as const;
const UNKNOWN = [
  "Pending",
  "Approved",
  "Signed off?",
  "signed_off",
  "Complete",
  "n/a",
  "Sign-off",
  "Signed off (paper)",
] as const;

/** Days from today to the last day of a live plan: today itself, and both sides of 14, 30 and 60 days. */
const TO_LAST = [0, 1, 2, 13, 14, 15, 29, 30, 31, 59, 60, 61, 90, 120, 200, 250, 300, 330, 350, 364] as const;

/** Plan dates whose last day is the one asked for, by whichever of the three bounds. */
const endingOn = (dice: Dice, last: Day, startedBy: Day): Partial<PlanRow> => {
  const full = firstOfMonthsEnding(dice, last, 12);
  const later = dice.pick([addDays(full, 1), addDays(full, dice.between(1, 300)), startedBy]);
  const start = later > startedBy ? startedBy : later < full ? full : later;
  const first = start > last ? last : start;
  const after = addDays(last, dice.pick([0, 1, 100]));
  switch (dice.between(1, 4)) {
    case 1:
      return {
        plan_start: full,
        plan_end: dice.pick([null, last, after]),
        review_due: dice.pick([null, after]),
      };
    case 2:
      return { plan_start: first, plan_end: last, review_due: dice.pick([null, after]) };
    case 3:
      return { plan_start: first, plan_end: dice.pick([null, after]), review_due: last };
    default:
      return { plan_start: full };
  }
};

const sessions = (dice: Dice, today: Day, authorised: boolean): Partial<PlanRow> => {
  if (!authorised) {
    const total = dice.pick([13.25, 13.5, 14, 15.75]);
    const approved = dice.pick([null, null, addDays(today, 1)]);
    return { dcc: total - 3, spa: 3, total_sessions: dice.pick([null, total]), sgmd_approved_on: approved };
  }
  const kind = dice.between(1, 20);
  if (kind <= 12)
    return { dcc: 7, spa: 3, other: dice.pick([null, 0]), total_sessions: dice.pick([null, 10]) };
  if (kind === 13) return { total_sessions: dice.pick([10, 9.5, 13]) };
  if (kind === 14) return {};
  if (kind === 15)
    return { dcc: 10, spa: 3, total_sessions: 13, cd_agreed_on: dice.pick([null, addDays(today, -100)]) };
  if (kind === 16)
    return { dcc: 7.5, spa: 2.5, other: 0.25, cd_agreed_on: dice.pick([null, today, addDays(today, -9)]) };
  if (kind === 17)
    return { dcc: 10, spa: 3, other: 0.5, sgmd_approved_on: addDays(today, dice.pick([0, -1, -200])) };
  if (kind === 18) return { dcc: 7.25, spa: 2.75, total_sessions: 10 };
  if (kind === 19) return { dcc: 5.5, spa: 1.5 };
  return { dcc: 8, spa: 2.5, total_sessions: 10.5, cd_agreed_on: dice.pick([null, addDays(today, -30)]) };
};

/** The cells that only warnings look at. */
const trimmings = (dice: Dice, today: Day): Partial<PlanRow> => ({
  hours: dice.pick([null, 37.5, 40, 48, 48.25, 52]),
  intensity_band: dice.chance(0.5) ? dice.pick(["A", "A", "A", "B", "1"]) : null,
  outcomes: dice.pick([null, "Yes", "Yes", "Y", "true", "No", "n", "FALSE"]),
  times_returned: dice.pick([null, 0, 0, 0, 1, 2, 5]),
  stage_since: dice.chance(0.5) ? addDays(today, -dice.between(0, 200)) : null,
  signed_off_by: dice.chance(0.5)
    ? dice.pick(["Medical Director Bowen", "A. N. Other, CD", "Clinical Director"])
    : null,
});

/** Meeting and sign-off, on both sides of 70 days between them, with the sign-off by `latest`. */
const signature = (dice: Dice, start: Day, latest: Day): Partial<PlanRow> => {
  if (dice.chance(0.15)) return {};
  const around = dice.pick([
    start,
    addDays(start, -1),
    addDays(start, 1),
    addDays(start, -20),
    addDays(start, 40),
    latest,
  ]);
  const signed = earliest([around, latest]) ?? latest;
  const meeting = dice.chance(0.3) ? null : addDays(signed, -dice.pick([0, 5, 14, 28, 69, 70, 71, 100]));
  return { signed_off_on: signed, meeting_date: meeting };
};

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
