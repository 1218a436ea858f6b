import type { ReadFile } from "#imports/rows.ts";
import type { Changes } from "./changes.ts";
import type { Effect } from "./effect.ts";
import type { Offered } from "./refusals.ts";

/** What a file would do, or has done. */
export interface ImportReport extends Offered {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly removed: number;
  readonly ignoredColumns: readonly string[];
  readonly warnings: readonly string[];
  readonly effect: readonly Omit<Effect, "moved">[];
}

export const reportOf = (
  offered: Offered,
  { ignoredColumns, warnings }: ReadFile,
  { added, changed, removed, unchanged }: Changes,
  effect: readonly Effect[],
): ImportReport => ({
  ...offered,
  added: added.length,
  changed: changed.length,
  unchanged,
  removed: removed.length,
  ignoredColumns,
  warnings,
  effect: effect.map(({ moved, ...told }) => told),
});
