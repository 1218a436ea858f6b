import type { Board, StaffRow } from "./board.ts";
import { addDays, type Day, daysFrom, earliest, lastDayOfMonths } from "./days.ts";
import { expectedAnswers } from "./expected-answers.ts";
import { plansByPerson } from "./reading/matching.ts";
import { type Person, personHere } from "./reading/person.ts";
import { isSigned, stageOf, totalSessions } from "./reading/plan.ts";

export type ExpectedFigures = Record<string, unknown>;

const OWNERS: Readonly<Record<string, string | null>> = {
  not_started: "consultant",
  draft: "consultant",
  in_discussion: "consultant_and_clinical_director",
  awaiting_consultant: "consultant",
  awaiting_signoff_1: "clinical_director",
  awaiting_signoff_2: "service_manager",
  awaiting_signoff_3: "service_group_medical_director",
  signed_off: null,
  locked: null,
  mediation: "executive_medical_director",
  appeal: "executive_medical_director",
  unknown: "job_planning_manager",
};

/** Everyone in scope in one department, and whether the gate lets it advertise. */
type Here = { readonly people: Person[]; readonly isClear: boolean; readonly clearThrough: Day | null };

const departmentMeant = (board: Board, text: string): string | undefined =>
  board.departments.find(({ code, name_en, aliases }) => [code, name_en, ...aliases].includes(text))?.code;

const peopleOn = (board: Board, on: Day): Map<string, Person[]> => {
  const plans = plansByPerson(board);
  const found = new Map<string, Person[]>(board.departments.map(({ code }) => [code, []]));
  const rowsOf = new Map<string, StaffRow[]>();
  for (const row of board.staff)
    rowsOf.set(row.employee_number, [...(rowsOf.get(row.employee_number) ?? []), row]);
  for (const [employee, everywhere] of rowsOf)
    for (const code of new Set(everywhere.map((row) => departmentMeant(board, row.department)))) {
      const here = everywhere.filter((row) => departmentMeant(board, row.department) === code);
      const facts = { plans: plans.get(employee) ?? [], exemptions: board.exemptions };
      const person = personHere(everywhere, here, facts, on);
      if (person !== null) found.get(code ?? "")?.push(person);
    }
  return found;
};

const figuresOf = (departments: readonly Here[], on: Day): ExpectedFigures => {
  const n: Record<string, number> = {};
  const count = (name: string, holds = true): void => {
    n[name] = (n[name] ?? 0) + (holds ? 1 : 0);
  };
  const waits = new Map<string, { plans: number; days: number[] }>();
  for (const { people, isClear } of departments) {
    count("departments");
    count("departments_clear", isClear);
    count("departments_blocked", !isClear);
    for (const person of people) {
      count("in_scope");
      count("exempt", person.exempt);
      count("in_place", person.inPlace && !person.exempt);
      count("not_in_place", !person.inPlace && !person.exempt);
      if (person.exempt) continue;
      count("judged");
      countPerson(person, on, count);
      for (const { row, source, ambiguous } of person.plans) {
        const stage =
          stageOf(row.status) ?? (isSigned({ row, source, ambiguous }, on) ? "signed_off" : "unknown");
        if (stage === "archived" || isSigned({ row, source, ambiguous }, on)) continue;
        const wait = waits.get(stage) ?? { plans: 0, days: [] };
        wait.plans += 1;
        if (row.stage_since !== null && row.stage_since <= on) wait.days.push(daysFrom(row.stage_since, on));
        waits.set(stage, wait);
      }
    }
  }
  const at = (name: string): number => n[name] ?? 0;
  const share = (name: string, of: string, known?: string) =>
    known !== undefined && at(known) === 0 ? null : { value: at(name), of: at(of) };
  const sessions = (name: string, of: string) => share(name, of, "sessions_given");
  return {
    in_scope: at("in_scope"),
    in_place: share("in_place", "in_scope"),
    exempt: share("exempt", "in_scope"),
    not_in_place: share("not_in_place", "in_scope"),
    ...Object.fromEntries(
      ["on_allocate", "on_paper", "no_plan", "in_date", "signed_off", "signoff_overdue"].map((name) => [
        name,
        share(name, "judged"),
      ]),
    ),
    ...Object.fromEntries(
      [30, 60, 90].map((days) => [`due_within_${days}_days`, share(`due_${days}`, "in_place")]),
    ),
    signed_off_within_10_weeks: share("in_10_weeks", "met", "met"),
    sent_back: share("sent_back", "returns", "returns"),
    agreed_before_start: share("before_start", "both_days", "both_days"),
    six_month_reviews_held: share("review_held", "review_asked"),
    over_10_sessions: sessions("over_10", "sessions_given"),
    over_10_sessions_agreed: sessions("over_10_agreed", "over_10"),
    over_10_sessions_not_agreed: sessions("over_10_alone", "over_10"),
    over_13_sessions: sessions("over_13", "sessions_given"),
    over_13_sessions_approved: sessions("over_13_approved", "over_13"),
    over_13_sessions_not_approved: sessions("over_13_alone", "over_13"),
    pay_sessions_match: share("pay_same", "pay_both", "pay_both"),
    pay_band_match: share("band_same", "band_both", "band_both"),
    hours_over_48: share("long_hours", "hours", "hours"),
    outcomes_recorded: share("outcomes_yes", "outcomes", "outcomes"),
    departments: at("departments"),
    departments_clear: share("departments_clear", "departments"),
    departments_blocked: share("departments_blocked", "departments"),
    departments_overridden: { value: 0, of: at("departments_blocked") },
    open_overrides: 0,
    clear_through: earliest(departments.map(({ clearThrough }) => clearThrough)),
    awaiting: Object.keys(OWNERS).flatMap((stage) => {
      const wait = waits.get(stage);
      if (wait === undefined) return [];
      return [{ stage, owner: OWNERS[stage], value: wait.plans, median_days: middleOf(wait.days) }];
    }),
  };
};

const middleOf = (days: readonly number[]): number | null => {
  if (days.length === 0) return null;
  const sorted = [...days].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return Number.isInteger(half)
    ? ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2
    : (sorted[Math.floor(half)] ?? 0);
};

/** What one person without an exemption is counted in, from the cells of the rows. */
const countPerson = (person: Person, on: Day, count: (name: string, holds?: boolean) => void): void => {
  const { plan, plans, inPlace, lastCoveredDay, failures } = person;
  const failed = (...rules: string[]) => failures.some(({ rule }) => rules.includes(rule));
  for (const days of [30, 60, 90])
    count(`due_${days}`, inPlace && lastCoveredDay !== null && lastCoveredDay <= addDays(on, days));
  const live = plans.filter(({ row }) => stageOf(row.status) !== "archived");
  const late = live.filter(
    (each) =>
      !isSigned(each, on) && each.row.meeting_date !== null && daysFrom(each.row.meeting_date, on) > 70,
  );
  count("signoff_overdue", late.length > 0);
  count(
    "returns",
    live.some(({ row }) => row.times_returned !== null),
  );
  count(
    "sent_back",
    live.some(({ row }) => row.times_returned !== null && row.times_returned >= 2),
  );
  const started = earliest(person.here.map((row) => row.start_date)) ?? on;
  const sixth = lastDayOfMonths(started, 6);
  if (on > sixth && on <= lastDayOfMonths(started, 12)) {
    count("review_asked");
    const days = plans.flatMap(({ row }) => [row.meeting_date, row.signed_off_on]);
    count(
      "review_held",
      days.some((day) => day !== null && day >= addDays(sixth, -28) && day <= on),
    );
  }
  count("no_plan", plan === null);
  if (plan === null) return;
  const { row } = plan;
  count("on_allocate", plan.source === "allocate");
  count("on_paper", plan.source === "paper");
  count("in_date", inPlace || !failed("JP-4", "JP-5"));
  count("signed_off", inPlace || !failed("JP-3"));
  if (isSigned(plan, on) && row.meeting_date !== null && row.signed_off_on !== null) {
    count("met");
    count("in_10_weeks", daysFrom(row.meeting_date, row.signed_off_on) <= 70);
  } else if (late.includes(plan)) count("met");
  if (row.plan_start !== null && row.signed_off_on !== null) {
    count("both_days");
    count("before_start", row.signed_off_on <= row.plan_start);
  }
  const total = totalSessions(row);
  if (total !== null) {
    count("sessions_given");
    count("over_10", total > 10 && total <= 13);
    count("over_10_agreed", total > 10 && total <= 13 && row.cd_agreed_on !== null);
    count("over_10_alone", total > 10 && total <= 13 && row.cd_agreed_on === null);
    const approved = row.sgmd_approved_on !== null && row.sgmd_approved_on <= on;
    count("over_13", total > 13);
    count("over_13_approved", total > 13 && approved);
    count("over_13_alone", total > 13 && !approved);
    const paid = person.everywhere.map((each) => each.contracted_sessions);
    if (!paid.includes(null)) {
      count("pay_both");
      count("pay_same", paid.reduce<number>((sum, each) => sum + (each ?? 0), 0) === total);
    }
  }
  const bands = person.inScopeHere.flatMap((each) => each.intensity_band ?? []);
  if (row.intensity_band !== null && bands.length > 0) {
    count("band_both");
    count(
      "band_same",
      bands.every((band) => band.toLowerCase() === row.intensity_band?.toLowerCase()),
    );
  }
  count("hours", row.hours !== null);
  count("long_hours", row.hours !== null && row.hours > 48);
  count("outcomes", row.outcomes !== null);
  count("outcomes_yes", row.outcomes === "Yes");
};

/** What every figure must be, of the whole board, and of each service group and department by code. */
export const expectedFigures = (board: Board, on: Day, askedOn: Day) => {
  const people = peopleOn(board, on);
  const answers = expectedAnswers(board, on, askedOn);
  const here = new Map(
    board.departments.map(({ code }): [string, Here] => {
      const answer = answers.get(code);
      return [
        code,
        {
          people: people.get(code) ?? [],
          isClear: answer?.outcome === "clear",
          clearThrough: answer?.clear_through ?? null,
        },
      ];
    }),
  );
  const of = (codes: readonly string[]) =>
    figuresOf(
      codes.flatMap((code) => here.get(code) ?? []),
      on,
    );
  const all = board.departments.map(({ code }) => code);
  const groups = [...new Set(board.departments.map(({ service_group }) => service_group))].sort();
  return {
    board: of(all),
    department: [...all].sort().map((code) => ({ code, figures: of([code]) })),
    service_group: groups.map((group) => ({
      code: group,
      figures: of(board.departments.filter((each) => each.service_group === group).map(({ code }) => code)),
    })),
  };
};
