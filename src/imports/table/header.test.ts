import { describe, expect, it } from "vitest";
import { read, staffHeader, wrongIn } from "#imports/files.fixture.ts";

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
    expect(wrongIn(await read("departments", "one more", ...titles, header, "A,B,C"))).toEqual([
      [1, "code", null, "missing_column"],
      [1, "name_en", null, "missing_column"],
      [1, "service_group", null, "missing_column"],
    ]);
  });

  it("says which columns are missing from the line most like it", async () => {
    expect(wrongIn(await read("departments", "Title", "Code;Name;Other", "A;B;C"))).toEqual([
      [2, "service_group", null, "missing_column"],
    ]);
    const [error] = (await read("staff-list", staffHeader.replace("job_role", "jobs"))).errors;
    expect(error?.message).toBe(
      "The column job_role is missing. Add it to the header. It may also be called: Role, Grade, Job Title.",
    );
  });

  it("two headers for one column are one too many", async () => {
    expect(wrongIn(await read("departments", "code,name,department,service group", "A,B,C,D"))).toEqual([
      [1, "name_en", "department", "duplicate_column"],
    ]);
  });

  it.each([
    ["job-plans", [[1, "status", null, "missing_column"]]],
    ["paper-plans", []],
  ] as const)("of %s may lack the columns that are not required there", async (kind, errors) => {
    expect(wrongIn(await read(kind, "GMC,Total", "7000001,10"))).toEqual(errors);
  });

  it("of plans needs one column that names a person", async () => {
    expect(wrongIn(await read("job-plans", "plan_id,status", "1,Draft"))).toEqual([
      [1, "assignment_number", null, "missing_column"],
    ]);
  });
});
