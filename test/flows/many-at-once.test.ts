import { beforeEach, describe, expect, it } from "vitest";
import { bodyOf, type Decision } from "../support/bodies.ts";
import { ask, correctedJobPlans, loadCardiology, put } from "../support/cardiology.ts";
import { rowsIn } from "../support/kept.ts";
import { type TestPorth, testPorth } from "../support/porth.ts";

let porth: TestPorth;

beforeEach(async () => {
  porth = await testPorth();
  await loadCardiology(porth);
});

const callers = 20;
const each = <T>(make: (at: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: callers }, (_, at) => make(at)));

const trail = async () => (await porth.as(["Audit.Read"])).get("/v1/audit/verify").then((it) => it.json());

describe("twenty callers at once", () => {
  it("201 to each, about vacancies of their own, and one chain", async () => {
    const before = await rowsIn(porth.db, "audit");
    const answers = await each(async (at) =>
      put(await porth.as({ roles: ["Gate.Ask"], sub: `caller-${at}` }), {
        department: "CARD",
        vacancy: { ref: `TRAC-${at}` },
      }),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
    expect(await rowsIn(porth.db, "decision")).toBe(callers);
    expect(await trail()).toMatchObject({ valid: true, count: before + callers });
  });

  it("201 to each, about one vacancy, which stays one", async () => {
    const form = await porth.as(["Gate.Ask"]);
    const answers = await each((at) => put(form, ask, `k-${at}`));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
    const bodies = await Promise.all(answers.map((answer) => bodyOf<Decision>(answer)));
    expect(new Set(bodies.map(({ vacancy }) => vacancy.id)).size).toBe(1);
    expect((await rowsIn(porth.db, "vacancy")) + (await rowsIn(porth.db, "decision"))).toBe(1 + callers);
    expect(await trail()).toMatchObject({ valid: true });
  });

  it("201 to each, half of them through another process", async () => {
    const other = await porth.restarted();
    const [here, there] = [await porth.as(["Gate.Ask"]), await other.as(["Gate.Ask"])];
    const answers = await each((at) =>
      put(at % 2 ? here : there, { department: "CARD", vacancy: { ref: `TRAC-${at}` } }, `k-${at}`),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
    expect(await trail()).toMatchObject({ valid: true });
  });

  it("one decision under one key: 201 or 409 to each, and every 201 the same", async () => {
    const form = await porth.as(["Gate.Ask"]);
    const answers = await each(() => put(form));
    expect(answers.filter(({ status }) => status !== 201 && status !== 409)).toEqual([]);
    const given = answers.filter(({ status }) => status === 201);
    expect(new Set(await Promise.all(given.map((answer) => answer.text()))).size).toBe(1);
    expect(await rowsIn(porth.db, "decision")).toBe(1);
  });

  it("one import of the same file: the first wins, the others are told", async () => {
    const steward = await porth.as(["Register.Write"]);
    const answers = await each(() => steward.load("job-plans", correctedJobPlans));
    const statuses = answers.map(({ status }) => status).toSorted();
    expect(statuses).toEqual([201, ...Array.from({ length: callers - 1 }, () => 409)]);
    expect(await rowsIn(porth.db, "extract")).toBe(4);
    expect(await trail()).toMatchObject({ valid: true });
  });

  it("end one exemption once", async () => {
    const reviewer = await porth.as({ kind: "person", roles: ["Review.Decide"] });
    const absent = { assignment_number: "20002", kind: "other", from: "2026-11-01", until: "2026-12-31" };
    const { id } = await bodyOf<{ id: string }>(await reviewer.send("POST", "/v1/exemptions", absent));
    const lines = await rowsIn(porth.db, "audit");
    const answers = await each(() => reviewer.send("DELETE", `/v1/exemptions/${id}`));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 204));
    expect(await rowsIn(porth.db, "audit")).toBe(lines + 1);
  });
});
