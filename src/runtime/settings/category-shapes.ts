import * as z from "zod";
import type { OverrideCategory } from "#review/categories.ts";

const text = (most: number) =>
  z
    .string({ error: "must be a text" })
    .max(most, `must be at most ${most} characters`)
    .refine((given) => given.trim() !== "", "must be filled in");

const inBoth = (most: number) =>
  z.strictObject({ en: text(most), cy: text(most) }, { error: "must have en and cy" });

const category = z.strictObject(
  {
    code: z
      .string({ error: "must be a text" })
      .regex(/^[a-z][a-z0-9_]{0,63}$/, "must be 1 to 64 small letters, digits or underscores"),
    name: inBoth(100),
    hint: inBoth(200),
  },
  { error: "must be an object" },
);

/** The categories of a board's own; the last stands for every other word, as reports count it. */
export const categoriesShape: z.ZodType<readonly OverrideCategory[]> = z
  .array(category, { error: "must be a list of categories" })
  .max(20, "must be at most 20 categories")
  .superRefine((categories, context) => {
    const codes = categories.map(({ code }) => code);
    if (codes.at(-1) !== "other")
      context.addIssue({ code: "custom", message: "must end with the category other" });
    for (const [at, code] of codes.entries())
      if (codes.indexOf(code) < at)
        context.addIssue({ code: "custom", path: [at, "code"], message: "is there twice" });
  });
