import { beforeAll, describe, expect, it } from "vitest";
import type * as z from "zod";
import { addDays } from "#gate/day.ts";
import type { complianceShape } from "#routes/reports/compliance.ts";
import type { SampleBoard } from "#runtime/demo/board/sample-board.ts";
import { measures } from "#words/measures.ts";
import { expectedFigures } from "../oracle/measures.ts";
import { boardInFiles } from "../oracle/measures-board.ts";
import { bodyOf } from "../support/bodies.ts";
import { loadCardiology } from "../support/cardiology.ts";
import { everythingIn } from "../support/kept.ts";
import { type Caller, type TestPorth, testPorth } from "../support/porth.ts";
import { loadSampleBoard } from "../support/sample-board.ts";

type Compliance = z.output<typeof complianceShape>;

const today = "2026-11-22";
let porth: TestPorth;
let reader: Caller;
let files: SampleBoard;

const compliance = async (query = ""): Promise<Compliance> => {
  const response = await reader.get(`/v1/compliance${query}`);
  expect(response.status, query).toBe(200);
  return bodyOf<Compliance>(response);
};

beforeAll(async () => {
  porth = await testPorth();
  files = await loadSampleBoard(porth, today);
  reader = await porth.as(["Report.Read"]);
});

describe("every figure of the sample board is that of the raw files, counted by other code", () => {
  const days = [0, 20, 21, 200, 730].map((ahead) => addDays(today, ahead));

  it.each(days)("on %s", async (on) => {
    const expected = expectedFigures(boardInFiles(today, files), on, today);
    for (const by of ["service_group", "department"] as const) {
      const body = await compliance(`?on=${on}&by=${by}`);
      expect(body.board).toEqual(expected.board);
      expect(body.parts.map(({ code, figures }) => ({ code, figures }))).toEqual(expected[by]);
    }
  });

  it("and there is something of nearly everything to count", async () => {
    const { board } = await compliance();
    const empty = measures.filter((name) => {
      const figure: unknown = board?.[name];
      return figure === null || (typeof figure === "object" && "value" in figure && figure.value === 0);
    });
    expect(empty).toEqual(["over_13_sessions_approved", "departments_overridden"]);
  });
});

describe("parts and whole", () => {
  it.each(["service_group", "department"])("sums over each %s are the board's", async (by) => {
    const { board, parts } = await compliance(`?by=${by}`);
    for (const name of measures) {
      const whole: unknown = board?.[name];
      const each = parts.map(({ figures }): unknown => figures[name]);
      if (typeof whole === "number") expect(sum(each.map(Number)), name).toBe(whole);
      else if (isShare(whole))
        for (const member of ["value", "of"] as const)
          expect(sum(each.map((one) => (isShare(one) ? one[member] : 0))), name).toBe(whole[member]);
    }
  });

  it("everyone in scope is in place, exempt or not in place, in every part", async () => {
    const { board, parts } = await compliance("?by=department");
    for (const figures of [board, ...parts.map((part) => part.figures)]) {
      const [inPlace, exempt, not] = [figures?.in_place, figures?.exempt, figures?.not_in_place] as Share[];
      expect((inPlace?.value ?? 0) + (exempt?.value ?? 0) + (not?.value ?? 0)).toBe(figures?.in_scope);
    }
  });
});

interface Share {
  readonly value: number;
  readonly of: number;
}

const isShare = (figure: unknown): figure is Share =>
  typeof figure === "object" && figure !== null && "of" in figure;
const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

describe("GET /v1/compliance", () => {
  it("says of today when it is worked out, by what policy, on what evidence, by service group", async () => {
    expect(await compliance()).toMatchObject({
      on: today,
      missing: false,
      origin: "now",
      kept_at: null,
      policy: porth.deps.policyName,
      staff_list_on: "2026-11-20",
      allocate_on: "2026-11-21",
      by: "service_group",
    });
  });

  it("defines every figure, in the language asked for, with its source", async () => {
    const { definitions, board, parts } = await compliance();
    expect(Object.keys(definitions)).toEqual(measures);
    expect(Object.keys(board ?? {}).toSorted()).toEqual([...measures].toSorted());
    expect(parts.map(({ name }) => name)).toContain("Morfa Hospital");
    expect(definitions.in_scope).toMatchObject({
      title: "In scope",
      source: expect.stringContaining("section 3"),
    });
    const welsh = await reader.get("/v1/compliance", { "accept-language": "cy" });
    expect(welsh.headers.get("content-language")).toBe("cy");
    const body = await bodyOf<Compliance>(welsh);
    expect(body.definitions.in_scope).toMatchObject({ title: "O fewn cwmpas" });
    expect(body.parts.map(({ name }) => name)).toContain("Ysbyty'r Morfa");
    const { definitions: both } = await compliance("?lang=both");
    expect(both.no_plan?.title).toEqual({ en: "No plan", cy: "Dim cynllun" });
  });

  it("a day to come is a forecast, to the end of twenty-four months and no further", async () => {
    expect((await compliance("?on=2026-11-23")).origin).toBe("forecast");
    expect((await compliance("?on=2028-11-22")).origin).toBe("forecast");
    const beyond = await reader.get("/v1/compliance?on=2028-11-23");
    expect([beyond.status, (await bodyOf<{ code: string }>(beyond)).code]).toEqual([422, "day_out_of_range"]);
  });

  it("a past day that was not kept is missing, and nothing is said of it", async () => {
    expect(await compliance("?on=2026-11-21")).toMatchObject({ missing: true, board: null, parts: [] });
  });

  it.each(["?on=tomorrow", "?by=region", "?of=CARD"])("400 for %s", async (query) => {
    expect((await reader.get(`/v1/compliance${query}`)).status).toBe(400);
  });

  it("401 without a token, 403 without the role, and keeps nothing", async () => {
    const before = await everythingIn(porth.db);
    await compliance();
    expect((await porth.anyone.get("/v1/compliance")).status).toBe(401);
    expect((await (await porth.as(["Gate.Ask"])).get("/v1/compliance")).status).toBe(403);
    expect(await everythingIn(porth.db)).toEqual(before);
  });
});

describe("what is remembered", () => {
  it("is counted again as soon as the register moves, and when a day has passed", async () => {
    const other = await testPorth();
    const asked = async (query = "") =>
      bodyOf<Compliance>(await (await other.as(["Report.Read"])).get(`/v1/compliance${query}`));
    expect((await asked()).board).toMatchObject({
      departments: 0,
      in_scope: 0,
      in_place: { value: 0, of: 0 },
    });
    await loadCardiology(other);
    expect((await asked()).board).toMatchObject({ in_scope: 2, in_place: { value: 1, of: 2 } });
    expect((await asked("?on=2027-03-31")).board?.in_place).toEqual({ value: 1, of: 2 });
    expect((await asked("?on=2027-04-01")).board?.in_place).toEqual({ value: 0, of: 2 });
    other.setClock("2027-04-01T12:00:00.000Z");
    expect((await asked()).board?.in_place).toEqual({ value: 0, of: 2 });
  });

  it("nothing is said of what the extract has no column for", async () => {
    const other = await testPorth();
    await loadCardiology(other);
    const { board } = await bodyOf<Compliance>(await (await other.as(["Report.Read"])).get("/v1/compliance"));
    for (const name of [
      "outcomes_recorded",
      "hours_over_48",
      "sent_back",
      "pay_sessions_match",
      "pay_band_match",
    ])
      expect(board?.[name as "sent_back"], name).toBeNull();
    expect(board).toMatchObject({ over_10_sessions: { value: 0, of: 2 }, signed_off_within_10_weeks: null });
  });
});
