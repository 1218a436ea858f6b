import { type Day, isDay } from "#gate/day.ts";
import type { Policy } from "#gate/policy.ts";
import { lastEndDay, tidied } from "./bounds.ts";
import { isCategoryOf, type OverrideCategory } from "./categories.ts";
import type { VerdictOutcome } from "./review-case.ts";

/** What a reviewer is asked before giving each word: one thing a page, in this order. */
export const stepsOf = {
  override: ["category", "justification", "end"],
  uphold: ["justification"],
  revoke: ["justification"],
} as const satisfies Readonly<Record<VerdictOutcome, readonly Step[]>>;

export type Step = "category" | "justification" | "end";
export type DayPart = "day" | "month" | "year";
export type TypedDay = { readonly [P in DayPart]: string };

/** A word as far as it is typed, right or wrong. */
export interface TypedWord {
  /** Another one with every change: it names these very answers. */
  readonly key: string;
  /** What the reviewer saw of the case when they began. */
  readonly tag: string;
  readonly category: string;
  readonly justification: string;
  readonly end: TypedDay;
}

/** What is wrong with an answer, and with a day in which of its parts. */
export interface StepFault {
  readonly code: FaultCode;
  readonly parts?: readonly DayPart[];
}

export type FaultCode =
  | "category_missing"
  | "justification_missing"
  | "justification_short"
  | "justification_long"
  | "end_missing"
  | "end_incomplete"
  | "end_unreal"
  | "end_past"
  | "end_late";

export const nothingTyped: Omit<TypedWord, "key" | "tag"> = {
  category: "",
  justification: "",
  end: { day: "", month: "", year: "" },
};

/** What an answer is held against. */
export interface WordBounds {
  readonly today: Day;
  readonly policy: Policy;
  readonly overrideCategories: readonly OverrideCategory[];
}

/** What must be mended in one answer before the word can be given; null when nothing. */
export const faultIn = (
  step: Step,
  typed: TypedWord,
  { today, policy, overrideCategories }: WordBounds,
): StepFault | null => {
  if (step === "category")
    return isCategoryOf(overrideCategories, typed.category) ? null : { code: "category_missing" };
  return step === "justification"
    ? faultInJustification(typed.justification, policy)
    : faultInEnd(typed.end, today, lastEndDay(today, policy));
};

/** The first answer that is missing or wrong; null when the word is complete. */
export const firstFault = (outcome: VerdictOutcome, typed: TypedWord, bounds: WordBounds): Step | null =>
  stepsOf[outcome].find((step) => faultIn(step, typed, bounds) !== null) ?? null;

const faultInJustification = (text: string, { justificationCharacters }: Policy): StepFault | null => {
  const { length } = [...tidied(text)];
  if (length === 0) return { code: "justification_missing" };
  if (length < justificationCharacters.least) return { code: "justification_short" };
  return length > justificationCharacters.most ? { code: "justification_long" } : null;
};

const faultInEnd = (typed: TypedDay, today: Day, last: Day): StepFault | null => {
  const empty = (["day", "month", "year"] as const).filter((part) => typed[part].trim() === "");
  if (empty.length === 3) return { code: "end_missing" };
  if (empty.length > 0) return { code: "end_incomplete", parts: empty };
  const day = dayTyped(typed);
  if (day === null) return { code: "end_unreal" };
  if (day < today) return { code: "end_past" };
  return day > last ? { code: "end_late" } : null;
};

/** The day that was typed; null when the calendar has no such day. */
export const dayTyped = ({ day, month, year }: TypedDay): Day | null => {
  const [d, m, y] = [day, month, year].map((part) => part.trim()) as [string, string, string];
  if (!/^\d{1,2}$/.test(d) || !/^\d{1,2}$/.test(m) || !/^\d{4}$/.test(y)) return null;
  const text = `${y}-${m.padStart(2, "0")}-${d.padStart(2, "0")}`;
  return isDay(text) ? text : null;
};
