import { type Cell, csvOf } from "#measures/csv.ts";
import type { Share } from "#measures/figures.ts";
import type { Language } from "#words/language.ts";
import type { Compared } from "./findings.ts";
import type { FrozenReport, ReportPart } from "./frozen-report.ts";
import { percentOf } from "./movement.ts";

const columns = ["section", "code", "name", "measure", "value", "of", "percent", "last_value", "last_of"];
const more = ["last_percent", "points", "movement", "text"];

/** One line of the file; what is not said is blank. */
interface Line {
  readonly section: string;
  readonly code: string;
  readonly name?: string;
  readonly measure?: string;
  readonly figure?: Figure;
  readonly last?: Share | null;
  readonly points?: number | null;
  readonly movement?: string;
  readonly text?: string;
}

type Figure = Share | number | null;

/** A report as a file for a spreadsheet, from what is frozen and nothing else: a line for each thing that it says. */
export const reportCsv = (report: FrozenReport, language: Language): string =>
  csvOf([...columns, ...more], linesOf(report, language).map(cellsOf));

const linesOf = (report: FrozenReport, language: Language): readonly Line[] => {
  const { definitions } = report;
  return [
    ...aboutLines(report, language),
    ...partLines({ section: "board", code: "board", part: report.whole }),
    ...report.service_groups.flatMap((part) =>
      partLines({ section: "service_group", code: part.code, name: part.name[language], part }),
    ),
    ...report.findings.flatMap(({ finding, measures }) =>
      measures.map((each) => ({
        ...comparedLine("audit_finding", finding, each),
        name: definitions[each.measure].title[language],
      })),
    ),
    ...report.overrides.flatMap(({ category, ...counts }) =>
      figureLines("overrides", category ?? "all", counts),
    ),
    ...figureLines("requests", "all", { ...report.requests }),
    ...figureLines("requests", "locum", { ...report.locum_requests }),
    ...decisionLines(report, language),
    ...figureLines("data_quality", "register", { ...report.data_quality }),
    ...report.trend.flatMap(({ on, in_place, departments_blocked }) => [
      { section: "trend", code: on, measure: "in_place", figure: in_place },
      { section: "trend", code: on, measure: "departments_blocked", figure: departments_blocked },
    ]),
  ];
};

const aboutLines = (report: FrozenReport, language: Language): readonly Line[] =>
  [
    ["id", report.id],
    ["from", report.from],
    ["to", report.to],
    ["made_at", report.made_at],
    ["headline", report.headline[language]],
    ["compared_with", report.compared_with?.id ?? ""],
    ["policy_digest", report.policy.digest],
    ["audit_seq", String(report.audit_head.seq)],
    ["audit_hash", report.audit_head.hash],
    ["staff_list_on", report.evidence.staff_list?.extracted_on ?? ""],
    ["allocate_on", report.evidence.allocate?.extracted_on ?? ""],
  ].map(([code = "", text = ""]) => ({ section: "report", code, text }));

const partLines = ({
  part,
  ...about
}: Pick<Line, "section" | "code" | "name"> & { readonly part: ReportPart }): readonly Line[] => [
  { ...about, measure: "in_scope", figure: part.in_scope },
  { ...about, measure: "exempt", figure: part.exempt },
  { ...comparedLine(about.section, about.code, part.in_place), ...about },
  { ...comparedLine(about.section, about.code, part.departments_blocked), ...about },
];

const comparedLine = (section: string, code: string, each: Compared): Line => ({
  section,
  code,
  measure: each.measure,
  figure: each.now,
  last: each.last,
  points: each.points,
  movement: each.direction,
});

const figureLines = (
  section: string,
  code: string,
  counts: { readonly [name: string]: number | null },
): readonly Line[] => Object.entries(counts).map(([measure, figure]) => ({ section, code, measure, figure }));

const decisionLines = ({ decisions }: FrozenReport, language: Language): readonly Line[] =>
  decisions.flatMap(({ code, question, basis, count, items }) => [
    { section: "decision", code, measure: "count", figure: count, text: question[language] },
    { section: "decision", code, measure: "basis", text: basis[language] },
    ...items.map((item) => ({
      section: "decision",
      code,
      name: item.name[language],
      measure: item.code,
      text: item.text[language],
    })),
  ]);

const cellsOf = (line: Line): readonly Cell[] => {
  const { figure = null, last = null } = line;
  const share = typeof figure === "number" ? { value: figure, of: null } : figure;
  return [
    ...[line.section, line.code, line.name ?? null, line.measure ?? null],
    ...[share?.value ?? null, share?.of ?? null, typeof figure === "number" ? null : percentOf(figure)],
    ...[last?.value ?? null, last?.of ?? null, percentOf(last)],
    ...[line.points ?? null, line.movement ?? null, line.text ?? null],
  ];
};
