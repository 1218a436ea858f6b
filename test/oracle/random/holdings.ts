import type { ExemptionRow, PlanRow, StaffRow } from "../board.ts";
import { addDays, addMonths, type Day, earliest, lastDayOfMonths } from "../days.ts";
import { lastDay } from "../reading/plan.ts";
import type { Dice } from "./dice.ts";
import { draftPlan, failingPlan, livePlan, oldPlan, paperPlan, successor } from "./plans.ts";

export type Someone = { readonly rows: readonly [StaffRow, ...StaffRow[]]; readonly careful: boolean };
export type Rows = { readonly allocate: PlanRow[]; readonly paper: PlanRow[] };

const selfSigned = (
  dice: Dice,
  { rows: [{ surname, forename, employee_number }] }: Someone,
): string | null =>
  forename === null
    ? null
    : dice.pick([`${forename} ${surname}`, `${surname}, ${forename}`.toUpperCase(), employee_number]);

/** The identifiers of a plan row: one or more of the person's own, and sometimes one that the staff list does not know. */
const named = (dice: Dice, someone: Someone, plan: PlanRow): PlanRow => {
  const { employee_number, gmc_number } = someone.rows[0];
  const { assignment_number } = dice.pick(someone.rows);
  const kind = someone.careful ? dice.between(1, 3) : dice.between(1, 6);
  const signed_off_by = dice.chance(0.05) ? selfSigned(dice, someone) : plan.signed_off_by;
  const own = { ...plan, signed_off_by };
  if (kind === 1) return { ...own, employee_number };
  if (kind === 2) return { ...own, assignment_number };
  if (kind === 3) return { ...own, assignment_number, employee_number };
  if (kind === 4)
    return { ...own, gmc_number, employee_number: gmc_number === null ? employee_number : null };
  if (kind === 5)
    return { ...own, employee_number, gmc_number, assignment_number: `99${employee_number.slice(2)}` };
  return { ...own, assignment_number, employee_number, gmc_number };
};

/** For someone who started in the last year, a meeting about the day from which their six-month review counts. */
const reviewed = (dice: Dice, today: Day, { rows }: Someone, plan: PlanRow): PlanRow => {
  const started = earliest(rows.map(({ start_date }) => start_date)) ?? today;
  if (addMonths(started, 12) < today || !dice.chance(0.4)) return plan;
  return { ...plan, meeting_date: addDays(lastDayOfMonths(started, 6), -dice.pick([27, 28, 29])) };
};

/** The plans of one person who should be in place, or should not; then what lies beside them. */
export const addPlans = (dice: Dice, today: Day, someone: Someone, inPlace: boolean, to: Rows): void => {
  const put = (into: "allocate" | "paper", plan: PlanRow): void => {
    to[into].push(named(dice, someone, reviewed(dice, today, someone, plan)));
  };
  if (inPlace) {
    const live = livePlan(dice, today);
    put("allocate", live);
    const last = lastDay(live);
    if (last !== null && dice.chance(0.35)) put("allocate", successor(dice, today, last));
    if (dice.chance(0.06)) put("allocate", livePlan(dice, today));
    if (dice.chance(0.06)) put("allocate", failingPlan(dice, today, "allocate"));
  } else {
    const kind = dice.between(1, 10);
    if (kind >= 2 && kind <= 8) put("allocate", failingPlan(dice, today, "allocate"));
    if (kind >= 6 && kind <= 8) put("allocate", failingPlan(dice, today, "allocate"));
    if (kind === 8 || kind === 9) put("paper", paperPlan(dice, today));
    if (kind === 7) put("allocate", successor(dice, today, today));
    if (kind === 10) put("paper", failingPlan(dice, today, "paper"));
  }
  if (dice.chance(0.2)) put("allocate", draftPlan(dice, today));
  if (dice.chance(0.15)) put("allocate", oldPlan(dice, today));
  if (dice.chance(0.05)) put("paper", paperPlan(dice, today));
};

/** Rows that name two people, and rows that name nobody. */
export const addStrangers = (
  dice: Dice,
  today: Day,
  people: readonly [Someone, ...Someone[]],
  to: Rows,
): void => {
  const strange = Math.ceil(people.length / 25);
  for (let made = 0; made < strange; made += 1) {
    const one = dice.pick(people).rows[0];
    const two = dice.pick(people).rows[0];
    const plan = dice.chance(0.7) ? livePlan(dice, today) : draftPlan(dice, today);
    const mixed = dice.chance(0.5)
      ? { ...plan, assignment_number: one.assignment_number, employee_number: two.employee_number }
      : { ...plan, employee_number: one.employee_number, gmc_number: two.gmc_number };
    if (dice.chance(0.7)) to[dice.chance(0.9) ? "allocate" : "paper"].push(mixed);
    if (dice.chance(0.5)) to.allocate.push({ ...plan, employee_number: "99999998", gmc_number: "9999999" });
  }
};

export const exemptionsOf = (dice: Dice, today: Day, someone: Someone): ExemptionRow[] => {
  const { assignment_number } = dice.pick(someone.rows);
  const kind = dice.pick<ExemptionRow["kind"]>([
    "authorised_absence",
    "in_dispute",
    "no_nhs_sessions",
    "other",
  ]);
  const until = addDays(today, dice.pick([-200, -1, 0, 1, 5, 13, 14, 20, 59, 60, 200]));
  const from = dice.pick([addMonths(until, -3), addDays(until, -10), until, addMonths(until, -11), today]);
  const first = { assignment_number, kind, from: from > until ? until : from, until };
  if (dice.chance(0.75)) return [first];
  const next = addDays(until, dice.pick([1, 1, 2]));
  return [
    first,
    { assignment_number, kind: "other", from: next, until: addDays(next, dice.pick([0, 30, 364])) },
  ];
};
