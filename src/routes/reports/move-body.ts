import { csvOf } from "#measures/csv.ts";
import type { NextMove } from "#measures/next-moves.ts";
import { personBody, type Reader } from "#routes/answer-body.ts";
import type { Language } from "#words/language.ts";
import { ownerName } from "#words/names.ts";
import { fixOf, messageOf } from "#words/render.ts";

const languageOf = ({ language }: Reader): Language => (language === "cy" ? "cy" : "en");

const nameOf = ({ department }: NextMove, language: Language): string =>
  language === "cy" ? (department.nameCy ?? department.nameEn) : department.nameEn;

export const moveBody = (move: NextMove, reader: Reader) => {
  const language = languageOf(reader);
  return {
    service_group: move.department.serviceGroup,
    owner: move.owner,
    department: { code: move.department.code, name: nameOf(move, language) },
    code: move.code,
    rule: move.rule,
    severity: move.severity,
    count: move.count,
    message: messageOf(move.finding, language),
    fix: fixOf(move.finding, language),
    since: move.since,
    longest_days_overdue: move.daysOverdue,
    longest_days_waiting: move.daysWaiting,
    times_returned: move.timesReturned,
    would_clear: move.wouldClear,
    owner_would_clear: move.ownerWouldClear,
    ...(reader.detail ? { people: move.people.map(personBody) } : {}),
  };
};

/** The file that a spreadsheet is given, and what it is called. */
export const movesFile = (moves: readonly NextMove[], reader: Reader) => ({
  body: movesCsv(moves, reader),
  headers: {
    "Content-Type": "text/csv; charset=utf-8",
    "Content-Disposition": 'attachment; filename="next-moves.csv"',
  },
});

const columns = [
  ...["service_group", "owner", "owner_name", "department", "department_name", "code", "rule", "severity"],
  ...["count", "message", "fix", "since", "longest_days_overdue", "longest_days_waiting", "times_returned"],
  ...["would_clear", "owner_would_clear"],
];

/** The same as a file for a spreadsheet, with a last column of people for those who may read names. */
const movesCsv = (moves: readonly NextMove[], reader: Reader): string =>
  csvOf(
    [...columns, ...(reader.detail ? ["people"] : [])],
    moves.map((move) => {
      const { department, people = [], would_clear, owner_would_clear, ...body } = moveBody(move, reader);
      return [
        body.service_group,
        body.owner,
        ownerName(move.owner, languageOf(reader)),
        department.code,
        department.name,
        ...[body.code, body.rule, body.severity, body.count, body.message, body.fix, body.since],
        ...[body.longest_days_overdue, body.longest_days_waiting, body.times_returned],
        ...[would_clear, owner_would_clear].map((holds) => (holds ? "yes" : "no")),
        ...(reader.detail ? [people.map((one) => `${one.name} (${one.assignment_number})`).join("; ")] : []),
      ];
    }),
  );
