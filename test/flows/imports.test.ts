import { writeXlsx } from "hucre/xlsx";
import { beforeEach, describe, expect, it } from "vitest";
import { sha256 } from "#audit/digest.ts";
import { bodyOf, type Decision, type Import, type Report } from "../support/bodies.ts";
import {
  correctedJobPlans,
  departments,
  gwen,
  huw,
  jobPlans,
  loadCardiology,
  plan,
  plansFile,
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
  steward = await porth.as({ roles: ["Register.Write"], sub: "data-steward" });
});

const on = (day: string, mode = "commit") => `&mode=${mode}&extracted_on=${day}`;
const outcome = async () => {
  const form = await porth.as(["Gate.Ask"]);
  return (await bodyOf<Decision>(await put(form, undefined, crypto.randomUUID()))).outcome;
};

const corrected = {
  kind: "job-plans",
  sha256: sha256(correctedJobPlans),
  extracted_on: "2026-11-20",
  rows: 2,
  added: 0,
  changed: 1,
  unchanged: 1,
  removed: 0,
  ignored_columns: [],
  warnings: [],
  effect: [
    { department: "CARD", before: "blocked", after: "clear" },
    { department: "DERM", before: "clear", after: "clear" },
  ],
  errors: [],
  error_count: 0,
};

describe("POST /v1/imports?mode=check", () => {
  it("200 with what the file would do, and keeps nothing", async () => {
    const before = await everythingIn(porth.db);
    const response = await steward.load("job-plans", correctedJobPlans, on("2026-11-20", "check"));
    expect(response.status).toBe(200);
    expect(await bodyOf<Report>(response)).toEqual(corrected);
    expect(await everythingIn(porth.db)).toEqual(before);
  });

  it("200 where no mode is said: nobody commits by accident", async () => {
    const before = await everythingIn(porth.db);
    expect((await steward.load("job-plans", correctedJobPlans, "&extracted_on=2026-11-20")).status).toBe(200);
    expect(await everythingIn(porth.db)).toEqual(before);
  });

  it.each([
    ["the same file", jobPlans, "2026-11-20", "already current"],
    ["an older extract", correctedJobPlans, "2026-11-19", "2026-11-20"],
    ["half the rows", jobPlans.split("\n").slice(0, 2).join("\n"), "2026-11-21", "allow_shrink"],
  ])("200 with a warning that %s would be refused", async (_, file, day, words) => {
    const response = await steward.load("job-plans", file, on(day, "check"));
    expect(response.status).toBe(200);
    expect((await bodyOf<Report>(response)).warnings.join()).toContain(words);
  });
});

describe("POST /v1/imports?mode=commit", () => {
  it("201 with what the file did; the gate answers from it", async () => {
    expect(await outcome()).toBe("blocked");
    const response = await steward.load("job-plans", correctedJobPlans);
    expect(response.status).toBe(201);
    const body = await bodyOf<Import>(response);
    expect(body).toEqual({
      id: expect.stringMatching(/^imp_/),
      state: "current",
      loaded_at: "2026-11-22T09:14:03.120Z",
      loaded_by: "test:data-steward",
      ...corrected,
    });
    expect(response.headers.get("location")).toBe(`/v1/imports/${body.id}`);
    expect(await outcome()).toBe("clear");
  });

  it("counts what is added, changed, unchanged and removed", async () => {
    const file = plansFile(
      plan("JP-2", "10002", "Signed Off", "2026-11-01"),
      plan("JP-3", "10001", "Signed Off", "2026-11-01"),
      plan("JP-4", "10001", "Draft", "2026-11-01"),
    );
    const body = await bodyOf<Import>(await steward.load("job-plans", file));
    expect(body).toMatchObject({ rows: 3, added: 2, changed: 1, unchanged: 0, removed: 1 });
  });

  it("drops columns that it does not know unread, and names them", async () => {
    const secret = "Sensitive matter";
    const file = [
      `${staffList.split("\n")[0]},Home Address,Reason`,
      `${gwen},1 High Street,`,
      `${huw},,${secret}`,
    ].join("\n");
    const body = await bodyOf<Import>(await steward.load("staff-list", file, on("2026-11-21")));
    expect(body).toMatchObject({ ignored_columns: ["Home Address", "Reason"], unchanged: 2 });
    expect(JSON.stringify(await everythingIn(porth.db))).not.toMatch(/Sensitive|High Street/);
  });

  it("tells XLSX by its content, whatever it is called", async () => {
    const rows = correctedJobPlans.split("\n").map((line) => line.split(","));
    const file = new Uint8Array(await writeXlsx({ sheets: [{ name: "Plans", rows }] }));
    for (const type of ["text/csv", "application/octet-stream"]) {
      const response = await steward.load("job-plans", file, on("2026-11-21", "check"), {
        "content-type": type,
      });
      expect(response.status).toBe(200);
      expect(await bodyOf<Report>(response)).toMatchObject({ rows: 2, changed: 1, unchanged: 1 });
    }
    expect((await steward.load("job-plans", file, on("2026-11-21"))).status).toBe(201);
    expect(await outcome()).toBe("clear");
  });

  it("tells the departments whose gate opens, closes, comes or goes", async () => {
    const file = `${departments.replace("DERM,Dermatology,,NPTS,\n", "")}RENA,Renal Medicine,,MOR,\n`;
    expect((await bodyOf<Import>(await steward.load("departments", file))).effect).toEqual([
      { department: "CARD", before: "blocked", after: "blocked" },
      { department: "DERM", before: "clear", after: null },
      { department: "RENA", before: null, after: "clear" },
    ]);
    const form = await porth.as(["Gate.Ask"]);
    const asked = async (name: string) => (await form.get(`/v1/departments/${name}/standing`)).status;
    expect([await asked("DERM"), await asked("RENA"), await asked("renal-medicine")]).toEqual([
      404, 200, 200,
    ]);
  });

  it("moves people with their assignment: one department opens, the other closes", async () => {
    const moved = staffFile(gwen, huw.replace("CARD", "DERM"));
    const body = await bodyOf<Import>(await steward.load("staff-list", moved, on("2026-11-21")));
    expect(body.effect).toEqual([
      { department: "CARD", before: "blocked", after: "clear" },
      { department: "DERM", before: "clear", after: "blocked" },
    ]);
  });

  it("takes a list of paper plans, which put nobody in place", async () => {
    const paper = "Employee Number,Start Date,Sign Off Date\n10002,2026-11-01,2026-11-01\n";
    const body = await bodyOf<Import>(await steward.load("paper-plans", paper));
    expect(body).toMatchObject({ kind: "paper-plans", rows: 1, added: 1 });
    const form = await porth.as(["Gate.Ask"]);
    const { reasons } = await bodyOf<Decision>(await put(form));
    expect(reasons.map(({ code }) => code)).toEqual(["plan_not_on_allocate"]);
  });
});
