import type { DepartmentTally } from "#measures/department.ts";
import { basisWords } from "#words/pages/highlight/basis.ts";
import { questionWords } from "#words/pages/highlight/frozen.ts";
import { inBoth } from "#words/render.ts";
import { blockedLong, overridesEnded } from "./blocked-departments.ts";
import { mostItems, reportBounds } from "./bounds.ts";
import type { FindingProgress } from "./findings.ts";
import type { DecisionAsked, DecisionItem, FrozenReport, NamedPart } from "./frozen-report.ts";
import type { OverrideInPeriod } from "./overrides.ts";
import type { ReportFacts } from "./report-facts.ts";
import { extractsOld, findingsWorse, groupsBehind } from "./shortfalls.ts";

/** What has been worked out by the time the committee is asked. */
export interface Worked {
  readonly facts: ReportFacts;
  /** On the last day. */
  readonly blocked: readonly DepartmentTally[];
  readonly overrides: readonly OverrideInPeriod[];
  readonly parts: readonly NamedPart[];
  readonly findings: readonly FindingProgress[];
  readonly evidence: FrozenReport["evidence"];
}

/** By the written rules alone, gravest first: what no rule asks is not asked. */
export const decisionsAsked = (worked: Worked): readonly DecisionAsked[] => {
  const { blocked_days: days } = reportBounds;
  return [
    asked("extracts_old", extractsOld(worked), worked.facts.policy.maxExtractAgeDays),
    asked("overrides_ended", overridesEnded(worked), days),
    asked("departments_blocked_long", blockedLong(worked), days),
    asked("service_groups_behind", groupsBehind(worked), days),
    asked("findings_worse", findingsWorse(worked), days),
  ].filter(({ count }) => count > 0);
};

const asked = (
  code: keyof typeof questionWords.texts,
  items: readonly DecisionItem[],
  days: number,
): DecisionAsked => {
  const filled = { count: items.length, days, percent: reportBounds.not_in_place_percent };
  const { count: _, ...withoutCount } = filled;
  return {
    code,
    question: inBoth((language) => questionWords.say[language](code, filled)),
    basis: inBoth((language) => basisWords.say[language](code, withoutCount)),
    count: items.length,
    items: items.slice(0, mostItems),
  };
};
