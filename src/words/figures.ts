import type { Code } from "#gate/finding.ts";

/** A word that takes a number, in the plural forms of each language. */
export type Unit = "days" | "months" | "times";

/** How a figure of a finding's detail is written. */
export type FigureKind = Unit | "number" | "day" | "extracts";

/** The figures that each code's sentence shows, by their names in the finding's detail. */
export const figures = {
  staff_list_stale: { ageDays: "days", limitDays: "days" },
  allocate_extract_stale: { ageDays: "days", limitDays: "days" },
  extract_ageing: { extracts: "extracts", ageDays: "days", limitDays: "days" },
  rule_not_in_force: { inForceFrom: "day" },
  sessions_not_authorised: { limit: "number" },
  plan_due_for_review: { days: "days" },
  signed_off_late: { limitDays: "days" },
  signoff_overdue: { limitDays: "days" },
  six_month_review_not_held: { months: "months" },
  ten_sessions_not_agreed: { limit: "number" },
  hours_over_48: { limit: "number" },
  sent_back: { times: "times" },
  sessions_not_in_half_steps: { step: "number" },
} as const satisfies Partial<Record<Code, Readonly<Record<string, FigureKind>>>>;

/** A code whose sentence shows figures: it has a second sentence for when they are not given. */
export type FiguredCode = keyof typeof figures;

/** The figures of any code, by name. */
export const figuresOf = (code: Code): readonly (readonly [name: string, kind: FigureKind])[] =>
  code in figures ? Object.entries<FigureKind>(figures[code as FiguredCode]) : [];
