import { digestOf } from "#audit/digest.ts";
import { may, type Principal } from "#auth/principal.ts";
import type { Turned } from "#console/pages/imports/one.ts";
import type { LoadedExtract } from "#console/pages/imports/view.ts";
import type { ExtractRecord } from "#db/extracts.ts";
import { readNames } from "#db/people/names.ts";
import type { Deps } from "#deps.ts";
import type { Effect } from "#register/effect.ts";

/** An import without what its page does not show. */
export const toldOf = ({ report, sha256, replaces, ...told }: ExtractRecord): LoadedExtract => told;

/** What to call those who did something, for those who may know. */
export const namesFor = async (
  by: Principal,
  { db }: Deps,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> => (may(by, "Review.Read") ? readNames(db, ids) : new Map());

type Told = readonly Omit<Effect, "moved">[];

/** Stands for what was shown of an effect: the same for the same answers before and after. */
export const seenOf = (effect: Told): string =>
  digestOf(effect.map(({ department, before, after }) => [department, before, after])).slice(0, 16);

export const turnedBy = (effect: Told): Turned => ({
  opened: effect.filter(({ before, after }) => before !== "clear" && after === "clear").length,
  closed: effect.filter(({ before, after }) => before === "clear" && after !== "clear").length,
});
