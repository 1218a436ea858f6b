import type { Setting } from "#gate/facts.ts";
import { type DepartmentRule, fails } from "#gate/rule.ts";

/** JP-8. There is a staff list and an Allocate extract to judge by. */
export const evidencePresent: DepartmentRule<Setting> = {
  id: "JP-8",
  title: "The evidence is there",
  source: "Design decision: no answer without evidence",
  severity: "block",
  codes: ["staff_list_missing", "allocate_extract_missing"],
  owner: "data_steward",
  evaluate: ({ evidence }) => [
    ...(evidence.staffList ? [] : [fails("staff_list_missing")]),
    ...(evidence.allocate ? [] : [fails("allocate_extract_missing")]),
  ],
};
