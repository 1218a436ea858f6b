import { daysBetween } from "#gate/day.ts";
import { type DepartmentRule, fails } from "#gate/rule.ts";

/** JP-34. An extract older than four days, and not yet stale, wants to be replaced soon. */
export const extractYoung: DepartmentRule = {
  id: "JP-34",
  title: "The extracts are not about to go stale",
  source: "Design decision",
  severity: "warn",
  codes: ["extract_ageing"],
  owner: "data_steward",
  evaluate: ({ askedOn, evidence }, { policy }) => {
    const ageing = (["staffList", "allocate"] as const).flatMap((kind) => {
      const extract = evidence[kind];
      const ageDays = extract ? daysBetween(extract.extractedOn, askedOn) : 0;
      return ageDays > policy.extractAgeingDays && ageDays <= policy.maxExtractAgeDays
        ? [{ kind, ageDays }]
        : [];
    });
    const [first, second] = ageing;
    if (!first) return [];
    return [
      fails("extract_ageing", {
        extracts: second ? "both" : first.kind === "staffList" ? "staff_list" : "allocate",
        ageDays: Math.max(first.ageDays, second?.ageDays ?? 0),
        limitDays: policy.maxExtractAgeDays,
      }),
    ];
  },
};
