import { describe, expect, it } from "vitest";
import type { KnownRows } from "./applied.ts";
import { applied } from "./apply-event.ts";
import { event, policy, rows, staffRow, withApplied } from "./rows.fixture.ts";

const happened = (...[type, data, at]: Parameters<typeof event>) =>
  applied(event(type, data, at), rows(), policy);
const starter = {
  employee_number: "10002",
  assignment_number: "20002",
  surname: "  Newydd ",
  forename: null,
  gmc_number: 9990002,
  job_role: "Consultant",
  category: "Permanent",
  department: "renal medicine",
  start_date: "01/12/2025",
  contracted_sessions: 7.5,
  is_lead_department: true,
};
const started = staffRow({
  employeeNumber: "10002",
  assignmentNumber: "20002",
  surname: "Newydd",
  forename: null,
  gmcNumber: "9990002",
  department: "RENAL",
  startDate: "01/12/2025" as never,
  contractedSessions: 7.5,
});

describe("a starter", () => {
  it("becomes the row that a file would make of it, and every fact of it is stamped", () => {
    const stamp = "2025-11-22T09:00:00.000Z 0 msg_2025-11-22T09:00:00.000Z";
    expect(happened("staff.starter", starter)).toEqual({
      changes: [
        {
          of: "staff-list",
          key: "20002",
          before: null,
          after: { ...started, startDate: "2025-12-01" },
        },
      ],
      stamps: [
        ["staff:20002", stamp],
        ["department:20002", stamp],
        ["leaving:20002", stamp],
      ],
    });
  });

  it("who is on the list already changes nothing but what differs", () => {
    const known = withApplied(rows(), happened("staff.starter", starter));
    expect(applied(event("staff.starter", starter), known, policy)).toMatchObject({ changes: [] });
    const again = { ...starter, contracted_sessions: 10 };
    const later = event("staff.starter", again, "2025-11-23T09:00:00.000Z");
    expect(applied(later, known, policy)).toMatchObject({
      changes: [{ before: { contractedSessions: 7.5 }, after: { contractedSessions: 10 } }],
    });
  });

  it.each([
    ["an unknown department", { department: "Alchemy" }, "unknown_department", ["department"]],
    ["a day in words", { start_date: "next week" }, "unreadable", ["start_date"]],
    ["a day before the start", { leave_date: "2025-11-30" }, "unreadable", ["leave_date"]],
    [
      "two things wrong",
      { department: "Alchemy", start_date: "x" },
      "unreadable",
      ["department", "start_date"],
    ],
    ["a number that Excel mangled", { employee_number: "1.2E+10" }, "unreadable", ["employee_number"]],
    [
      "somebody else's assignment",
      { assignment_number: "20001" },
      "numbers_disagree",
      ["assignment_number", "employee_number"],
    ],
  ])("with %s is parked, and what it says is not told", (_, change, parked, fields) => {
    const came = happened("staff.starter", { ...starter, ...change });
    expect(came).toMatchObject({ parked });
    expect("fields" in came && came.fields.toSorted()).toEqual(fields);
  });
});

describe("a leaver", () => {
  it("has a leave date, by assignment or by person", () => {
    for (const who of [{ assignment_number: "20001" }, { employee_number: "10001" }])
      expect(happened("staff.leaver", { ...who, leave_date: "2026-01-31" })).toMatchObject({
        changes: [{ key: "20001", before: { leaveDate: null }, after: { leaveDate: "2026-01-31" } }],
        stamps: [["leaving:20001", expect.any(String)]],
      });
  });

  it("leaves every assignment when the person is named, and one when it is", () => {
    const known: KnownRows = rows({ staff: [staffRow(), staffRow({ assignmentNumber: "20009" })] });
    const by = (who: Readonly<Record<string, string>>) =>
      applied(event("staff.leaver", { ...who, leave_date: "2026-01-31" }), known, policy);
    expect(by({ employee_number: "10001" })).toMatchObject({
      changes: [{ key: "20001" }, { key: "20009" }],
    });
    expect(by({ employee_number: "10001", assignment_number: "20009" })).toMatchObject({
      changes: [{ key: "20009" }],
    });
  });

  it.each([
    ["nobody knows", { assignment_number: "29999" }, "2026-01-31", "unknown_person"],
    [
      "the numbers of two",
      { assignment_number: "20001", employee_number: "10002" },
      "2026-01-31",
      "numbers_disagree",
    ],
    ["a day before the start", { assignment_number: "20001" }, "2019-02-03", "unreadable"],
    ["a day in words", { assignment_number: "20001" }, "soon", "unreadable"],
  ])("with %s is parked", (_, who, leave_date, parked) => {
    expect(happened("staff.leaver", { ...who, leave_date })).toMatchObject({ parked });
  });
});

describe("a move", () => {
  it("changes the department, whatever it is called", () => {
    for (const department of ["RENAL", "renal", "Renal Medicine"])
      expect(happened("staff.moved", { assignment_number: "20001", department })).toMatchObject({
        changes: [{ before: { department: "CARD" }, after: { department: "RENAL" } }],
        stamps: [["department:20001", expect.any(String)]],
      });
  });

  it.each([
    ["to where nobody knows", { assignment_number: "20001", department: "Alchemy" }, "unknown_department"],
    ["of somebody nobody knows", { assignment_number: "29999", department: "RENAL" }, "unknown_person"],
  ])("%s is parked", (_, data, parked) => {
    expect(happened("staff.moved", data)).toMatchObject({ parked });
  });

  it("of somebody with two assignments must say which", () => {
    const known: KnownRows = rows({ staff: [staffRow(), staffRow({ assignmentNumber: "20009" })] });
    const move = event("staff.moved", { employee_number: "10001", department: "RENAL" });
    expect(applied(move, known, policy)).toMatchObject({ parked: "assignment_unclear" });
  });
});

describe("an older fact", () => {
  const move = (department: string, at: string) =>
    event("staff.moved", { assignment_number: "20001", department }, at);

  it("does not overwrite a newer one; of two at the same instant all take the same", () => {
    const known = withApplied(rows(), applied(move("RENAL", "2025-11-22T09:00:00.000Z"), rows(), policy));
    expect(applied(move("CARD", "2025-11-22T08:59:59.999Z"), known, policy)).toEqual({ ignored: "old" });
    expect(applied(move("CARD", "2025-11-22T09:00:00.001Z"), known, policy)).toMatchObject({
      changes: [{ after: { department: "CARD" } }],
    });
    const twin = { ...move("CARD", "2025-11-22T09:00:00.000Z"), id: "msg_1" };
    expect(applied(twin, known, policy)).toEqual({ ignored: "old" });
  });

  it.each([
    ["2025-11-19T23:59:59.000Z", { ignored: "old" }],
    ["2025-11-20T00:00:00.000Z", { changes: [{ after: { department: "RENAL" } }] }],
  ])("than the extract is the one of before its day: %s", (at, came) => {
    expect(applied(move("RENAL", at), rows(), policy)).toMatchObject(came);
  });

  it("is of the UK's day: 23:30 UTC in summer is the next", () => {
    const known = rows({ extracts: { "staff-list": { extractedOn: "2025-07-02" } } });
    expect(applied(move("RENAL", "2025-07-01T22:59:59.000Z"), known, policy)).toEqual({ ignored: "old" });
    expect(applied(move("RENAL", "2025-07-01T23:00:00.000Z"), known, policy)).toHaveProperty("changes");
  });

  it("of a starter leaves a newer move and leaving as they are", () => {
    const late = { ...starter, contracted_sessions: 4 };
    const known = [
      event("staff.starter", starter, "2025-11-22T09:00:00.000Z"),
      event("staff.moved", { assignment_number: "20002", department: "CARD" }, "2025-11-22T12:00:00.000Z"),
      event(
        "staff.leaver",
        { assignment_number: "20002", leave_date: "2026-05-31" },
        "2025-11-22T13:00:00.000Z",
      ),
    ].reduce((before, each) => withApplied(before, applied(each, before, policy)), rows());
    expect(applied(event("staff.starter", late, "2025-11-22T10:00:00.000Z"), known, policy)).toMatchObject({
      changes: [{ after: { contractedSessions: 4, department: "CARD", leaveDate: "2026-05-31" } }],
      stamps: [["staff:20002", expect.any(String)]],
    });
    expect(applied(event("staff.starter", late, "2025-11-22T08:00:00.000Z"), known, policy)).toEqual({
      ignored: "old",
    });
  });

  it("of a starter who would begin after they left is parked, as it is the other way round", () => {
    const leaves = event(
      "staff.leaver",
      { assignment_number: "20001", leave_date: "2026-01-31" },
      "2025-11-22T12:00:00.000Z",
    );
    const known = withApplied(rows(), applied(leaves, rows(), policy));
    const begins = {
      ...starter,
      employee_number: "10001",
      assignment_number: "20001",
      start_date: "2026-02-01",
    };
    expect(applied(event("staff.starter", begins), known, policy)).toEqual({
      parked: "unreadable",
      fields: ["start_date"],
    });
  });

  it("of somebody whom an extract has taken away since does not bring them back", () => {
    const known = withApplied(rows(), happened("staff.starter", starter));
    const gone = { ...known, staff: [staffRow()] };
    const older = event("staff.starter", starter, "2025-11-21T09:00:00.000Z");
    expect(applied(older, gone, policy)).toEqual({ ignored: "old" });
  });
});
