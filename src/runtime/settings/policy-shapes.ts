import * as z from "zod";
import { isDay } from "#gate/day.ts";
import type { Policy } from "#gate/policy.ts";
import { ruleBook } from "#gate/rule-book.ts";

/** A setting of the policy that a board's file gives by its own name; the stages have a part of their own. */
type Setting = Exclude<keyof Policy, "stages">;

const whole = (least: number, most: number) =>
  z
    .int({ error: `must be a whole number from ${least} to ${most}` })
    .min(least, `must be at least ${least}`)
    .max(most, `must be at most ${most}`);

const sessions = z
  .number({ error: "must be a number of sessions" })
  .positive("must be more than 0")
  .max(28, "must be at most 28");

const text = (most: number) =>
  z
    .string({ error: "must be a text" })
    .max(most, `must be at most ${most} characters`)
    .refine((given) => given.trim() === given && given !== "", "must be filled in, without spaces around it");

const texts = z.array(text(100), { error: "must be a list of texts" }).max(50, "must be at most 50 texts");

const name = z
  .string({ error: "must be a text" })
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/,
    "must be 1 to 64 letters, digits, dots, hyphens or underscores",
  );

const ruleIds: ReadonlySet<string> = new Set(ruleBook.map(({ id }) => id));
const link = z
  .string({ error: "must be a text" })
  .max(500, "must be at most 500 characters")
  .refine((address) => URL.parse(address)?.protocol === "https:", "must be an https address");

/** What each setting may be, by its name in the policy. A longer list of names than of the policy does not compile. */
export const policyShapes: { readonly [Name in Setting]: z.ZodType<Policy[Name]> } = {
  id: name,
  version: name,
  inForceFrom: z.string({ error: "must be a day, YYYY-MM-DD" }).refine(isDay, "must be a day, YYYY-MM-DD"),
  gradesInScope: texts.min(1, "must name at least one grade"),
  categoriesOutOfScope: texts,
  categoriesOutOfScopeUnpaid: texts,
  locumCategory: text(100),
  shortLocumMonths: whole(1, 60),
  planMonths: whole(1, 60),
  sessionsWithoutApproval: sessions,
  fullTimeSessions: sessions,
  sessionStep: sessions,
  maxWeeklyHours: whole(1, 168),
  maxExtractAgeDays: whole(1, 366),
  extractAgeingDays: whole(0, 366),
  answerValidDays: whole(0, 366),
  dueSoonDays: whole(1, 366),
  dueVerySoonDays: whole(1, 366),
  signOffDays: whole(1, 366),
  firstReviewMonths: whole(1, 60),
  firstReviewUntilMonths: whole(1, 60),
  firstReviewEarlyDays: whole(0, 366),
  timesReturnedNoted: whole(1, 100),
  exemptionMonths: whole(1, 60),
  overrideDays: whole(1, 366),
  justificationCharacters: z.strictObject(
    { least: whole(1, 2000), most: whole(1, 2000) },
    { error: "must be an object with least and most" },
  ),
  forecastMonths: whole(1, 60),
  shrinkPercent: whole(0, 100),
  help: z.record(
    z.string().refine((id) => ruleIds.has(id), "is not a rule's id"),
    link,
    { error: "must be an object of links by rule id" },
  ),
};
