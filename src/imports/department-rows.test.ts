import { describe, expect, it } from "vitest";
import { knownDepartments } from "./department-rows.ts";
import { read, wrongIn } from "./files.fixture.ts";
import type { DepartmentRow } from "./rows.ts";

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
    expect(wrongIn(file)).toEqual([
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

it("a staff list may call a department by its code, an alias, or a name that no other has", async () => {
  const { rows } = await read(
    "departments",
    "code,name_en,name_cy,service_group,aliases",
    "CARD,Cardiology,Cardioleg,MOR,Heart; Y Galon",
    "RAD1,Radiology,,MOR,",
    "RAD2,Radiology,Radioleg,SING,",
  );
  expect(Object.fromEntries(knownDepartments(rows as DepartmentRow[]))).toEqual({
    card: "CARD",
    cardiology: "CARD",
    cardioleg: "CARD",
    heart: "CARD",
    "y galon": "CARD",
    rad1: "RAD1",
    rad2: "RAD2",
    radioleg: "RAD2",
  });
});
