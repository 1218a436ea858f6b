import { beforeEach, describe, expect, it } from "vitest";
import { openDatabase } from "#db/database.ts";
import { keepHouse } from "#runtime/housekeeping.ts";
import { bodyOf, type Decision } from "../support/bodies.ts";
import { type Breakable, breakable } from "../support/breakable.ts";
import {
  ask,
  blockOtherwise,
  correctCardiology,
  correctedJobPlans,
  gwen,
  huw,
  loadCardiology,
  put,
  staffFile,
} from "../support/cardiology.ts";
import { freshDatabase } from "../support/database.ts";
import { everythingIn } from "../support/kept.ts";
import { type TestPorth, testPorth } from "../support/porth.ts";
import { asReviewer, decide, linesOf, overriding, reviewsIn } from "../support/reviewing.ts";

let database: Breakable;
let porth: TestPorth;

const nia = "10009,20009,Elsewhere,Nia,Consultant,Permanent,DERM,2019-02-04";

/** Cardiology is blocked by Huw's plan, Dermatology by Nia, who has none. */
beforeEach(async () => {
  database = breakable(await freshDatabase());
  porth = await testPorth({ db: openDatabase(database.d1) });
  await loadCardiology(porth);
  await load("staff-list", staffFile(gwen, huw, nia));
});

const load = async (kind: "staff-list" | "job-plans", file: string): Promise<void> => {
  const query = "&mode=commit&extracted_on=2026-11-20&allow_shrink=true";
  const response = await (await porth.as(["Register.Write"])).load(kind, file, query);
  expect(response.status, await response.clone().text()).toBe(201);
};
const asked = async (ref: string, department = "CARD"): Promise<Decision["vacancy"]> => {
  const response = await put(
    await porth.as(["Gate.Ask"]),
    { ...ask, department, vacancy: { ref } },
    `${crypto.randomUUID()}`,
  );
  expect(response.status).toBe(201);
  return (await bodyOf<Decision>(response)).vacancy;
};
const withdraw = async (vacancy: string) =>
  (await porth.as(["Gate.Ask"])).send("POST", `/v1/vacancies/${vacancy}/withdraw`);
const exempt = async (): Promise<Response> => {
  const body = { assignment_number: "20002", kind: "other", from: "2026-11-01", until: "2026-12-31" };
  return (await asReviewer(porth, { sub: "another" })).send("POST", "/v1/exemptions", body);
};

/** Holds a request where `held` says, lets the other things happen, and lets it go on. */
const meanwhile = async (
  held: { readonly reached: Promise<void>; readonly letGo: () => void },
  request: () => Promise<unknown>,
  happens: () => Promise<unknown>,
): Promise<void> => {
  const going = request();
  await held.reached;
  await happens();
  held.letGo();
  await going;
};

const states = async () =>
  Object.fromEntries(((await everythingIn(porth.db)).vacancy ?? []).map(({ ref, state }) => [ref, state]));
const moves = async () => (await linesOf(porth, "vacancy.rejudged")).map(({ data }) => [data.from, data.to]);
const cleared = ["awaiting_review", "cleared"];

/** What opens Cardiology's gate for everyone, and is held before its commit. */
const openers: readonly (readonly [string, () => Promise<unknown>])[] = [
  ["an import", () => correctCardiology(porth)],
  ["an exemption", async () => expect((await exempt()).status).toBe(201)],
];

describe.each(openers)("%s that is being committed", (_, opens) => {
  it("does not miss a vacancy that is asked about meanwhile", async () => {
    await meanwhile(database.holdNextBatch(), opens, () => asked("NEW"));
    expect(await states()).toEqual({ NEW: "cleared" });
    expect(await moves()).toEqual([cleared]);
  });

  it("does not miss it when another is given up meanwhile", async () => {
    const { id } = await asked("D", "DERM");
    await meanwhile(database.holdNextBatch(), opens, async () => {
      expect((await withdraw(id)).status).toBe(200);
      await asked("NEW");
    });
    expect(await states()).toEqual({ D: "withdrawn", NEW: "cleared" });
  });

  it("does not clear one that is given up meanwhile", async () => {
    const { id } = await asked("OLD");
    await meanwhile(database.holdNextBatch(), opens, () => withdraw(id));
    expect(await states()).toEqual({ OLD: "withdrawn" });
    expect(await moves()).toEqual([]);
  });

  it("clears one that is overridden meanwhile, from where it then stands", async () => {
    await asked("OLD");
    const [review] = await reviewsIn(porth);
    await meanwhile(database.holdNextBatch(), opens, async () =>
      expect((await decide(await asReviewer(porth), review?.id ?? "")).status).toBe(200),
    );
    expect(await states()).toEqual({ OLD: "cleared" });
    expect(await moves()).toEqual([["overridden", "cleared"]]);
    expect((await reviewsIn(porth)).map(({ state, verdicts }) => [state, verdicts.length])).toEqual([
      ["cleared", 1],
    ]);
  });

  it("is found by a question that is being committed itself", async () => {
    await meanwhile(database.holdNextBatch(), () => asked("NEW"), opens);
    expect(await states()).toEqual({ NEW: "clear" });
    expect(await reviewsIn(porth)).toEqual([]);
  });
});

describe("an exemption", () => {
  it("is judged where its assignment is, when that moves to another department meanwhile", async () => {
    const movedHuw = huw.replace(",CARD,", ",DERM,");
    await load("staff-list", staffFile(gwen, huw));
    await meanwhile(
      database.holdNextRead("d.row as department"),
      async () => expect((await exempt()).status).toBe(201),
      async () => {
        await load("staff-list", staffFile(gwen, movedHuw));
        await asked("D", "DERM");
      },
    );
    expect(await states()).toEqual({ D: "cleared" });
    expect((await linesOf(porth, "exemption.recorded")).map(({ data }) => data.department)).toEqual(["DERM"]);
  });

  it("is ended where its assignment is, when that moves to another department meanwhile", async () => {
    const movedHuw = huw.replace(",CARD,", ",DERM,");
    await load("staff-list", staffFile(gwen, huw));
    const { id } = await bodyOf<{ id: string }>(await exempt());
    await meanwhile(
      database.holdNextRead("d.row as department"),
      async () => (await asReviewer(porth)).send("DELETE", `/v1/exemptions/${id}`),
      () => load("staff-list", staffFile(gwen, movedHuw)),
    );
    expect((await linesOf(porth, "exemption.ended")).map(({ data }) => data.department)).toEqual(["DERM"]);
  });
});

describe("a new day that is being judged", () => {
  const expire = () => keepHouse(porth.deps);
  beforeEach(async () => {
    await asked("OLD");
    const [review] = await reviewsIn(porth);
    const last = { ...overriding, ends_on: "2026-11-22" };
    expect((await decide(await asReviewer(porth), review?.id ?? "", last)).status).toBe(200);
    porth.setClock("2026-11-23T00:00:00Z");
  });

  it.each<[string, () => Promise<unknown>, string, readonly string[][]]>([
    [
      "cleared by an import",
      () => load("job-plans", correctedJobPlans),
      "cleared",
      [["overridden", "cleared"]],
    ],
    ["blocked by another reason", () => blockOtherwise(porth), "expired", [["overridden", "expired"]]],
    ["asked about again", () => asked("OLD"), "awaiting_review", []],
  ])("leaves a vacancy as it is when it is %s meanwhile", async (_, happens, state, told) => {
    // Nothing is old enough to be forgotten: the first commit of the house is the judging.
    await meanwhile(database.holdNextBatch(), expire, happens);
    expect(await states()).toEqual({ OLD: state });
    expect(await moves()).toEqual(told);
  });
});
