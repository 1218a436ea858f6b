import type { Deps } from "#deps.ts";
import type { readFile } from "#imports/read-file.ts";
import { policyName } from "./policy.ts";
import type { BoardFile } from "./settings/board-file.ts";

/** What the board decided for itself, as it is lent: the policy, why an override may be given, and how files are read. */
export const boardDeps = (
  { policy, overrideCategories, columnAliases }: BoardFile,
  read: typeof readFile,
): Pick<Deps, "policy" | "policyName" | "overrideCategories" | "readFile"> => ({
  policy,
  policyName: policyName(policy),
  overrideCategories,
  readFile: (kind, bytes, known) => read(kind, bytes, known, columnAliases),
});
