import type { Board } from "./board.ts";
import type { Day } from "./days.ts";
import { type Dice, diceOf } from "./random/dice.ts";
import { type Column, DEPARTMENTS, PLANS, STAFF_LIST } from "./spelling/columns.ts";
import { type Spelling, WAYS, type Way } from "./spelling/ways.ts";

export { SPELLINGS, type Spelling } from "./spelling/ways.ts";

export type Written = {
  readonly departments: Uint8Array<ArrayBuffer>;
  readonly staffList: Uint8Array<ArrayBuffer>;
  readonly jobPlans: Uint8Array<ArrayBuffer>;
  readonly paperPlans: Uint8Array<ArrayBuffer>;
};

type Cell = string | number | readonly string[] | null;
type Row = Readonly<Record<string, Cell>>;

const DAY_COLUMNS = [
  "plan_start",
  "plan_end",
  "review_due",
  "meeting_date",
  "stage_since",
  "start_date",
  "leave_date",
];
const isDay = (column: string): boolean => DAY_COLUMNS.includes(column) || column.endsWith("_on");

const spelt = (way: Way, column: string, cell: Cell): string => {
  if (cell === null) return "";
  if (typeof cell === "number") return column === "times_returned" ? String(cell) : way.number(cell);
  if (typeof cell !== "string") return cell.join(";");
  const [year = "", month = "", date = ""] = isDay(column) ? cell.split("-") : [];
  return isDay(column) ? way.day(year, month, date) : cell;
};

const quoted = (dice: Dice, way: Way, cell: string): string =>
  /["\r\n]/.test(cell) || cell.includes(way.delimiter) || (way.untidy && dice.chance(0.2))
    ? `"${cell.replaceAll('"', '""')}"`
    : cell;

const kept = (way: Way, columns: readonly Column[], rows: readonly Row[]): readonly Column[] =>
  way.leavesOutEmpty && rows.length > 0
    ? columns.filter(({ name, required }) => required || rows.some((row) => (row[name] ?? null) !== null))
    : columns;

const NOTES = [
  "",
  "None",
  'He said "later", twice',
  "First line\r\nsecond line, with a comma",
  "2026-01-01",
  "Sickness – see file",
];
const EXTRA = ["Notes", "Reason for Absence", "Unused 1"];
const TITLES = [
  "Extract of everything",
  '"Confidential, and ""very"" so\r\non two lines"',
  "",
  "Status,Department",
];

/** The extra columns come in anywhere; the order of columns and rows is any; titles stand above. */
const written = (
  way: Way,
  dice: Dice,
  columns: readonly Column[],
  rows: readonly Row[],
): Uint8Array<ArrayBuffer> => {
  const real = kept(way, columns, rows).map((column) => ({ column, header: way.header(dice, column) }));
  const extras = way.untidy ? EXTRA.map((header) => ({ column: null, header })) : [];
  const all = way.untidy ? dice.shuffled([...real, ...extras]) : real;
  const lines = (way.untidy ? dice.shuffled(rows) : rows).map((row) =>
    all.map(({ column }) =>
      column === null ? dice.pick(["", ...NOTES]) : spelt(way, column.name, row[column.name] ?? null),
    ),
  );
  const table = [all.map(({ header }) => header), ...lines]
    .map((cells) => cells.map((cell) => quoted(dice, way, cell)).join(way.delimiter))
    .map((line) => line + way.newline)
    .join("");
  const titles = way.untidy ? TITLES.slice(0, dice.between(1, TITLES.length)) : [];
  return way.encode(titles.map((title) => title + way.newline).join("") + table);
};

/** The board's four files, as bytes. Those whose extract day is null were never taken: see `importsOf`. */
export const write = (board: Board, spelling: Spelling, seed = 1): Written => {
  const way = WAYS[spelling];
  const dice = diceOf(seed);
  const paper = PLANS.map((column) => ({ ...column, required: false }));
  return {
    departments: written(way, dice, DEPARTMENTS, board.departments),
    staffList: written(way, dice, STAFF_LIST, board.staff),
    jobPlans: written(way, dice, PLANS, board.allocate),
    paperPlans: written(way, dice, paper, board.paper),
  };
};

export type Import = {
  readonly kind: "departments" | "staff-list" | "job-plans" | "paper-plans";
  readonly extracted_on: Day | null;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

/** The imports that bring the board into Porth, in order; an extract that was never taken is not among them. */
export const importsOf = (board: Board, spelling: Spelling, seed = 1): Import[] => {
  const { departments, staffList, jobPlans, paperPlans } = write(board, spelling, seed);
  const { staff_list, allocate, paper } = board.extracts;
  const taken: Import[] = [
    { kind: "staff-list", extracted_on: staff_list, bytes: staffList },
    { kind: "job-plans", extracted_on: allocate, bytes: jobPlans },
    { kind: "paper-plans", extracted_on: paper, bytes: paperPlans },
  ];
  return [
    { kind: "departments", extracted_on: null, bytes: departments },
    ...taken.filter(({ extracted_on }) => extracted_on !== null),
  ];
};
