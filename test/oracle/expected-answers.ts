import type { Board, StaffRow } from "./board.ts";
import { addDays, type Day, earliest } from "./days.ts";
import { type Evidence, evidenceOf } from "./reading/evidence.ts";
import { plansByPerson } from "./reading/matching.ts";
import { type Person, personHere } from "./reading/person.ts";
import type { Failure } from "./reading/plan.ts";
import { warningsOf } from "./reading/warnings.ts";

export type ExpectedFinding = {
  readonly code: string;
  readonly rule: string;
  readonly count: number;
  /** Assignment numbers, lowest first; empty for findings about the whole department. */
  readonly people: readonly string[];
};

export type ExpectedAnswer = {
  readonly outcome: "clear" | "blocked";
  readonly may_advertise: boolean;
  readonly reasons: readonly ExpectedFinding[];
  readonly warnings: readonly ExpectedFinding[];
  readonly summary: {
    readonly in_scope: number;
    readonly in_place: number;
    readonly exempt: number;
    readonly not_in_place: number;
  };
  readonly valid_through: Day | null;
  readonly clear_through: Day | null;
};

const IN_FORCE_FROM = "2024-09-01";
const VALID_DAYS = 14;

type Gathered = Map<string, { rule: string; people: Set<string> }>;

const add = (to: Gathered, { code, rule }: Failure, person?: Person): void => {
  const entry = to.get(code) ?? { rule, people: new Set() };
  if (person !== undefined) entry.people.add(person.assignmentNumber);
  to.set(code, entry);
};

const ruleNumber = (rule: string): number => Number(rule.slice(3));

const sorted = (gathered: Gathered): ExpectedFinding[] =>
  [...gathered]
    .map(([code, { rule, people }]) => ({
      code,
      rule,
      count: people.size,
      people: [...people].sort((a, b) => (a < b ? -1 : 1)),
    }))
    .sort((a, b) => ruleNumber(a.rule) - ruleNumber(b.rule) || (a.code < b.code ? -1 : 1));

/** The department a staff row means: by code, either name or alias, ignoring case (reading D1). */
const departmentOf = (board: Board, text: string): string | null => {
  const plain = (name: string | null): string => (name ?? "").toLowerCase().replace(/\s+/g, " ").trim();
  for (const { code, name_en, name_cy, aliases } of board.departments)
    if ([code, name_en, name_cy, ...aliases].some((name) => name !== null && plain(name) === plain(text)))
      return code;
  return null;
};

const grouped = (rows: readonly StaffRow[], keyOf: (row: StaffRow) => string): Map<string, StaffRow[]> => {
  const groups = new Map<string, StaffRow[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row)) ?? [];
    group.push(row);
    groups.set(keyOf(row), group);
  }
  return groups;
};

const answerFor = (people: readonly Person[], evidence: Evidence, asOf: Day): ExpectedAnswer => {
  const blocking: Gathered = new Map();
  const warning: Gathered = new Map();
  const inForce = asOf >= IN_FORCE_FROM;
  const blocks = inForce ? blocking : warning;

  for (const problem of evidence.problems) add(blocks, problem);
  if (evidence.ageing) add(warning, { code: "extract_ageing", rule: "JP-34" });
  if (!inForce) add(warning, { code: "rule_not_in_force", rule: "JP-10" });
  if (people.length === 0 && evidence.problems.length === 0)
    add(warning, { code: "no_consultants", rule: "JP-11" });

  for (const person of people) {
    if (person.exempt) continue;
    if (!person.inPlace)
      for (const failure of person.failures) add(person.advisory ? warning : blocks, failure, person);
    for (const found of warningsOf(person, asOf)) add(warning, found, person);
  }

  const clear = blocking.size === 0;
  const exempt = people.filter((person) => person.exempt).length;
  const inPlace = people.filter((person) => !person.exempt && person.inPlace).length;
  const covered = people.filter((person) => !person.advisory).map((person) => person.lastCoveredDay);
  // Reading D3: every exemption in force counts, an advisory person's and one that a live plan makes needless too.
  const exemptUntil = people
    .flatMap((person) => person.exemptions)
    .filter(({ from, until }) => from <= asOf && asOf <= until)
    .map(({ until }) => until);
  const soon = addDays(asOf, VALID_DAYS);
  return {
    outcome: clear ? "clear" : "blocked",
    may_advertise: clear,
    reasons: sorted(blocking),
    warnings: sorted(warning),
    summary: {
      in_scope: people.length,
      in_place: inPlace,
      exempt,
      not_in_place: people.length - inPlace - exempt,
    },
    valid_through: !clear
      ? null
      : inForce
        ? earliest([soon, ...covered, ...evidence.recentUntil, ...exemptUntil])
        : earliest([soon, addDays(IN_FORCE_FROM, -1)]),
    clear_through: clear && inForce ? earliest(covered) : null,
  };
};

/**
 * What Porth must answer for every department, by an independent reading of rules.md. `asOf` is the day plans, people and
 * exemptions are judged on; `askedOn` the day the question is put, from which the extracts' ages are counted.
 */
export const expectedAnswers = (
  board: Board,
  asOf: Day,
  askedOn: Day = asOf,
): Map<string, ExpectedAnswer> => {
  const staff = board.extracts.staff_list === null ? [] : board.staff;
  const known: Board = { ...board, staff };
  const plans = plansByPerson(known);
  const everywhere = grouped(staff, (row) => row.employee_number);
  const byDepartment = grouped(staff, (row) => departmentOf(board, row.department) ?? "");
  const evidence = evidenceOf(board, asOf, askedOn);
  const answers = new Map<string, ExpectedAnswer>();
  for (const { code } of board.departments) {
    const people: Person[] = [];
    for (const [employee, here] of grouped(byDepartment.get(code) ?? [], (row) => row.employee_number)) {
      const facts = { plans: plans.get(employee) ?? [], exemptions: board.exemptions };
      const person = personHere(everywhere.get(employee) ?? [], here, facts, asOf);
      if (person !== null) people.push(person);
    }
    answers.set(code, answerFor(people, evidence, asOf));
  }
  return answers;
};
