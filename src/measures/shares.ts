/**
 * What each share is counted out of; and what must be known of somebody, or else nothing is said: an extract without
 * the column is no evidence of a nought.
 */
export const shares = {
  in_place: ["in_scope"],
  exempt: ["in_scope"],
  not_in_place: ["in_scope"],
  on_allocate: ["judged"],
  on_paper: ["judged"],
  no_plan: ["judged"],
  in_date: ["judged"],
  due_within_30_days: ["in_place"],
  due_within_60_days: ["in_place"],
  due_within_90_days: ["in_place"],
  signed_off: ["judged"],
  signed_off_within_10_weeks: ["signed_or_overdue", "signed_or_overdue"],
  signoff_overdue: ["judged"],
  sent_back: ["returns_given", "returns_given"],
  agreed_before_start: ["signed_and_started", "signed_and_started"],
  six_month_reviews_held: ["six_month_reviews_asked"],
  over_10_sessions: ["sessions_given", "sessions_given"],
  over_10_sessions_agreed: ["over_10_sessions", "sessions_given"],
  over_10_sessions_not_agreed: ["over_10_sessions", "sessions_given"],
  over_13_sessions: ["sessions_given", "sessions_given"],
  over_13_sessions_approved: ["over_13_sessions", "sessions_given"],
  over_13_sessions_not_approved: ["over_13_sessions", "sessions_given"],
  pay_sessions_match: ["pay_sessions_given", "pay_sessions_given"],
  pay_band_match: ["pay_bands_given", "pay_bands_given"],
  hours_over_48: ["hours_given", "hours_given"],
  outcomes_recorded: ["outcomes_given", "outcomes_given"],
  departments_clear: ["departments"],
  departments_blocked: ["departments"],
} as const;

export type ShareMeasure = keyof typeof shares;
