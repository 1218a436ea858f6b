import type { Fault } from "#imports/row-errors.ts";

/** A cell's text; a number or a day as plain text. Null is a formula whose value the file does not hold. */
export type Cell = string | null;

/** Takes one line of a table. The cells are lent: they change after the call. False means: enough. */
export type TakeLine = (line: number, cells: readonly Cell[]) => boolean;

/** Something in a file that may hold the rows: a visible sheet, or the text cut at one delimiter. */
export interface Table {
  readonly name: string | null;
  /** Goes through the lines from the top, once; ends with what stopped it before the end, if anything did. */
  readonly scan: (take: TakeLine) => Promise<Fault | null>;
  /** Whether a line with more cells than the header means that the cells have slipped. */
  readonly isRagged: boolean;
}

/** Which day a bare number counts from: Excel on Windows, or the older Excel on Macintosh. */
export type Epoch = 1900 | 1904;

export interface Tables {
  readonly tables: readonly Table[];
  readonly epoch: Epoch;
  readonly warnings: readonly string[];
}
