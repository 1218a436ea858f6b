import { addDays, type Day, daysFrom, earliest, lastDayOfMonths } from "../days.ts";
import type { Person } from "./person.ts";
import { type Failure, firstDay, isSigned, type Plan, stageOf, totalSessions } from "./plan.ts";

const moreThan70 = (from: Day | null, to: Day | null): boolean =>
  from !== null && to !== null && daysFrom(from, to) > 70;

const isHalfStep = (figure: number | null): boolean => figure === null || Number.isInteger(figure * 2);

/**
 * Reading C1: the new starter's clock begins on the earliest start date of all their assignments in this department, in
 * scope or not. Reading C2: all their plans count, archived, paper and ambiguous ones too; and having none is not held.
 */
const lacksSixMonthReview = (person: Person, on: Day): boolean => {
  const started = earliest(person.here.map((row) => row.start_date));
  if (started === null) return false;
  const sixth = lastDayOfMonths(started, 6);
  if (on <= sixth || on > lastDayOfMonths(started, 12)) return false;
  const opens = addDays(sixth, -28);
  const held = (day: Day | null): boolean => day !== null && opens <= day && day <= on;
  return !person.plans.some(({ row }) => held(row.meeting_date) || held(row.signed_off_on));
};

/** Reading C3: all the assignments on the staff list, ended, future, bank and other departments too; one blank silences it. */
const paysOtherSessions = (person: Person, plan: Plan): boolean => {
  const total = totalSessions(plan.row);
  let paid = 0;
  for (const row of person.everywhere) {
    if (row.contracted_sessions === null) return false;
    paid += row.contracted_sessions;
  }
  return total !== null && paid !== total;
};

/** Reading C4: blank bands on the staff list are left out; the rest must be exactly the plan's one band, in either case. */
const paysOtherBand = (person: Person, plan: Plan): boolean => {
  const paid = new Set<string>();
  for (const row of person.inScopeHere)
    if (row.intensity_band !== null) paid.add(row.intensity_band.toUpperCase());
  const band = plan.row.intensity_band;
  return band !== null && paid.size > 0 && !(paid.size === 1 && paid.has(band.toUpperCase()));
};

const TITLES = /^(dr|mr|mrs|ms|miss|prof|professor)$/;

/** The words of a name, bare of accents, lowest first: order, case, marks and titles say nothing of who it is. */
const nameIn = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "" && !TITLES.test(word))
    .sort()
    .join(" ");

/**
 * Reading C5: the signatory is text; it is the consultant when it is one of their own numbers, or forename and surname in
 * any order, with titles and accents or without.
 */
const isSignedBySelf = (person: Person, plan: Plan): boolean => {
  const signatory = plan.row.signed_off_by;
  if (signatory === null) return false;
  return person.everywhere.some(
    (row) =>
      [row.employee_number, row.assignment_number, row.gmc_number].includes(signatory.trim()) ||
      nameIn(`${row.forename ?? ""} ${row.surname}`) === nameIn(signatory),
  );
};

/** JP-21, 24 to 31 and 36: about the plan that speaks for the person. */
const aboutThePlan = (person: Person, plan: Plan): Failure[] => {
  const { row } = plan;
  const total = totalSessions(row);
  const first = firstDay(row);
  const outcomes = (row.outcomes ?? "").trim().toLowerCase();
  const when = (rule: string, code: string, holds: boolean): Failure[] => (holds ? [{ code, rule }] : []);
  return [
    ...when("JP-21", "signed_off_late", moreThan70(row.meeting_date, row.signed_off_on)),
    ...when("JP-24", "sessions_not_in_half_steps", ![row.dcc, row.spa, row.other, total].every(isHalfStep)),
    ...when("JP-25", "pay_sessions_mismatch", paysOtherSessions(person, plan)),
    ...when("JP-26", "pay_band_mismatch", paysOtherBand(person, plan)),
    // Reading C6: any agreement date will do, even one still to come.
    ...when(
      "JP-27",
      "ten_sessions_not_agreed",
      total !== null && total > 10 && total <= 13 && !row.cd_agreed_on,
    ),
    ...when("JP-28", "hours_over_48", row.hours !== null && row.hours > 48),
    ...when("JP-29", "outcomes_not_recorded", ["no", "n", "false", "0"].includes(outcomes)),
    ...when(
      "JP-30",
      "agreed_after_start",
      !!row.signed_off_on && first !== null && row.signed_off_on > first,
    ),
    ...when("JP-31", "signed_by_self", isSignedBySelf(person, plan)),
    ...when("JP-36", "sessions_not_given", total === null),
  ];
};

/** Every warning about one person who is in scope and not exempt. Each code at most once. */
export const warningsOf = (person: Person, on: Day): Failure[] => {
  const found: Failure[] = [];
  const covered = person.lastCoveredDay;
  if (person.inPlace && covered !== null && daysFrom(on, covered) <= 60)
    found.push({ code: "plan_due_for_review", rule: "JP-20" });
  if (lacksSixMonthReview(person, on)) found.push({ code: "six_month_review_not_held", rule: "JP-23" });
  if (person.plan !== null) found.push(...aboutThePlan(person, person.plan));

  // Reading C7: "not signed" is failing JP-3 today, so a signature dated tomorrow and an unknown status are not signed.
  const live = person.plans.filter(({ row }) => stageOf(row.status) !== "archived");
  const unsigned = live.filter((plan) => !isSigned(plan, on));
  if (unsigned.some(({ row }) => moreThan70(row.meeting_date, on)))
    found.push({ code: "signoff_overdue", rule: "JP-22" });
  if (person.inPlace && unsigned.length > 0) found.push({ code: "revision_in_progress", rule: "JP-32" });
  if (live.some(({ row }) => (row.times_returned ?? 0) >= 2))
    found.push({ code: "sent_back", rule: "JP-33" });
  return found;
};
