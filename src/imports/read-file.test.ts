import { describe, expect, it } from "vitest";
import { bytesOf, known, latin1, staffHeader, staffLine, utf16 } from "./files.fixture.ts";
import { readFile } from "./read-file.ts";
import type { ImportKind, PlanRow, ReadFile } from "./rows.ts";

const read = (kind: ImportKind, ...lines: readonly string[]) => readFile(kind, bytesOf(...lines), known);
const brief = ({ errors }: ReadFile) =>
  errors.map(({ line, column, value, code }) => [line, column, value, code]);

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
    expect(brief(file)).toEqual([
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
    expect(brief(await staff(`${staffLine},oops`))).toEqual([[2, null, null, "unreadable_file"]]);
    expect((await staff(`${staffLine},, `, "2,2-1,A,,,Consultant,P,,CARD,,2020-01-01")).rows).toHaveLength(2);
  });

  it("blank rows are no rows, and lines are still counted by the file", async () => {
    expect(brief(await staff("", " , ,", ',"\n\n",', "x"))).toContainEqual([7, "surname", null, "required"]);
    expect((await staff("", staffLine, "", "")).rowCount).toBe(1);
  });
});

describe("the header", () => {
  it("is found below title lines, by alias, whatever its case, accents, punctuation and order", async () => {
    const file = await read(
      "departments",
      "Departments; as of 1 September, all of them",
      '"Made by: ""A, B"""',
      "",
      "Spare, SERVICE-GROUP_code ,Dépártment,Spare,Còde,aliases, ,__proto__,constructor",
      "x,MOR,Cardiology,y,CARD,Heart; Cor,,z,w",
    );
    expect(file).toMatchObject({ ignoredColumns: ["Spare", "__proto__", "constructor"], errorCount: 0 });
    expect(file.rows).toEqual([
      {
        code: "CARD",
        nameEn: "Cardiology",
        nameCy: null,
        serviceGroup: "MOR",
        serviceGroupNameEn: null,
        serviceGroupNameCy: null,
        aliases: ["Heart", "Cor"],
      },
    ]);
    expect(({} as Record<string, unknown>).code).toBeUndefined();
  });

  it("must be in the top 15 rows", async () => {
    const titles = Array.from({ length: 14 }, (_, index) => `Title ${index}`);
    const header = "code,name,service group";
    expect(await read("departments", ...titles, header, "A,B,C")).toMatchObject({
      rowCount: 1,
      errorCount: 0,
    });
    expect(brief(await read("departments", "one more", ...titles, header, "A,B,C"))).toEqual([
      [1, "code", null, "missing_column"],
      [1, "name_en", null, "missing_column"],
      [1, "service_group", null, "missing_column"],
    ]);
  });

  it("says which columns are missing from the line most like it", async () => {
    expect(brief(await read("departments", "Title", "Code;Name;Other", "A;B;C"))).toEqual([
      [2, "service_group", null, "missing_column"],
    ]);
    const [error] = (await read("staff-list", staffHeader.replace("job_role", "jobs"))).errors;
    expect(error?.message).toBe(
      "The column job_role is missing. Add it to the header. It may also be called: Role, Grade, Job Title.",
    );
  });

  it("two headers for one column are one too many", async () => {
    expect(brief(await read("departments", "code,name,department,service group", "A,B,C,D"))).toEqual([
      [1, "name_en", "department", "duplicate_column"],
    ]);
  });

  it.each([
    ["job-plans", [[1, "status", null, "missing_column"]]],
    ["paper-plans", []],
  ] as const)("of %s may lack the columns that are not required there", async (kind, errors) => {
    expect(brief(await read(kind, "GMC,Total", "7000001,10"))).toEqual(errors);
  });

  it("of plans needs one column that names a person", async () => {
    expect(brief(await read("job-plans", "plan_id,status", "1,Draft"))).toEqual([
      [1, "assignment_number", null, "missing_column"],
    ]);
  });
});

describe("departments", () => {
  const departments = (...lines: readonly string[]) =>
    read("departments", "code,name_en,name_cy,service_group,aliases", ...lines);

  it("a code or alias means one of them only", async () => {
    const file = await departments(
      "A,Heart,Calon,MOR,cor;A;heart",
      "a,Kidney,,MOR,",
      "B,Kidney,,MOR,Cor",
      "C,Lung,,MOR,Heart",
      "D,cor,,MOR,",
    );
    expect(brief(file)).toEqual([
      [3, "code", "a", "duplicate"],
      [4, "aliases", "Cor", "duplicate"],
      [5, "aliases", "Heart", "duplicate"],
      [6, "name_en", "cor", "duplicate"],
    ]);
  });

  it("two may share a name, which is then told", async () => {
    const file = await departments("A,Radiology,Radioleg,MOR,", "B,Radiology,Radioleg,SING,");
    expect(file.errorCount).toBe(0);
    expect(file.warnings).toEqual([
      "More than one department is called ‘Radiology’. A staff list must name them by code.",
      "More than one department is called ‘Radioleg’. A staff list must name them by code.",
    ]);
  });
});

describe("job plans", () => {
  const plans = (header: string, ...lines: readonly string[]) =>
    read("job-plans", `assignment_number,employee_number,gmc_number,status,${header}`, ...lines);
  const plan = async (header: string, line: string) => (await plans(header, line)).rows[0] as PlanRow;

  it.each([
    ["1,2,3,Draft,2025-04-01,2025-03-01", "1@2025-04-01"],
    [",2,3,Draft,,01/03/2025", "2@2025-03-01"],
    [",,3,Draft,,", "3@undated"],
  ])("%s without an id is %s", async (line, id) => {
    expect((await plan("plan_start,signed_off_on", line)).id).toBe(id);
  });

  it("the same person and first day twice, or the same id twice, is a duplicate", async () => {
    expect(brief(await plans("plan_start", "1,,,Draft,2025-04-01", "1,,,Draft,01/04/2025"))).toEqual([
      [3, "plan_id", null, "duplicate"],
    ]);
    expect(brief(await plans("plan_id", "1,,,Draft,P1", "2,,,Draft,P1", "2,,,Draft,p1"))).toEqual([
      [3, "plan_id", "P1", "duplicate"],
    ]);
  });

  it.each([
    ["7.5,2.5,,", 10],
    ["7.5,,,", 7.5],
    [",,,", null],
    ["7.1,2.2,0.7,10", 10],
    [",,,12", 12],
    ["3.3,3.3,3.4,10.0", 10],
    ["0,0,0,0", 0],
  ])("sessions %s come to %j", async (sessions, total) => {
    expect((await plan("dcc,spa,other,total", `1,,,Draft,${sessions}`)).totalSessions).toBe(total);
  });

  it.each(["7.5,2.5,,11", "7,,,10", "7.5,2.5,0.5,10", "0,,,1"])(
    "sessions %s do not add up",
    async (sessions) => {
      const value = sessions.split(",").at(-1) ?? "";
      expect(brief(await plans("dcc,spa,other,total", `1,,,Draft,${sessions}`))).toEqual([
        [2, "total_sessions", value, "total_differs"],
      ]);
    },
  );

  it("a wrong part is told once, and not again as a wrong total", async () => {
    expect(brief(await plans("dcc,spa,total", "1,,,Draft,x,2.5,10"))).toEqual([
      [2, "dcc", "x", "bad_number"],
    ]);
  });

  it("a row must name somebody, have a status and end after it starts", async () => {
    expect(brief(await plans("plan_start,plan_end", ",,,,2025-04-01,2025-03-31", "1.5,,,Draft,,"))).toEqual([
      [2, "status", null, "required"],
      [2, "assignment_number", null, "required"],
      [2, "plan_end", "2025-03-31", "end_before_start"],
      [3, "assignment_number", "1.5", "bad_identifier"],
    ]);
  });

  it.each([
    ["yes", true],
    ["N", false],
    ["Reduce waiting times", true],
    ["", null],
  ])("outcomes %j is %j", async (text, recorded) => {
    expect((await plan("outcomes,times_returned", `1,,,Draft,${text},3`)).outcomesRecorded).toBe(recorded);
  });
});

describe("the text of a CSV file", () => {
  const text = "code,name,name_cy,service group\nMH,Iechyd Meddwl – Tŷ,Sîan,MOR\n";
  const name = async (bytes: Uint8Array) => (await readFile("departments", bytes, known)).rows[0];

  it.each([
    ["UTF-8", bytesOf(text)],
    ["UTF-8 with a byte order mark", bytesOf(`\ufeff${text}`)],
    ["UTF-16, little end first", utf16(text)],
    ["UTF-16, big end first", utf16(text, true)],
    ["lines that end as on Windows", bytesOf(text.replaceAll("\n", "\r\n"))],
    ["lines that end as on an old Macintosh", bytesOf(text.replaceAll("\n", "\r"))],
  ])("is read as %s", async (_, bytes) => {
    expect(await name(bytes)).toMatchObject({ nameEn: "Iechyd Meddwl – Tŷ", nameCy: "Sîan" });
  });

  it("is read as Windows-1252 when it is not UTF-8, and the report says so", async () => {
    const file = await readFile(
      "departments",
      latin1("code,name,service group\nA,Si\u00f4n \x96 C\u00f4r,MOR"),
      known,
    );
    expect(file.rows[0]).toMatchObject({ nameEn: "Siôn – Côr" });
    expect(file.warnings).toEqual([expect.stringContaining("Windows-1252")]);
  });

  it.each([
    [
      "semicolons, with commas in the title and the cells",
      'A list, with, commas\n\ncode;name;service group\nA;"x;y, z";MOR',
    ],
    ["tabs", "code\tname\tservice group\nA\tx;y, z\tMOR"],
    [
      "commas, with semicolons in the title and the cells",
      'a;b;c;d\ncode,name,service group\nA,"x;y, z",MOR',
    ],
  ])("may be cut by %s", async (_, lines) => {
    expect(await name(bytesOf(lines))).toMatchObject({ code: "A", nameEn: "x;y, z", serviceGroup: "MOR" });
  });
});
