import { daysBetween } from "#gate/day.ts";
import { type Figures, figuresOf } from "#measures/figures.ts";
import { grouped, wholeBoard } from "#measures/grouped.ts";
import { everyDay } from "#measures/trend.ts";
import { measureWords } from "#words/measures.ts";
import { termWords } from "#words/pages/highlight/terms.ts";
import { reportBounds } from "./bounds.ts";
import { decisionsAsked } from "./decisions-asked.ts";
import { compared, progressOn } from "./findings.ts";
import type { FrozenFigures, FrozenReport, NamedPart, ReportPart, TrendPoint } from "./frozen-report.ts";
import { headlineOf } from "./headline.ts";
import { byCategory, overridesIn } from "./overrides.ts";
import type { NamedGroup, ReportFacts } from "./report-facts.ts";

/** The report of a period, as it will be for ever. */
export const freezeReport = (facts: ReportFacts): FrozenReport => {
  const { period, position, policy, last } = facts;
  const board = wholeBoard(position.departments);
  const figures = figuresOf(board, policy);
  const whole = partOf(figures, last?.report.whole ?? null);
  const parts = partsOf(facts);
  const findings = progressOn(figures, last?.report.board ?? null);
  const overrides = overridesIn(period, facts.words);
  const evidence = evidenceOf(facts);
  const blocked = position.departments.filter(({ tally }) => tally.counts.departments_blocked > 0);
  return {
    id: facts.id,
    ...period,
    made_at: facts.madeAt,
    headline: headlineOf(period.to, whole),
    policy: position.policy,
    audit_head: facts.auditHead,
    evidence,
    compared_with: last?.name ?? null,
    board: frozenFigures(figures),
    whole,
    service_groups: parts,
    findings,
    trend: trendOf(facts, figures),
    requests: facts.requests,
    locum_requests: facts.locumRequests,
    overrides: byCategory(overrides, facts.categories),
    decisions: decisionsAsked({ facts, blocked, overrides, parts, findings, evidence }),
    bounds: reportBounds,
    data_quality: facts.quality,
    definitions: { ...measureWords, ...termWords },
  };
};

const partOf = (now: Figures, last: ReportPart | null): ReportPart => ({
  in_scope: now.in_scope,
  exempt: now.exempt?.value ?? 0,
  in_place: compared("in_place", "more", now.in_place, last?.in_place.now ?? null),
  departments_blocked: compared(
    "departments_blocked",
    "less",
    now.departments_blocked,
    last?.departments_blocked.now ?? null,
  ),
});

const partsOf = ({ position, policy, last, serviceGroups }: ReportFacts): readonly NamedPart[] => {
  const names = new Map(serviceGroups.map((group) => [group.code, nameOf(group)]));
  const before = new Map(last?.report.service_groups.map((part) => [part.code, part]));
  return grouped(position.departments, "service_group").map(({ code, tally }) => ({
    code,
    name: names.get(code) ?? { en: code, cy: code },
    ...partOf(figuresOf(tally, policy), before.get(code) ?? null),
  }));
};

const nameOf = ({ code, nameEn, nameCy }: NamedGroup) => ({
  en: nameEn ?? code,
  cy: nameCy ?? nameEn ?? code,
});

const frozenFigures = ({ awaiting, ...figures }: Figures): FrozenFigures => ({
  ...figures,
  awaiting: awaiting.map(({ medianDays, ...each }) => ({ ...each, median_days: medianDays })),
});

const evidenceOf = ({ period, position }: ReportFacts): FrozenReport["evidence"] => {
  const extract = (day: typeof position.staffListOn) =>
    day && { extracted_on: day, age_days: daysBetween(day, period.to) };
  return {
    origin: position.origin,
    staff_list: extract(position.staffListOn),
    allocate: extract(position.allocateOn),
  };
};

const trendOf = ({ period, kept, policy }: ReportFacts, onLastDay: Figures): readonly TrendPoint[] =>
  everyDay(period.from, period.to).map((on) => {
    const tally = kept.get(on);
    const figures = on === period.to ? onLastDay : tally && figuresOf(tally, policy);
    return {
      on,
      in_place: figures?.in_place ?? null,
      departments_blocked: figures?.departments_blocked ?? null,
    };
  });
