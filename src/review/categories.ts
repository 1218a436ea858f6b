/** Why an override is given, as reviewers choose on the page. The API takes any word. */
export const overrideCategories = [
  "patient_safety",
  "service_continuity",
  "statutory_or_contractual",
  "plan_agreed_not_recorded",
  "data_error",
  "other",
] as const;

export type OverrideCategory = (typeof overrideCategories)[number];

export const isOverrideCategory = (text: string): text is OverrideCategory =>
  (overrideCategories as readonly string[]).includes(text);
