import { canonical } from "#audit/canonical.ts";
import type { BoardFile } from "./board-file.ts";
import { fileName } from "./own-policy.ts";

/** A setting that two boards' files do not share, by its JSON pointer. */
export interface ChangedSetting {
  readonly pointer: string;
  readonly before: unknown;
  readonly after: unknown;
}

export const changedSettings = (before: BoardFile, after: BoardFile): readonly ChangedSetting[] => {
  const [was, is] = [membersOf(before), membersOf(after)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((pointer) => ({ pointer, before: was.get(pointer) ?? null, after: is.get(pointer) ?? null }))
    .filter((each) => canonical(each.before) !== canonical(each.after));
};

/** The stages and the columns one by one: a list of all of them would hide the one that moved. */
const membersOf = ({
  policy,
  overrideCategories,
  columnAliases,
}: BoardFile): ReadonlyMap<string, unknown> => {
  const { stages, ...settings } = policy;
  return new Map([
    ...Object.entries(settings).map(([name, value]) => [`/policy/${fileName(name)}`, value] as const),
    ...stages.flatMap(({ stage, texts, owner }) => [
      [`/stages/${stage}/texts`, texts] as const,
      [`/stages/${stage}/owner`, owner] as const,
    ]),
    ["/override_categories", overrideCategories.map(({ code }) => code)] as const,
    ...Object.entries(columnAliases).flatMap(([kind, columns]) =>
      Object.entries(columns ?? {}).map(
        ([column, headers]) => [`/column_aliases/${kind}/${column}`, headers] as const,
      ),
    ),
  ]);
};
