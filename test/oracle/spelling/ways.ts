import type { Dice } from "../random/dice.ts";
import type { Column } from "./columns.ts";
import { utf8, utf8WithMark, utf16le, windows1252 } from "./encodings.ts";

/** `plain` is (a), `uk` (b), `windows` (c), `unicode` (d), `untidy` (e) of the five ways a board may be spelt. */
export type Spelling = "plain" | "uk" | "windows" | "unicode" | "untidy";

export const SPELLINGS: readonly Spelling[] = ["plain", "uk", "windows", "unicode", "untidy"];

export type Way = {
  readonly delimiter: "," | ";" | "\t";
  readonly newline: "\n" | "\r\n";
  readonly encode: (text: string) => Uint8Array<ArrayBuffer>;
  readonly day: (year: string, month: string, date: string) => string;
  readonly number: (value: number) => string;
  readonly header: (dice: Dice, column: Column) => string;
  /** Whether a column that is empty from top to bottom is left out. */
  readonly leavesOutEmpty: boolean;
  readonly untidy: boolean;
};

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const monthName = (month: string): string => MONTHS[Number(month) - 1] ?? "";

const asNamed = (_: Dice, column: Column): string => column.name;
const asAlias = (dice: Dice, { name, aliases: [first = name, ...rest] }: Column): string =>
  dice.pick([first, ...rest]);

/** Any name of the column, in any case, with any punctuation between its words, spaces around it, now and then an accent. */
const asTyped = (dice: Dice, { name, aliases }: Column): string => {
  const words = dice.pick([name, ...aliases]).split(/[^A-Za-z0-9]+/);
  const joined = words.join(dice.pick([" ", "_", "-", ".", "  ", " - ", "/"]));
  const cased = dice.pick([joined, joined.toUpperCase(), joined.toLowerCase()]);
  const accented = dice.chance(0.15) ? cased.replace("a", "â").replace("E", "É") : cased;
  return dice.pick([accented, accented, ` ${accented} `, `${accented}:`]);
};

const usual: Way = {
  delimiter: ",",
  newline: "\n",
  encode: utf8,
  day: (year, month, date) => `${year}-${month}-${date}`,
  number: String,
  header: asNamed,
  leavesOutEmpty: false,
  untidy: false,
};

export const WAYS: Readonly<Record<Spelling, Way>> = {
  plain: usual,
  uk: {
    ...usual,
    delimiter: ";",
    newline: "\r\n",
    encode: utf8WithMark,
    day: (year, month, date) => `${date}/${month}/${year}`,
    leavesOutEmpty: true,
  },
  windows: {
    ...usual,
    newline: "\r\n",
    encode: windows1252,
    day: (year, month, date) => `${date}-${monthName(month)}-${year}`,
    number: (value) => value.toFixed(2),
    header: asAlias,
  },
  unicode: {
    ...usual,
    delimiter: "\t",
    newline: "\r\n",
    encode: utf16le,
    day: (year, month, date) => `${date}.${month}.${year}`,
  },
  untidy: {
    ...usual,
    newline: "\r\n",
    day: (year, month, date) => `${date} ${monthName(month)} ${year}`,
    header: asTyped,
    leavesOutEmpty: true,
    untidy: true,
  },
};
