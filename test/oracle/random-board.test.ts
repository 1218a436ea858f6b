import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { addMonths } from "./days.ts";
import { expectedAnswers } from "./expected-answers.ts";
import { randomBoard } from "./random-board.ts";
import { importsOf, SPELLINGS, type Spelling, write } from "./spellings.ts";

const TODAYS = [
  "2024-02-29",
  "2024-08-31",
  "2024-09-01",
  "2025-02-28",
  "2025-08-31",
  "2025-12-31",
  "2026-02-28",
  "2026-03-01",
  "2026-11-22",
  "2028-02-29",
] as const;
const boards = Array.from({ length: 120 }, (_, index) =>
  randomBoard(index + 1, { today: TODAYS[index % TODAYS.length] ?? TODAYS[0], departments: 6, people: 60 }),
);
const answers = boards.flatMap((board) => [...expectedAnswers(board, board.today).values()]);

const PERSON_CODES = [
  ...[
    "identity_ambiguous",
    "plan_not_on_allocate",
    "plan_not_signed_off",
    "plan_status_unknown",
    "plan_not_started",
  ],
  ...["plan_out_of_date", "plan_undated", "sessions_not_authorised", "plan_missing"],
];
const EVIDENCE_CODES = [
  "staff_list_missing",
  "allocate_extract_missing",
  "staff_list_stale",
  "allocate_extract_stale",
];
const WARNING_CODES = [
  ...["rule_not_in_force", "no_consultants", "plan_due_for_review", "signed_off_late", "signoff_overdue"],
  ...[
    "six_month_review_not_held",
    "sessions_not_in_half_steps",
    "pay_sessions_mismatch",
    "pay_band_mismatch",
  ],
  ...[
    "ten_sessions_not_agreed",
    "hours_over_48",
    "outcomes_not_recorded",
    "agreed_after_start",
    "signed_by_self",
  ],
  ...["revision_in_progress", "sent_back", "extract_ageing", "sessions_not_given"],
];

describe("a hundred and twenty boards", () => {
  const blocking = new Set(answers.flatMap(({ reasons }) => reasons.map(({ code }) => code)));
  const warning = new Set(answers.flatMap(({ warnings }) => warnings.map(({ code }) => code)));

  it.each([...PERSON_CODES, ...EVIDENCE_CODES])("block with %s somewhere", (code) => {
    expect(blocking).toContain(code);
  });

  it.each([...PERSON_CODES, ...WARNING_CODES])("warn of %s somewhere", (code) => {
    expect(warning).toContain(code);
  });

  it("are clear often enough, with people in them, and held by each of the bounds", () => {
    const clear = answers.filter(({ outcome, summary }) => outcome === "clear" && summary.in_scope > 0);
    expect(clear.length / answers.length).toBeGreaterThan(0.2);
    expect(clear.filter(({ summary }) => summary.exempt > 0).length).toBeGreaterThan(5);
    expect(
      clear.filter((each) => each.clear_through === each.valid_through && each.clear_through).length,
    ).toBeGreaterThan(5);
    expect(clear.filter(({ summary }) => summary.not_in_place > 0).length).toBeGreaterThan(5);
  });

  it("count everyone once, and are blocked exactly by their reasons", () => {
    for (const { summary, reasons, outcome, may_advertise, valid_through } of answers) {
      expect(summary.in_place + summary.exempt + summary.not_in_place).toBe(summary.in_scope);
      expect(outcome === "blocked").toBe(reasons.length > 0);
      expect(may_advertise).toBe(outcome === "clear");
      expect(valid_through === null).toBe(outcome === "blocked");
    }
  });

  it("are the same again for the same seed, and others for another", () => {
    const size = { today: "2026-11-22", departments: 3, people: 20 };
    expect(randomBoard(7, size)).toEqual(randomBoard(7, size));
    expect(randomBoard(7, size)).not.toEqual(randomBoard(8, size));
  });

  it("are answered alike whatever the order of their rows", () => {
    for (const board of boards.slice(0, 20)) {
      const turned = {
        ...board,
        staff: board.staff.toReversed(),
        allocate: board.allocate.toReversed(),
        paper: board.paper.toReversed(),
        exemptions: board.exemptions.toReversed(),
      };
      expect(expectedAnswers(turned, board.today)).toEqual(expectedAnswers(board, board.today));
    }
  });

  it("hold only rows that the imports take", () => {
    for (const board of boards) {
      const names = board.departments.flatMap(({ code, name_en, aliases }) => [code, name_en, ...aliases]);
      expect(new Set(names).size).toBe(names.length);
      const assignments = board.staff.map(({ assignment_number }) => assignment_number);
      expect(new Set(assignments).size).toBe(assignments.length);
      for (const { department, start_date, leave_date } of board.staff) {
        expect(names).toContain(department);
        expect(leave_date === null || leave_date >= start_date).toBe(true);
      }
      const ids = [...board.allocate, ...board.paper]
        .map(({ plan_id }) => plan_id)
        .filter((id) => id !== null);
      expect(new Set(ids).size).toBe(ids.length);
      for (const row of [...board.allocate, ...board.paper]) {
        expect([row.assignment_number, row.employee_number, row.gmc_number].some((id) => id !== null)).toBe(
          true,
        );
        const first = row.plan_start ?? row.signed_off_on;
        for (const bound of [row.plan_end, row.review_due])
          expect(first === null || bound === null || bound >= first).toBe(true);
        const given = [row.dcc, row.spa, row.other].filter((part) => part !== null);
        const sum = given.reduce((total, part) => total + part, 0);
        expect(row.total_sessions === null || given.length === 0 || sum === row.total_sessions).toBe(true);
      }
      expect(board.allocate.every(({ status }) => status !== null)).toBe(true);
      for (const { assignment_number, from, until } of board.exemptions) {
        expect(assignments).toContain(assignment_number);
        expect(from <= until && until < addMonths(from, 12)).toBe(true);
      }
    }
  });
});

describe("the five spellings", () => {
  const LABELS: Record<Spelling, string> = {
    plain: "utf-8",
    uk: "utf-8",
    windows: "windows-1252",
    unicode: "utf-16le",
    untidy: "utf-8",
  };
  const DELIMITERS: Record<Spelling, string> = {
    plain: ",",
    uk: ";",
    windows: ",",
    unicode: "\t",
    untidy: ",",
  };

  it.each(SPELLINGS)("%s: every row is there, every cell is one cell", (spelling) => {
    const decoder = new TextDecoder(LABELS[spelling], { fatal: true });
    for (const board of boards.slice(0, 12)) {
      const files = write(board, spelling, 3);
      for (const [bytes, rows] of [
        [files.departments, board.departments],
        [files.staffList, board.staff],
        [files.jobPlans, board.allocate],
        [files.paperPlans, board.paper],
      ] as const) {
        const records: string[][] = parse(decoder.decode(bytes), {
          delimiter: DELIMITERS[spelling],
          relax_column_count: true,
        });
        const width = Math.max(...records.map((record) => record.length));
        const table = records.filter((record) => record.length === width);
        expect(table.length).toBe(rows.length + 1);
      }
    }
  });

  it("lose only the accents that Windows-1252 lacks", () => {
    const board = boards.find(({ staff }) => staff.some(({ surname }) => surname === "Gŵyn"));
    if (board === undefined) throw new Error("No board has a Gŵyn");
    const text = new TextDecoder("windows-1252").decode(write(board, "windows").staffList);
    expect(text).toContain("Gwyn");
    expect(text).toContain("D’Arcy");
    expect(text).toContain("Môn");
  });

  it("are imported in order, without extracts that were never taken", () => {
    for (const board of boards) {
      const kinds = importsOf(board, "plain").map(({ kind }) => kind);
      expect(kinds[0]).toBe("departments");
      expect(kinds.includes("staff-list")).toBe(board.extracts.staff_list !== null);
    }
  });
});
