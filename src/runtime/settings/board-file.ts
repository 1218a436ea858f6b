import * as z from "zod";
import { policy20240901 } from "#gate/policies/2024-09-01.ts";
import type { Policy } from "#gate/policy.ts";
import type { ColumnAliases } from "#imports/column-aliases.ts";
import { type OverrideCategory, shippedCategories } from "#review/categories.ts";
import { aliasShapes } from "./alias-shapes.ts";
import { categoriesShape } from "./category-shapes.ts";
import { readMembers } from "./members.ts";
import { readPolicy } from "./own-policy.ts";

/** What a health board may decide for itself, without a programmer. */
export interface BoardFile {
  readonly policy: Policy;
  readonly overrideCategories: readonly OverrideCategory[];
  readonly columnAliases: ColumnAliases;
}

/** What holds where the board says nothing. */
export const shippedBoard: BoardFile = {
  policy: policy20240901,
  overrideCategories: shippedCategories,
  columnAliases: {},
};

/** Everything that is wrong with the file, each by JSON pointer. */
export interface FaultyFile {
  readonly faults: readonly string[];
}

const parts = {
  policy: z.unknown(),
  stages: z.unknown(),
  override_categories: categoriesShape,
  column_aliases: z.unknown(),
};

/** Reads a board's file. What it leaves out stands as shipped; what Porth does not know is a fault. */
export const readBoardFile = (text: string): BoardFile | FaultyFile => {
  const given = parsed(text);
  if (given === undefined) return { faults: ["is not JSON"] };
  const file = readMembers("", given, parts);
  const policy = readPolicy(policy20240901, file.well.policy, file.well.stages);
  const aliases = readMembers("/column_aliases", file.well.column_aliases, aliasShapes);
  const faults = [...file.faults, ...policy.faults, ...aliases.faults];
  if (faults.length > 0) return { faults };
  return {
    policy: policy.policy,
    overrideCategories:
      (file.well.override_categories as BoardFile["overrideCategories"]) ?? shippedCategories,
    columnAliases: aliases.well as ColumnAliases,
  };
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The file as a setting: blank is none. */
export const boardFileText = z.string().transform((text, context): BoardFile => {
  const read = text.trim() === "" ? shippedBoard : readBoardFile(text);
  if (!("faults" in read)) return read;
  for (const message of read.faults) context.addIssue({ code: "custom", message });
  return z.NEVER;
});
