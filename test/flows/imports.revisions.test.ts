import { beforeEach, describe, expect, it } from "vitest";
import { bodyOf, type Decision, type Import } from "../support/bodies.ts";
import {
  correctedJobPlans,
  departments,
  gwen,
  huw,
  jobPlans,
  loadCardiology,
  put,
  staffFile,
  staffList,
} from "../support/cardiology.ts";
import { everythingIn } from "../support/kept.ts";
import { type Caller, type TestPorth, testPorth } from "../support/porth.ts";

let porth: TestPorth;
let steward: Caller;

beforeEach(async () => {
  porth = await testPorth();
  await loadCardiology(porth);
  steward = await porth.as(["Register.Write"]);
});

const on = (day: string) => `&mode=commit&extracted_on=${day}`;
const committed = async (response: Response): Promise<Import> => {
  expect(response.status).toBe(201);
  return bodyOf<Import>(response);
};
const revisions = async () =>
  Object.fromEntries(
    ((await everythingIn(porth.db)).revision ?? []).map(({ scope, number }) => [scope, number]),
  );

describe("a new day with the same rows", () => {
  it.each([
    ["staff-list", staffList],
    ["job-plans", jobPlans],
  ] as const)("201 for the %s: no row is written, no revision of a department moves", async (kind, file) => {
    const before = await everythingIn(porth.db);
    const was = await revisions();
    const report = await committed(await steward.load(kind, file, on("2026-11-22")));
    expect(report).toMatchObject({ added: 0, changed: 0, unchanged: 2, removed: 0 });
    const after = await everythingIn(porth.db);
    for (const table of ["register_row", "plan_owner", "department_name"])
      expect(after[table], table).toEqual(before[table]);
    expect(await revisions()).toEqual({ ...was, "*": Number(was["*"]) + 1 });
  });

  it("is fresher evidence all the same", async () => {
    await steward.load("staff-list", staffList, on("2026-11-22"));
    const form = await porth.as(["Gate.Ask"]);
    expect((await bodyOf<Decision>(await put(form))).evidence).toEqual({
      revision: 3,
      staff_list: { extracted_on: "2026-11-22", age_days: 0 },
      allocate: { extracted_on: "2026-11-20", age_days: 2 },
    });
  });

  it("is the same whatever the order of the rows, and of the columns", async () => {
    const before = await everythingIn(porth.db);
    const backwards = staffFile(huw, gwen)
      .trim()
      .split("\n")
      .map((line) => line.split(",").toReversed().join(","))
      .join("\n");
    const report = await committed(await steward.load("staff-list", backwards, on("2026-11-22")));
    expect(report).toMatchObject({ unchanged: 2, changed: 0 });
    expect((await everythingIn(porth.db)).register_row).toEqual(before.register_row);
  });
});

describe("revisions move only where facts do", () => {
  it("of the one department whose plan changed", async () => {
    const was = await revisions();
    await committed(await steward.load("job-plans", correctedJobPlans));
    expect(await revisions()).toEqual({ ...was, CARD: Number(was.CARD) + 1, "*": Number(was["*"]) + 1 });
  });

  it("of both departments between which a person moves", async () => {
    const was = await revisions();
    await committed(await steward.load("staff-list", staffFile(gwen, huw.replace("CARD", "DERM"))));
    expect(await revisions()).toMatchObject({ CARD: Number(was.CARD) + 1, DERM: Number(was.DERM) + 1 });
  });

  it("of no department for the plan of somebody who is nowhere", async () => {
    const was = await revisions();
    await committed(await steward.load("job-plans", `${jobPlans}\nJP-9,99999,Draft,,,7,3\n`));
    expect(await revisions()).toEqual({ ...was, "*": Number(was["*"]) + 1 });
  });

  it("of a department that is called otherwise, and of no other", async () => {
    const was = await revisions();
    await committed(await steward.load("departments", departments.replace("Dermatology,,", "Skin,Croen,")));
    const now = await revisions();
    expect([now.CARD, now.DERM]).toEqual([was.CARD, Number(was.DERM) + 1]);
  });
});

describe("a shrinking file", () => {
  const people = (count: number) =>
    Array.from({ length: count }, (_, at) =>
      gwen.replace("10001", `1${1000 + at}`).replace("20001", `2${1000 + at}`),
    );

  it.each([
    ["a fifth fewer", 8, "", 201],
    ["more than a fifth fewer", 7, "", 409],
    ["more than a fifth fewer, as asked for", 7, "&allow_shrink=true", 201],
    ["almost nobody, as asked for", 1, "&allow_shrink=true", 201],
  ])("%s: %i of 10 rows%s is %i", async (_, rows, more, status) => {
    await committed(await steward.load("staff-list", staffFile(...people(10)), on("2026-11-21")));
    const response = await steward.load(
      "staff-list",
      staffFile(...people(rows)),
      `${on("2026-11-21")}${more}`,
    );
    expect(response.status).toBe(status);
  });

  it("never excuses an older extract", async () => {
    const response = await steward.load(
      "staff-list",
      staffFile(gwen),
      `${on("2026-11-19")}&allow_shrink=true`,
    );
    expect(response.status).toBe(409);
  });

  it("closes rows without forgetting them", async () => {
    const { id } = await committed(
      await steward.load("staff-list", staffFile(gwen), `${on("2026-11-21")}&allow_shrink=true`),
    );
    const rows = (await everythingIn(porth.db)).register_row ?? [];
    expect(rows.filter(({ kind }) => kind === "staff-list")).toMatchObject([
      { key: "20001", removed_by: null },
      { key: "20002", removed_by: id },
    ]);
  });
});
