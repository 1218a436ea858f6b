import { addDays, type Day, daysBetween } from "#gate/day.ts";
import type { ImportKind } from "#imports/rows.ts";
import type { ImportsView } from "./view.ts";

/** How an extract counts as evidence today. */
export type Freshness =
  | { readonly state: "undated" | "missing" | "fresh" }
  | { readonly state: "ageing" | "stale"; readonly countsUntil: Day };

/** The gate asks how old the staff list and the extract from Allocate are, and of nothing else. */
export const freshnessOf = (
  kind: ImportKind,
  { current, today, policy }: Pick<ImportsView, "current" | "today" | "policy">,
): Freshness => {
  if (kind !== "staff-list" && kind !== "job-plans") return { state: "undated" };
  const day = current.find((extract) => extract.kind === kind)?.extractedOn ?? null;
  if (day === null) return { state: "missing" };
  const age = daysBetween(day, today);
  if (age <= policy.extractAgeingDays) return { state: "fresh" };
  const countsUntil = addDays(day, policy.maxExtractAgeDays);
  return { state: age > policy.maxExtractAgeDays ? "stale" : "ageing", countsUntil };
};
