import { daysBetween } from "#gate/day.ts";
import type { Extract, Setting } from "#gate/facts.ts";
import { type DepartmentRule, fails } from "#gate/rule.ts";

/** JP-9. Neither extract is older than the policy allows, in days from the day it was taken to today. */
export const evidenceRecent: DepartmentRule<Setting> = {
  id: "JP-9",
  title: "The evidence is recent",
  source: "Design decision: seven days",
  severity: "block",
  codes: ["staff_list_stale", "allocate_extract_stale"],
  owner: "data_steward",
  evaluate: ({ askedOn, evidence }, { policy }) => {
    const limitDays = policy.maxExtractAgeDays;
    const stale = (extract: Extract | null, code: "staff_list_stale" | "allocate_extract_stale") => {
      const ageDays = extract ? daysBetween(extract.extractedOn, askedOn) : 0;
      return ageDays > limitDays ? [fails(code, { ageDays, limitDays })] : [];
    };
    return [
      ...stale(evidence.staffList, "staff_list_stale"),
      ...stale(evidence.allocate, "allocate_extract_stale"),
    ];
  },
};
