import { beforeEach, describe, expect, it } from "vitest";
import type * as z from "zod";
import { keepDailyMeasures } from "#actions/reports/keep-daily-measures.ts";
import { clock } from "#auth/principal.ts";
import { listNewestAuditLines } from "#db/trail.ts";
import type { complianceShape } from "#routes/reports/compliance.ts";
import type { trendShape } from "#routes/reports/trend.ts";
import { keepHouse } from "#runtime/housekeeping.ts";
import { bodyOf } from "../support/bodies.ts";
import { correctCardiology, loadCardiology, put } from "../support/cardiology.ts";
import { everythingIn, rowsIn } from "../support/kept.ts";
import { type TestPorth, testPorth } from "../support/porth.ts";

type Trend = z.output<typeof trendShape>;
type Compliance = z.output<typeof complianceShape>;

let porth: TestPorth;

const read = async <T>(path: string): Promise<T> => {
  const response = await (await porth.as(["Report.Read"])).get(path);
  expect(response.status, path).toBe(200);
  return bodyOf<T>(response);
};
const trend = (query: string) => read<Trend>(`/v1/compliance/trend${query}`);
const compliance = (query: string) => read<Compliance>(`/v1/compliance${query}`);
const keep = () => keepDailyMeasures(porth.deps, clock);
const told = ({ days }: Trend) => days.map(({ on, origin }) => [on, origin]);

beforeEach(async () => {
  porth = await testPorth();
  await loadCardiology(porth);
});

describe("a day's measures", () => {
  it("are kept by the housekeeping, once, with one line of the trail", async () => {
    await keepHouse(porth.deps);
    porth.setClock("2026-11-22T20:00:00.000Z");
    await keepHouse(porth.deps);
    expect([await rowsIn(porth.db, "measured_day"), await rowsIn(porth.db, "measure")]).toEqual([1, 5]);
    const lines = (await listNewestAuditLines(porth.db, null, 100)).filter(
      ({ type }) => type === "measures.kept",
    );
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0]?.body ?? "")).toMatchObject({
      by: "porth:clock",
      data: { day: "2026-11-22", filled: false, rows: 5, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
  });

  it("are kept once, however many keep them at the same time", async () => {
    const other = await porth.restarted();
    await Promise.all([keep(), keepDailyMeasures(other.deps, clock), keep()]);
    expect([await rowsIn(porth.db, "measured_day"), await rowsIn(porth.db, "measure")]).toEqual([1, 5]);
  });

  it("are those of the UK's day: half past eleven at night in summer is the next one", async () => {
    porth.setClock("2027-06-30T22:30:00.000Z");
    await keep();
    porth.setClock("2027-06-30T23:30:00.000Z");
    await keep();
    expect(told(await trend("?from=2027-06-30&to=2027-07-01"))).toEqual([
      ["2027-06-30", "kept"],
      ["2027-07-01", "kept"],
    ]);
  });

  it("say for ever what was kept, whatever becomes of the register", async () => {
    await keep();
    const now = await compliance("");
    porth.setClock("2026-11-23T09:00:00.000Z");
    const kept = await compliance("?on=2026-11-22");
    expect(kept).toMatchObject({ origin: "kept", kept_at: "2026-11-22T09:14:03.120Z", missing: false });
    expect([kept.board, kept.parts]).toEqual([now.board, now.parts]);
    await correctCardiology(porth);
    expect(await compliance("?on=2026-11-22")).toEqual(kept);
    expect((await compliance("")).board?.in_place).toEqual({ value: 2, of: 2 });
  });

  it("of an empty register are not kept", async () => {
    const empty = await testPorth();
    await keepDailyMeasures(empty.deps, clock);
    expect(await rowsIn(empty.db, "measured_day")).toBe(0);
  });
});

describe("a day that was missed", () => {
  it("is filled when nothing changed since the day before it, as the gate judges that day", async () => {
    porth.setClock("2027-03-30T09:00:00.000Z");
    await keep();
    porth.setClock("2027-04-02T09:00:00.000Z");
    await keep();
    const days = await trend("?from=2027-03-29&to=2027-04-02&by=department");
    expect(told(days)).toEqual([
      ["2027-03-29", null],
      ["2027-03-30", "kept"],
      ["2027-03-31", "filled"],
      ["2027-04-01", "filled"],
      ["2027-04-02", "kept"],
    ]);
    expect(days.days.map(({ board }) => board?.in_place ?? null)).toEqual([
      null,
      ...[1, 1, 0, 0].map((value) => ({ value, of: 2 })),
    ]);
    expect(days.days.map(({ board }) => board?.open_overrides ?? null)).toEqual([null, 0, null, null, 0]);
    expect(days.days[2]?.parts.map(({ code }) => code)).toEqual(["CARD", "DERM"]);
    expect((await compliance("?on=2027-04-01")).origin).toBe("filled");
  });

  it("stays missing when the register changed since", async () => {
    await keep();
    porth.setClock("2026-11-25T09:00:00.000Z");
    await correctCardiology(porth);
    await keep();
    expect(told(await trend("?from=2026-11-22&to=2026-11-25"))).toEqual([
      ["2026-11-22", "kept"],
      ["2026-11-23", null],
      ["2026-11-24", null],
      ["2026-11-25", "kept"],
    ]);
    expect(await compliance("?on=2026-11-24")).toMatchObject({ missing: true, origin: null, board: null });
  });

  it("stays missing when another policy holds than on the day before it", async () => {
    await keep();
    const digest = `sha256:${"0".repeat(64)}`;
    porth = await porth.restarted({ policyName: { ...porth.deps.policyName, digest } });
    porth.setClock("2026-11-24T09:00:00.000Z");
    await keep();
    expect((await trend("?from=2026-11-23&to=2026-11-23")).days[0]?.missing).toBe(true);
  });

  it("is filled up to a month back, and before that stays missing", async () => {
    await keep();
    porth.setClock("2026-12-25T09:00:00.000Z");
    await keep();
    const missing = (await trend("?from=2026-11-22")).days.filter((day) => day.missing).map(({ on }) => on);
    expect(missing).toEqual(["2026-12-24"]);
  });
});

it("a vacancy that an override lets through is counted, until its last day", async () => {
  const { review } = await blockedAndOverridden();
  expect(review.status, await review.clone().text()).toBe(200);
  expect((await compliance("")).board).toMatchObject({
    departments_blocked: { value: 1, of: 2 },
    departments_overridden: { value: 1, of: 1 },
    open_overrides: 1,
  });
  expect((await compliance("?on=2026-12-20")).board?.open_overrides).toBe(1);
  expect((await compliance("?on=2026-12-21")).board).toMatchObject({
    open_overrides: 0,
    departments_overridden: { value: 0, of: 1 },
  });
  await keep();
  expect((await trend("?from=2026-11-22")).days[0]?.board?.open_overrides).toBe(1);
});

const blockedAndOverridden = async () => {
  expect((await put(await porth.as(["Gate.Ask"]))).status).toBe(201);
  const reviewer = await porth.as({
    kind: "person",
    sub: "director",
    roles: ["Review.Read", "Review.Decide"],
  });
  const { items } = await bodyOf<{ items: { id: string }[] }>(await reviewer.get("/v1/reviews"));
  const path = `/v1/reviews/${items[0]?.id}`;
  const etag = (await reviewer.get(path)).headers.get("etag") ?? "";
  const word = {
    outcome: "override",
    category: "patient_safety",
    justification: "The service cannot run safely without this post being filled soon.",
    ends_on: "2026-12-20",
  };
  return { review: await reviewer.send("POST", `${path}/decision`, word, { "if-match": etag }) };
};

describe("GET /v1/compliance/trend", () => {
  it("gives every day, ninety before today unless it is told, and defines its figures", async () => {
    await keep();
    const { days, from, to, by, definitions } = await trend("");
    expect([days.length, from, to, by]).toEqual([91, "2026-08-24", "2026-11-22", null]);
    expect(days.at(-1)).toMatchObject({ origin: "kept", parts: [], board: { in_scope: 2 } });
    expect(definitions.in_scope).toMatchObject({ title: "In scope" });
    expect((await trend("?by=service_group")).days.at(-1)?.parts.map(({ code }) => code)).toEqual([
      "MOR",
      "NPTS",
    ]);
  });

  it.each([
    ["?from=2025-11-22&to=2026-11-22", 200],
    ["?from=2025-11-21&to=2026-11-22", 422],
    ["?from=2026-10-23&to=2026-11-22&by=department", 200],
    ["?from=2026-10-22&to=2026-11-22&by=department", 422],
    ["?from=2026-11-22", 200],
    ["?from=2026-11-23", 422],
    ["?to=2026-11-23", 422],
    ["?by=region", 400],
  ])("%s: %i", async (query, status) => {
    expect((await (await porth.as(["Report.Read"])).get(`/v1/compliance/trend${query}`)).status).toBe(status);
  });

  it("401 without a token, 403 without the role, and keeps nothing", async () => {
    const before = await everythingIn(porth.db);
    await trend("");
    expect((await porth.anyone.get("/v1/compliance/trend")).status).toBe(401);
    expect((await (await porth.as(["Audit.Read"])).get("/v1/compliance/trend")).status).toBe(403);
    expect(await everythingIn(porth.db)).toEqual(before);
  });
});
