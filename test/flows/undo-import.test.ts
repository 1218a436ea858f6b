import { beforeEach, describe, expect, it } from "vitest";
import { bodyOf, type Decision, type Import, type Page, type Problem, textOf } from "../support/bodies.ts";
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
import { readableOf } from "../support/readable.ts";

let porth: TestPorth;
let steward: Caller;

beforeEach(async () => {
  porth = await testPorth();
  await loadCardiology(porth);
  steward = await porth.as({ roles: ["Register.Write"], sub: "data-steward" });
});

const on = (day: string) => `&mode=commit&extracted_on=${day}`;
const loaded = async (kind: Import["kind"], file: string, query = on("2026-11-21")): Promise<Import> => {
  const asked = kind === "departments" ? "&mode=commit" : query;
  const path = `/v1/imports?kind=${kind}${asked}&allow_shrink=true`;
  const response = await steward.send("POST", path, file, { "content-type": "text/csv" });
  expect(response.status, await response.clone().text()).toBe(201);
  return bodyOf<Import>(response);
};
const undo = (id: string, headers: Record<string, string> = {}, caller = steward) =>
  caller.send("POST", `/v1/imports/${id}/undo`, undefined, headers);
const undone = async (id: string): Promise<Import> => {
  const response = await undo(id);
  expect(response.status, await response.clone().text()).toBe(200);
  return bodyOf<Import>(response);
};
const codeOf = async (response: Response) => [response.status, (await bodyOf<Problem>(response)).code];
const current = async (kind: Import["kind"]): Promise<Import | undefined> =>
  (await bodyOf<Page<Import>>(await steward.get(`/v1/imports?kind=${kind}`))).items.find(
    ({ state }) => state === "current",
  );
const revisions = async () =>
  Object.fromEntries(
    ((await everythingIn(porth.db)).revision ?? []).map(({ scope, number }) => [scope, Number(number)]),
  );

/** One import of each kind, and the departments whose facts it moves. */
const imports = [
  ["job-plans", correctedJobPlans, ["CARD"]],
  ["staff-list", staffFile(gwen.replace("CARD", "DERM"), huw.replace("Huw", "Hugh")), ["CARD", "DERM"]],
  ["staff-list", staffFile(gwen), ["CARD"]],
  ["paper-plans", "Employee Number,Start Date,Sign Off Date\n10002,2026-11-01,2026-11-01\n", ["CARD"]],
  ["departments", `${departments.replace("Heart;430", "Calon")}RENA,Renal Medicine,,MOR,\n`, ["RENA"]],
  ["departments", departments.replace("DERM,Dermatology,,NPTS,\n", ""), ["DERM"]],
  ["job-plans", plansFile(plan("JP-9", "99999", "With HR", "2026-04-01")), ["CARD"]],
] as const;

describe("POST /v1/imports/{id}/undo", () => {
  it.each(imports)("200: everything is as it was before the import of %s (%#)", async (kind, file) => {
    const before = await readableOf(porth);
    const { id } = await loaded(kind, file);
    expect(await readableOf(porth)).not.toEqual(before);
    await undone(id);
    expect(await readableOf(porth)).toEqual(before);
  });

  it.each(imports)(
    "moves the revisions of the departments whose facts %s moved (%#), no other",
    async (...told) => {
      const [kind, file, moved] = told;
      const { id } = await loaded(kind, file);
      const was = await revisions();
      await undone(id);
      const is = await revisions();
      const grown = Object.keys(is).filter((scope) => is[scope] !== was[scope]);
      expect(grown.toSorted()).toEqual(["*", ...moved]);
      for (const scope of grown) expect(is[scope]).toBe((was[scope] ?? 0) + 1);
    },
  );

  it("200 with the import, undone, and what undoing it did to the gate", async () => {
    const committed = await loaded("job-plans", correctedJobPlans);
    expect(await undone(committed.id)).toEqual({
      ...committed,
      state: "undone",
      effect: [
        { department: "CARD", before: "clear", after: "blocked" },
        { department: "DERM", before: "clear", after: "clear" },
      ],
    });
    const kept = await bodyOf<Import>(await steward.get(`/v1/imports/${committed.id}`));
    expect(kept).toEqual({ ...committed, state: "undone" });
  });

  it("tells the trail who undid what, and which import is current again", async () => {
    const earlier = await current("job-plans");
    const { id } = await loaded("job-plans", correctedJobPlans);
    await undone(id);
    const line = (await everythingIn(porth.db)).audit?.at(-1);
    expect(line?.type).toBe("import.undone");
    expect(JSON.parse(String(line?.body))).toMatchObject({
      by: "test:data-steward",
      data: { import: id, kind: "job-plans", current: earlier?.id },
    });
    const auditor = await porth.as(["Audit.Read"]);
    expect(await (await auditor.get("/v1/audit/verify")).json()).toMatchObject({ valid: true });
  });

  it("undone twice goes back two snapshots, undone to the end there is no evidence", async () => {
    const second = await loaded("job-plans", correctedJobPlans);
    const between = await readableOf(porth);
    const third = await loaded("job-plans", plansFile(plan("JP-7", "10001", "Draft", "2026-04-01")));
    await undone(third.id);
    expect(await readableOf(porth)).toEqual(between);
    await undone(second.id);
    const first = await current("job-plans");
    await undone(first?.id ?? "");
    expect(await current("job-plans")).toBeUndefined();
    const form = await porth.as(["Gate.Ask"]);
    const { outcome, reasons, evidence } = await bodyOf<Decision>(await put(form));
    expect(outcome).toBe("blocked");
    expect(reasons.map(({ code }) => code)).toEqual(["plan_missing", "allocate_extract_missing"]);
    expect(evidence.allocate).toBeNull();
    await undone((await current("staff-list"))?.id ?? "");
    const told = await bodyOf<Decision>(await put(form, undefined, "k-2"));
    expect(told.reasons.map(({ code }) => code)).toEqual(["allocate_extract_missing", "staff_list_missing"]);
    expect(told.evidence.staff_list).toBeNull();
    await undone((await current("departments"))?.id ?? "");
    expect((await put(form, undefined, "k-3")).status).toBe(404);
  });

  it("judges the open vacancies again in the same commit, each with its line", async () => {
    const form = await porth.as(["Gate.Ask"]);
    const first = await current("job-plans");
    const { vacancy } = await bodyOf<Decision>(await put(form));
    expect(vacancy.state).toBe("awaiting_review");
    const cleared = await loaded("job-plans", correctedJobPlans);
    expect((await everythingIn(porth.db)).vacancy).toMatchObject([{ state: "cleared" }]);
    await undone(cleared.id);
    const again = await bodyOf<Decision>(await put(form, undefined, "k-2"));
    expect(again.vacancy.state).toBe("awaiting_review");
    await undone(first?.id ?? "");
    await loaded("job-plans", correctedJobPlans, on("2026-11-19"));
    const worse = await loaded("job-plans", jobPlans, on("2026-11-20"));
    await put(form, { department: "CARD", vacancy: { ref: "TRAC-2" } }, "k-3");
    await undone(worse.id);
    const { vacancy: vacancies = [], audit = [], review = [] } = await everythingIn(porth.db);
    expect(vacancies).toMatchObject([{ state: "cleared" }, { ref: "TRAC-2", state: "cleared" }]);
    expect(review.map(({ state }) => state)).toEqual(["cleared", "cleared", "cleared"]);
    expect(audit.slice(-2)).toMatchObject([{ type: "import.undone" }, { type: "vacancy.rejudged" }]);
  });
});

describe("after an undo", () => {
  it("the guards compare with the snapshot that is current again", async () => {
    const { id } = await loaded("job-plans", correctedJobPlans, on("2026-11-22"));
    await undone(id);
    expect(await codeOf(await steward.load("job-plans", jobPlans))).toEqual([409, "same_extract"]);
    expect(await codeOf(await steward.load("job-plans", correctedJobPlans, on("2026-11-19")))).toEqual([
      409,
      "older_extract",
    ]);
    const one = plansFile(plan("JP-1", "10001", "Signed Off", "2026-04-01"));
    expect(await codeOf(await steward.load("job-plans", one))).toEqual([409, "rows_fell"]);
    expect((await steward.load("job-plans", correctedJobPlans, on("2026-11-20"))).status).toBe(201);
  });

  it("the very file that was undone can be loaded again, and undone again", async () => {
    const before = await readableOf(porth);
    const first = await loaded("job-plans", correctedJobPlans);
    const after = await readableOf(porth, "current");
    await undone(first.id);
    const second = await loaded("job-plans", correctedJobPlans);
    expect(second).toMatchObject({ added: 0, changed: 1, unchanged: 1, removed: 0 });
    expect(await readableOf(porth, "current")).toEqual(after);
    await undone(second.id);
    expect(await readableOf(porth)).toEqual(before);
  });
});

describe("POST /v1/imports/{id}/undo refuses, and keeps nothing:", () => {
  const refused = async (response: Promise<Response>, told: readonly unknown[]) => {
    const before = await everythingIn(porth.db);
    expect(await codeOf(await response)).toEqual(told);
    expect(await everythingIn(porth.db)).toEqual(before);
  };

  it("404 one that is not there, 401 and 403 those who may not", async () => {
    await refused(undo("imp_01ARZ3NDEKTSV4RRFFQ69G5FAV"), [404, "not_found"]);
    await refused(undo("nonsense"), [404, "not_found"]);
    const { id = "" } = (await current("job-plans")) ?? {};
    await refused(undo(id, {}, porth.anyone), [401, "unauthenticated"]);
    const others = await porth.as(["Gate.ReadDetail", "Audit.Read", "Webhook.Manage"]);
    await refused(undo(id, {}, others), [403, "forbidden"]);
  });

  it("409 one that is superseded, or undone already", async () => {
    const { id = "" } = (await current("job-plans")) ?? {};
    const second = await loaded("job-plans", correctedJobPlans);
    await refused(undo(id), [409, "not_current"]);
    await undone(second.id);
    await refused(undo(second.id), [409, "not_current"]);
  });

  it("409 departments that people are in", async () => {
    const more = await loaded("departments", `${departments}RENA,Renal Medicine,,MOR,\n`);
    await loaded("staff-list", staffFile(gwen, huw.replace("CARD", "RENA")));
    await refused(undo(more.id), [409, "departments_in_use"]);
  });

  it("409 a staff list that would bring back people into departments that are gone", async () => {
    await loaded("staff-list", staffFile(gwen, huw.replace("CARD", "DERM")), on("2026-11-20"));
    const second = await loaded("staff-list", staffFile(gwen));
    await loaded("departments", departments.replace("DERM,Dermatology,,NPTS,\n", ""));
    await refused(undo(second.id), [409, "departments_in_use"]);
  });
});

describe("Idempotency-Key", () => {
  it("the same key gives the first answer again and undoes one import alone", async () => {
    await loaded("job-plans", correctedJobPlans);
    const { id } = await loaded("job-plans", jobPlans, on("2026-11-22"));
    const first = await undo(id, { "idempotency-key": "k-1" });
    const kept = await everythingIn(porth.db);
    const again = await undo(id, { "idempotency-key": "k-1" });
    expect([again.status, await textOf(again)]).toEqual([200, await textOf(first)]);
    expect(await everythingIn(porth.db)).toEqual(kept);
    const { id: other = "" } = (await current("job-plans")) ?? {};
    expect(await codeOf(await undo(other, { "idempotency-key": "k-1" }))).toEqual([
      422,
      "idempotency_key_reused",
    ]);
    expect(await codeOf(await undo(other, { "idempotency-key": "not a key" }))).toEqual([
      400,
      "idempotency_key_invalid",
    ]);
  });

  it("of ten who undo at once one does, and the others are told", async () => {
    const before = await readableOf(porth);
    const { id } = await loaded("job-plans", correctedJobPlans);
    const answers = await Promise.all(Array.from({ length: 10 }, () => undo(id)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array(9).fill(409)]);
    expect(await readableOf(porth)).toEqual(before);
  });
});

it("a staff list of one person is the same file twice over the staff list before it", async () => {
  const before = await readableOf(porth);
  const { id } = await loaded("staff-list", staffList, on("2026-11-22"));
  await undone(id);
  expect(await readableOf(porth)).toEqual(before);
});
