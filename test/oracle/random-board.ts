import type { Board, DepartmentRow, ExemptionRow, PlanRow, StaffRow } from "./board.ts";
import { addDays, addMonths, type Day } from "./days.ts";
import { departmentsOf } from "./random/departments.ts";
import { type Dice, diceOf } from "./random/dice.ts";
import { staffOf } from "./random/people.ts";
import { draftPlan, failingPlan, livePlan, oldPlan, paperPlan, successor } from "./random/plans.ts";
import { namedBy } from "./reading/person.ts";
import { lastDay } from "./reading/plan.ts";

export type Size = { readonly today: Day; readonly departments: number; readonly people: number };

type Someone = { readonly rows: readonly [StaffRow, ...StaffRow[]]; readonly careful: boolean };
type Rows = { readonly allocate: PlanRow[]; readonly paper: PlanRow[] };

const extractDay = (dice: Dice, today: Day): Day | null => {
  const kind = dice.between(1, 100);
  if (kind <= 80) return addDays(today, -dice.between(0, 4));
  if (kind <= 92) return addDays(today, -dice.pick([4, 5, 6, 7]));
  return kind <= 97 ? addDays(today, -dice.pick([8, 9, 400])) : null;
};

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
  if (kind === 5) return { ...own, employee_number, gmc_number, assignment_number: "99999999" };
  return { ...own, assignment_number, employee_number, gmc_number };
};

/** The plans of one person who should be in place, or should not; then what lies beside them. */
const addPlans = (dice: Dice, today: Day, someone: Someone, inPlace: boolean, to: Rows): void => {
  const put = (into: "allocate" | "paper", plan: PlanRow): void => {
    to[into].push(named(dice, someone, plan));
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
const addStrangers = (dice: Dice, today: Day, people: readonly [Someone, ...Someone[]], to: Rows): void => {
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

const exemptionsOf = (dice: Dice, today: Day, someone: Someone): ExemptionRow[] => {
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

/** Plan ids go on last: a fixed width, so that no two ways of sorting differ; missing only where nothing hangs on it. */
const numbered = (
  dice: Dice,
  rows: readonly PlanRow[],
  prefix: string,
  mayLack: (row: PlanRow) => boolean,
): PlanRow[] =>
  dice.shuffled(rows).map((row, index) => ({
    ...row,
    plan_id: dice.chance(0.1) && mayLack(row) ? null : `${prefix}-${String(index + 1).padStart(6, "0")}`,
  }));

const peopleOf = (
  dice: Dice,
  size: Size,
  departments: readonly [DepartmentRow, ...DepartmentRow[]],
): Someone[] => {
  const zeros = dice.chance(0.5) ? "00" : "20";
  const people: Someone[] = [];
  let lastGmc: string | null = null;
  for (let index = 0; index < size.people; index += 1) {
    const employee = zeros + String(100000 + index * 7 + dice.between(0, 6));
    const own = (dice.chance(0.5) ? "0" : "7") + String(200000 + index);
    const shared: boolean = lastGmc !== null && dice.chance(0.02);
    const gmc: string | null = shared ? lastGmc : dice.chance(0.04) ? null : own;
    lastGmc = gmc;
    const [first, ...rest] = staffOf(dice, size.today, departments, { employee, gmc });
    if (first !== undefined) people.push({ rows: [first, ...rest], careful: shared || dice.chance(0.3) });
  }
  return people;
};

/** A board full of edges, always the same for the same seed and size; valid by api.md. The last department is often empty. */
export const randomBoard = (seed: number, size: Size): Board => {
  const dice = diceOf(seed);
  const { today } = size;
  const departments = departmentsOf(dice, Math.max(1, size.departments));
  const staffed = departments.length > 1 && dice.chance(0.7) ? departments.slice(0, -1) : departments;
  const [home = departments[0], ...others] = staffed;
  const people = peopleOf(dice, size, [home, ...others]);
  const quality = new Map(
    departments.map(({ code }) => [code, dice.pick([1, 1, 0.95, 0.9, 0.85, 0.7, 0.5])]),
  );
  const qualityOf = (text: string): number => {
    const found = departments.find(({ code, name_en, aliases }) =>
      [code, name_en, ...aliases].includes(text),
    );
    return quality.get(found?.code ?? "") ?? 1;
  };

  const rows: Rows = { allocate: [], paper: [] };
  const exemptions: ExemptionRow[] = [];
  for (const someone of people) {
    const good = dice.chance(qualityOf(someone.rows[0].department));
    addPlans(dice, today, someone, good, rows);
    if (dice.chance(good ? 0.04 : 0.3)) exemptions.push(...exemptionsOf(dice, today, someone));
  }
  const [someone, ...more] = people;
  if (someone !== undefined) addStrangers(dice, today, [someone, ...more], rows);

  const staff = people.flatMap((each) => each.rows);
  const owners = (row: PlanRow): string => [...namedBy(row, staff)].join();
  const perOwner = new Map<string, number>();
  for (const row of [...rows.allocate, ...rows.paper])
    for (const owner of namedBy(row, staff)) perOwner.set(owner, (perOwner.get(owner) ?? 0) + 1);
  const mayLack = (row: PlanRow): boolean => perOwner.get(owners(row)) === 1;
  const allocate = numbered(dice, rows.allocate, "JP", mayLack);
  const paper = numbered(dice, rows.paper, "PP", mayLack);
  const extracts = {
    staff_list: extractDay(dice, today),
    allocate: extractDay(dice, today),
    paper: paper.length > 0 && dice.chance(0.9) ? addDays(today, -dice.between(0, 300)) : null,
  };
  return {
    today,
    extracts,
    departments,
    staff: extracts.staff_list === null ? [] : dice.shuffled(staff),
    allocate: extracts.allocate === null ? [] : allocate,
    paper: extracts.paper === null ? [] : paper,
    exemptions: extracts.staff_list === null ? [] : exemptions,
  };
};
