import type { Columns, SoundValues, Values } from "./columns.ts";
import type { Bad } from "./row-errors.ts";
import type { Row } from "./rows.ts";

/** Says that a row is wrong at a field. */
export type Complain = (field: string, value: string | null, what: Bad) => void;

/** What one kind of file demands beyond the single cell, and the row that comes of it. */
export interface Kind<C extends Columns = Columns, R extends Row = Row> {
  /** Every demand that looks at more than one cell of the row, or at the rows before it. */
  readonly check: (values: Values<C>, line: number, complain: Complain) => void;
  /** Called only with a row of which nothing is wrong. */
  readonly build: (values: SoundValues<C>) => R;
  /** What is odd about the rows together, though not wrong. */
  readonly warnings: () => readonly string[];
}
