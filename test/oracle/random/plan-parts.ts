import type { PlanRow } from "../board.ts";
import { addDays, type Day, earliest } from "../days.ts";
import type { Dice } from "./dice.ts";
import { firstOfMonthsEnding } from "./people.ts";

/** Days from today to the last day of a live plan: today itself, and both sides of 14, 30 and 60 days. */
export const TO_LAST = [
  0, 1, 2, 13, 14, 15, 29, 30, 31, 59, 60, 61, 90, 120, 200, 250, 300, 330, 350, 364,
] as const;

/** Plan dates whose last day is the one asked for, by whichever of the three bounds. */
export const endingOn = (dice: Dice, last: Day, startedBy: Day): Partial<PlanRow> => {
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

export const sessions = (dice: Dice, today: Day, authorised: boolean): Partial<PlanRow> => {
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
export const trimmings = (dice: Dice, today: Day): Partial<PlanRow> => ({
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
export const signature = (dice: Dice, start: Day, latest: Day): Partial<PlanRow> => {
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
