import { describe, expect, it } from "vitest";
import { read, staffHeader, staffLine, wrongIn } from "./files.fixture.ts";

describe("a staff list", () => {
  const staff = (...lines: readonly string[]) => read("staff-list", staffHeader, ...lines);

  it("gives every field of a row, and blanks as null", async () => {
    expect(await staff(staffLine, "1,1-1,O'Neill,,,SAS,Bank,,meddygaeth  Y Galón,,01/02/2020,,,")).toEqual({
      rows: [
        {
          employeeNumber: "20000001",
          assignmentNumber: "20000001-1",
          surname: "Jones",
          forename: "Angharad",
          gmcNumber: "7000001",
          jobRole: "Consultant",
          category: "Permanent",
          status: "Active",
          department: "CARD",
          isLeadDepartment: true,
          startDate: "2015-09-01",
          leaveDate: null,
          contractedSessions: 10,
          intensityBand: "Band 1",
        },
        {
          employeeNumber: "1",
          assignmentNumber: "1-1",
          surname: "O'Neill",
          forename: null,
          gmcNumber: null,
          jobRole: "SAS",
          category: "Bank",
          status: null,
          department: "CARD",
          isLeadDepartment: true,
          startDate: "2020-02-01",
          leaveDate: null,
          contractedSessions: null,
          intensityBand: null,
        },
      ],
      rowCount: 2,
      ignoredColumns: [],
      warnings: [],
      errors: [],
      errorCount: 0,
    });
  });

  it("tells everything that is wrong at once, by line and column, and gives no rows", async () => {
    const file = await staff(
      staffLine,
      ",1.5E+07,,A,7,Consultant,Permanent,,Nowhere,maybe,31/02/2025,2020-01-01,ten,",
      "2,20000001-1,Evans,B,7,Consultant,Permanent,,Renal,no,2020-01-02,2020-01-01,10,",
    );
    expect(wrongIn(file)).toEqual([
      [3, "employee_number", null, "required"],
      [3, "assignment_number", "1.5E+07", "bad_identifier"],
      [3, "surname", null, "required"],
      [3, "department", "Nowhere", "unknown_department"],
      [3, "is_lead_department", "maybe", "bad_identifier"],
      [3, "start_date", "31/02/2025", "bad_date"],
      [3, "contracted_sessions", "ten", "bad_number"],
      [4, "leave_date", "2020-01-01", "end_before_start"],
      [4, "assignment_number", "20000001-1", "duplicate"],
    ]);
    expect(file).toMatchObject({ rows: [], rowCount: 3, errorCount: 9 });
    expect(file.errors.find(({ code }) => code === "bad_date")?.message).toBe(
      "‘31/02/2025’ is not a day. Write it as YYYY-MM-DD or DD/MM/YYYY.",
    );
  });

  it("keeps the first 200 errors and counts the rest", async () => {
    const file = await staff(
      ...Array.from({ length: 300 }, (_, index) => `${index},${index},A,,,,P,,CARD,,2020-01-01,,,`),
    );
    expect(file.errors).toHaveLength(200);
    expect(file.errors.at(-1)).toMatchObject({ line: 201, column: "job_role", code: "required" });
    expect(file).toMatchObject({ errorCount: 300, rowCount: 300 });
  });

  it("a line whose cells have slipped is wrong; a short line is not, nor are blanks at its end", async () => {
    expect(wrongIn(await staff(`${staffLine},oops`))).toEqual([[2, null, null, "unreadable_file"]]);
    expect((await staff(`${staffLine},, `, "2,2-1,A,,,Consultant,P,,CARD,,2020-01-01")).rows).toHaveLength(2);
  });

  it("blank rows are no rows, and lines are still counted by the file", async () => {
    expect(wrongIn(await staff("", " , ,", ',"\n\n",', "x"))).toContainEqual([
      7,
      "surname",
      null,
      "required",
    ]);
    expect((await staff("", staffLine, "", "")).rowCount).toBe(1);
  });
});
