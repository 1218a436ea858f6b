import type { Board, DepartmentRow, ExemptionRow, PlanRow } from "./board.ts";
import { addDays, type Day } from "./days.ts";
import { departmentsOf } from "./random/departments.ts";
import { type Dice, diceOf } from "./random/dice.ts";
import { addPlans, addStrangers, exemptionsOf, type Rows, type Someone } from "./random/holdings.ts";
import { staffOf } from "./random/people.ts";
import { namedBy } from "./reading/matching.ts";

export type Size = { readonly today: Day; readonly departments: number; readonly people: number };

const extractDay = (dice: Dice, today: Day): Day | null => {
  const kind = dice.between(1, 100);
  if (kind <= 74) return addDays(today, -dice.between(0, 4));
  if (kind <= 88) return addDays(today, -dice.pick([4, 5, 6, 7]));
  return kind <= 94 ? addDays(today, -dice.pick([8, 9, 400])) : null;
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
    if (dice.chance(good && someone.rows.length === 1 ? 0.04 : 0.3))
      exemptions.push(...exemptionsOf(dice, today, someone));
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
