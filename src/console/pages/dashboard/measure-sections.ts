import type { Measure } from "#words/measures.ts";

/** Every measure once: first what the audit found, then the rest of what the board's paper asks for. */
export const measureSections = {
  plans_on_paper: ["on_allocate", "on_paper", "no_plan"],
  plans_out_of_date: ["in_date", "due_within_30_days", "due_within_60_days", "due_within_90_days"],
  plans_unsigned: ["signed_off", "signed_off_within_10_weeks", "signoff_overdue", "sent_back", "awaiting"],
  wrongly_paid: ["pay_sessions_match", "pay_band_match"],
  authority: [
    "over_10_sessions",
    "over_10_sessions_agreed",
    "over_10_sessions_not_agreed",
    "over_13_sessions",
    "over_13_sessions_approved",
    "over_13_sessions_not_approved",
    "hours_over_48",
  ],
  prospective: ["six_month_reviews_held", "agreed_before_start", "outcomes_recorded"],
  gate: [
    "in_scope",
    "in_place",
    "exempt",
    "not_in_place",
    "departments",
    "departments_clear",
    "departments_blocked",
    "departments_overridden",
    "open_overrides",
    "clear_through",
  ],
} as const satisfies Readonly<Record<string, readonly Measure[]>>;

export type MeasureSection = keyof typeof measureSections;
