import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import type { Day } from "#gate/day.ts";
import { correctedJobPlans, sampleBoard } from "./sample-board.ts";

type Row = Readonly<Record<string, string>>;

const days: readonly Day[] = [
  "2026-11-22",
  "2028-02-29",
  "2027-03-01",
  "2026-08-31",
  "2024-09-01",
  "2027-01-01",
];

/** The rows below the title lines, by header. */
const rowsOf = (text: string, header: string): readonly Row[] =>
  parse(text.slice(text.indexOf(header)), { columns: true, record_delimiter: "\r\n" });

const read = (today: Day) => {
  const board = sampleBoard(today);
  return {
    board,
    departments: rowsOf(board.departments, "Code,"),
    staff: rowsOf(board.staffList, "Employee Number,"),
    jobPlans: rowsOf(board.jobPlans, "Job Plan ID,"),
    paperPlans: rowsOf(board.paperPlans, "Staff Number,"),
  };
};

const months = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split(" ");
const staffDay = (text = ""): string =>
  text.replace(/^(\d\d)-(\w{3})-(\d{4})$/, (_, day, month, year) =>
    [year, String(months.indexOf(month) + 1).padStart(2, "0"), day].join("-"),
  );
const planDay = (text = ""): string => text.split(/[/.]/).toReversed().join("-");
const unique = (values: readonly unknown[]) => new Set(values).size;

const isInScope = (today: Day) => (row: Row) => {
  const leaves = staffDay(row["Projected End Date"]);
  return (
    row.Role === "Consultant" &&
    staffDay(row["Latest Start Date"]) <= today &&
    (leaves === "" || leaves >= today) &&
    !["Bank", "Agency"].includes(row["Assignment Category"] ?? "") &&
    !(row["Assignment Category"] === "Honorary" && Number(row["Contracted PAs"]) === 0)
  );
};

describe.each(days)("the sample board on %s", (today) => {
  const { board, departments, staff, jobPlans, paperPlans } = read(today);

  it("has five service groups, 53 departments, 420 consultants in scope and 900 plan rows", () => {
    expect(unique(departments.map((row) => row["Service Group"]))).toBe(5);
    expect(departments).toHaveLength(53);
    expect(unique(staff.filter(isInScope(today)).map((row) => row["Employee Number"]))).toBe(420);
    expect(jobPlans.length + paperPlans.length).toBe(900);
  });

  it("says the same for the same day", () => {
    expect(sampleBoard(today)).toEqual(board);
  });

  it("gives everything one number and one name", () => {
    expect(unique(departments.map((row) => row.Code))).toBe(departments.length);
    expect(unique(staff.map((row) => row["Assignment Number"]))).toBe(staff.length);
    expect(unique(jobPlans.map((row) => row["Job Plan ID"]))).toBe(jobPlans.length);
    const people = unique(staff.map((row) => row["Employee Number"]));
    expect(unique(staff.map((row) => `${row["Last Name"]}, ${row["First Name"]}`))).toBe(people);
  });

  it("uses numbers that nobody has", () => {
    expect(staff.every((row) => /^00\d{6}(-2)?$/.test(row["Assignment Number"] ?? ""))).toBe(true);
    expect(staff.every((row) => /^9999\d{3}$/.test(row["GMC No"] ?? ""))).toBe(true);
    expect(board.staffList).toContain("(fictional)");
  });

  it("calls departments only by what they are called", () => {
    const names = departments.flatMap((row) => [row.Code, row["Name EN"], ...(row.Aliases ?? "").split(";")]);
    expect(staff.filter((row) => !names.includes(row.Department))).toEqual([]);
  });

  it("adds sessions up, and ends no plan before it starts", () => {
    const part = (row: Row, name: string) => Number(row[name] ?? 0);
    for (const row of jobPlans) {
      const total = part(row, "DCC Sessions") + part(row, "SPA Sessions") + part(row, "External Duties");
      expect(part(row, "Total PAs")).toBe(total);
      const end = planDay(row["End Date"]);
      expect(end === "" || end >= planDay(row["Job Plan Start"])).toBe(true);
    }
    for (const row of paperPlans)
      expect(planDay(row["Effective To"]) >= planDay(row["Effective From"])).toBe(true);
  });

  it("holds nothing that its extracts could not know yet, but for what is dated ahead on purpose", () => {
    const late = jobPlans.filter((row) => planDay(row["Stage Date"]) > board.jobPlansOn);
    expect(late).toEqual([]);
    const ahead = jobPlans.filter((row) => planDay(row["Sign-Off Date"]) > board.jobPlansOn);
    expect(ahead).toHaveLength(1);
  });

  it("corrects two rows of the Allocate extract, and nothing else", () => {
    const corrected = rowsOf(correctedJobPlans(today), "Job Plan ID,");
    const changed = corrected.filter((row, at) => JSON.stringify(row) !== JSON.stringify(jobPlans[at]));
    expect(corrected).toHaveLength(jobPlans.length);
    expect(changed.map((row) => planDay(row["Sign-Off Date"]))).toEqual([today, today]);
  });
});

it("another day gives another board, of the same people", () => {
  const [one, other] = [read("2026-11-22"), read("2028-02-29")];
  const names = ({ staff }: typeof one) =>
    staff.map((row) => `${row["Assignment Number"]} ${row["Last Name"]}`);
  expect(other.board.jobPlans).not.toBe(one.board.jobPlans);
  expect(names(other)).toEqual(names(one));
});
