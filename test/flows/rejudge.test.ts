import { beforeEach, describe, expect, it } from "vitest";
import { keepHouse } from "#runtime/housekeeping.ts";
import { bodyOf } from "../support/bodies.ts";
import {
  ask,
  blockOtherwise,
  closeCardiology,
  correctCardiology,
  correctedJobPlans,
  departments,
  gwen,
  huw,
  jobPlans,
  loadCardiology,
  mair,
  moreDepartments,
  plan,
  plansFile,
  put,
  staffFile,
  staffList,
} from "../support/cardiology.ts";
import { everythingIn } from "../support/kept.ts";
import { type Caller, type TestPorth, testPorth } from "../support/porth.ts";
import { asReviewer, decide, linesOf, overriding, reviewsIn, upholding } from "../support/reviewing.ts";

let porth: TestPorth;
let steward: Caller;
let reviewer: Caller;

beforeEach(async () => {
  porth = await testPorth();
  await loadCardiology(porth);
  steward = await porth.as({ roles: ["Register.Write"], sub: "data-steward" });
  reviewer = await asReviewer(porth);
  await asked("A");
});

const asked = async (ref: string, department = "CARD") =>
  put(await porth.as(["Gate.Ask"]), { ...ask, department, vacancy: { ref } }, crypto.randomUUID());
const reviewOf = async (ref: string) =>
  (await reviewsIn(porth)).filter(({ vacancy }) => vacancy.ref === ref).at(-1)?.id ?? "";
const load = async (kind: Parameters<Caller["load"]>[0], file: string, day = "2026-11-20") => {
  const query = `&mode=commit&extracted_on=${day}&allow_shrink=true`;
  const response = await steward.load(kind, file, query);
  expect(response.status, await response.clone().text()).toBe(201);
};
const exempt = async (assignment_number: string): Promise<string> => {
  const body = { assignment_number, kind: "other", from: "2026-11-01", until: "2026-12-31" };
  const response = await reviewer.send("POST", "/v1/exemptions", body);
  expect(response.status).toBe(201);
  return (await bodyOf<{ id: string }>(response)).id;
};

/** Vacancies and reviews as they are kept, by reference. */
const kept = async () => {
  const { vacancy = [], review = [] } = await everythingIn(porth.db);
  return Object.fromEntries(
    vacancy.map(({ ref, state, review_id }) => [
      ref,
      [state, review.find(({ id }) => id === review_id)?.state],
    ]),
  );
};
const both = (state: string) => [state, state];
/** What the trail says was judged again: from, to and by whom. */
const moves = async () =>
  (await linesOf(porth, "vacancy.rejudged")).map(({ by, data }) => [data.from, data.to, by]);
const bySteward = "test:data-steward";
const byClock = "porth:clock";

describe("an import", () => {
  it.each([
    ["job-plans", "of plans signed off", correctedJobPlans],
    ["job-plans", "without anything but plans that are in date", `${correctedJobPlans}\n`],
    ["staff-list", "without whom it was about", staffFile(gwen)],
    [
      "staff-list",
      "that ends their contract",
      `${staffList.replace("Date", "Date,Leave Date").replace("02-04", "02-04,").replace("05-01", "05-01,2026-11-21")}`,
    ],
  ] as const)("of %s %s clears what was blocked by it, in its own commit", async (kind, _, file) => {
    await asked("B");
    await asked("C", "DERM");
    await load(kind, file);
    expect(await kept()).toEqual({ A: both("cleared"), B: both("cleared"), C: ["clear", undefined] });
    const { audit = [], review = [] } = await everythingIn(porth.db);
    expect(audit.slice(-3).map(({ type }) => type)).toEqual([
      "import.committed",
      "vacancy.rejudged",
      "vacancy.rejudged",
    ]);
    expect(new Set(audit.slice(-3).map(({ at }) => at)).size).toBe(1);
    expect(await moves()).toEqual([
      ["awaiting_review", "cleared", bySteward],
      ["awaiting_review", "cleared", bySteward],
    ]);
    const told = (await linesOf(porth, "vacancy.rejudged")).map(({ data }) => data.review);
    expect(told).toEqual(review.map(({ id }) => id));
  });

  it("of departments clears what was blocked when its department comes back on better plans", async () => {
    porth.setClock("2026-11-30T09:00:00Z");
    steward = await porth.as({ roles: ["Register.Write"], sub: "data-steward" });
    await closeCardiology(porth);
    await load("job-plans", correctedJobPlans, "2026-11-30");
    await load(
      "staff-list",
      "Employee Number,Assignment Number,Surname,Job Role,Assignment Category,Department,Start Date\n10009,20009,Elsewhere,Registrar,Permanent,DERM,2019-02-04\n",
      "2026-11-30",
    );
    expect(await kept()).toEqual({ A: both("awaiting_review") });
    expect(await moves()).toEqual([]);
    await load("departments", moreDepartments);
    expect(await kept()).toEqual({ A: both("cleared") });
    expect(await moves()).toEqual([["awaiting_review", "cleared", bySteward]]);
  });

  it("of paper plans takes an override away that does not cover what they bring, and gives it back", async () => {
    const nobodys = plan("PP-9", "99999", "Signed Off", "2026-10-01");
    await load("job-plans", plansFile(plan("JP-1", "10001", "Signed Off", "2026-04-01")));
    await decide(reviewer, await reviewOf("A"));
    await load("paper-plans", plansFile(nobodys, plan("PP-2", "10002", "Signed Off", "2026-10-01")));
    expect(await kept()).toEqual({ A: both("awaiting_review") });
    await load("paper-plans", plansFile(nobodys));
    expect(await kept()).toEqual({ A: both("overridden") });
    expect(await moves()).toEqual([
      ["overridden", "awaiting_review", bySteward],
      ["awaiting_review", "overridden", bySteward],
    ]);
  });

  it("of the same rows on a new day clears what was blocked by their age alone", async () => {
    await correctCardiology(porth);
    porth.setClock("2026-11-28T09:00:00Z");
    steward = await porth.as({ roles: ["Register.Write"], sub: "data-steward" });
    await asked("B");
    await load("job-plans", correctedJobPlans, "2026-11-28");
    expect((await kept()).B).toEqual(both("awaiting_review"));
    await load("staff-list", staffList, "2026-11-28");
    expect((await kept()).B).toEqual(both("cleared"));
  });

  it("that is undone takes back what it brought, and judges again what it judged", async () => {
    await asked("O");
    await decide(reviewer, await reviewOf("O"));
    await blockOtherwise(porth);
    expect(await kept()).toEqual({ A: both("awaiting_review"), O: both("awaiting_review") });
    const [latest] = (await bodyOf<{ items: { id: string }[] }>(await steward.get("/v1/imports"))).items;
    expect((await steward.send("POST", `/v1/imports/${latest?.id}/undo`)).status).toBe(200);
    expect(await kept()).toEqual({ A: both("awaiting_review"), O: both("overridden") });
    expect((await moves()).map(([from, to]) => [from, to])).toEqual([
      ["overridden", "awaiting_review"],
      ["awaiting_review", "overridden"],
    ]);
  });

  it("that is refused, or only checked, moves no vacancy", async () => {
    const before = await everythingIn(porth.db);
    expect((await steward.load("job-plans", `${correctedJobPlans}\nJP-9,,Draft,,,,`)).status).toBe(422);
    expect(
      (await steward.load("job-plans", correctedJobPlans, "&mode=check&extracted_on=2026-11-20")).status,
    ).toBe(200);
    expect(await everythingIn(porth.db)).toEqual(before);
  });

  it("moves each vacancy by itself: overridden, upheld and waiting, when a reason comes and when all go", async () => {
    for (const ref of ["O", "U"]) await asked(ref);
    await decide(reviewer, await reviewOf("O"));
    await decide(reviewer, await reviewOf("U"), upholding);
    await blockOtherwise(porth);
    expect(await kept()).toEqual({
      A: both("awaiting_review"),
      O: both("awaiting_review"),
      U: both("upheld"),
    });
    await load("job-plans", `${correctedJobPlans}\n${plan("JP-3", "10003", "Signed Off", "2026-10-05")}`);
    expect(await kept()).toEqual({ A: both("cleared"), O: both("cleared"), U: both("cleared") });
    expect((await moves()).map(([from, to]) => [from, to])).toEqual([
      ["overridden", "awaiting_review"],
      ["awaiting_review", "cleared"],
      ["awaiting_review", "cleared"],
      ["upheld", "cleared"],
    ]);
  });

  it.each([
    ["the same reasons", jobPlans, "job-plans"],
    ["the same reason, of more people", jobPlans.replaceAll("2026-04-01", "2025-04-01"), "job-plans"],
    [
      "nobody new in scope",
      staffFile(huw, gwen, "10004,20004,Newly,Owain,Registrar,Permanent,CARD,2026-01-01"),
      "staff-list",
    ],
    ["other names", departments.replace("Cardiology", "Heart services"), "departments"],
  ] as const)("that leaves %s moves no vacancy, and tells the trail of none", async (_, file, kind) => {
    await asked("O");
    await decide(reviewer, await reviewOf("O"));
    const { vacancy, review } = await everythingIn(porth.db);
    await load(kind, file, "2026-11-22");
    expect(await everythingIn(porth.db)).toMatchObject({ vacancy, review });
    expect(await moves()).toEqual([]);
  });

  it("moves no vacancy that is clear, withdrawn or cleared before", async () => {
    const form = await porth.as(["Gate.Ask"]);
    await asked("C", "DERM");
    const { vacancy } = await bodyOf<{ vacancy: { id: string } }>(await asked("W"));
    await form.send("POST", `/v1/vacancies/${vacancy.id}/withdraw`);
    await correctCardiology(porth);
    const before = (await everythingIn(porth.db)).vacancy;
    await load("job-plans", jobPlans);
    await load("job-plans", correctedJobPlans);
    expect((await everythingIn(porth.db)).vacancy).toEqual(before);
    expect(await kept()).toEqual({ A: both("cleared"), C: ["clear", undefined], W: both("withdrawn") });
  });
});

describe("an exemption", () => {
  it("recorded, clears what was blocked by that person alone, in the same commit", async () => {
    await exempt("20002");
    expect(await kept()).toEqual({ A: both("cleared") });
    const { audit = [] } = await everythingIn(porth.db);
    expect(audit.slice(-2).map(({ type }) => type)).toEqual(["exemption.recorded", "vacancy.rejudged"]);
    expect(await moves()).toEqual([["awaiting_review", "cleared", expect.stringMatching(/^test:~/)]]);
  });

  it("recorded and ended, gives an override back and takes it away", async () => {
    const id = await exempt("20002");
    await blockOtherwise(porth);
    await asked("A");
    await decide(reviewer, await reviewOf("A"));
    expect((await reviewer.send("DELETE", `/v1/exemptions/${id}`)).status).toBe(204);
    expect(await kept()).toEqual({ A: both("awaiting_review") });
    await exempt("20002");
    expect(await kept()).toEqual({ A: both("overridden") });
    expect((await moves()).map(([from, to]) => [from, to])).toEqual([
      ["awaiting_review", "cleared"],
      ["overridden", "awaiting_review"],
      ["awaiting_review", "overridden"],
    ]);
  });

  it("of which there are two alike, ended once, still counts", async () => {
    const [first, second] = [await exempt("20002"), await exempt("20002")];
    await asked("A");
    await blockOtherwise(porth);
    await asked("A");
    await decide(reviewer, await reviewOf("A"));
    await reviewer.send("DELETE", `/v1/exemptions/${first}`);
    expect(await kept()).toEqual({ A: both("overridden") });
    await reviewer.send("DELETE", `/v1/exemptions/${second}`);
    expect(await kept()).toEqual({ A: both("awaiting_review") });
  });

  it.each([
    ["of someone in place", "20001"],
    ["of someone in another department", "20009"],
  ])("%s moves no vacancy, recorded or ended", async (_, assignment) => {
    await load(
      "staff-list",
      staffFile(gwen, huw, "10009,20009,Elsewhere,Nia,Consultant,Permanent,DERM,2019-02-04"),
    );
    const id = await exempt(assignment);
    await reviewer.send("DELETE", `/v1/exemptions/${id}`);
    expect(await kept()).toEqual({ A: both("awaiting_review") });
    expect(await moves()).toEqual([]);
  });

  it("ended after its assignment left the staff list, moves nothing", async () => {
    const id = await exempt("20002");
    await load("staff-list", staffFile(gwen, mair));
    await asked("A");
    const before = (await everythingIn(porth.db)).vacancy;
    expect((await reviewer.send("DELETE", `/v1/exemptions/${id}`)).status).toBe(204);
    expect((await everythingIn(porth.db)).vacancy).toEqual(before);
  });
});

describe("a new day", () => {
  /** What a new day may move, and the trail of it. */
  /** A new day's measures are kept whatever becomes of the cases. */
  const cases = async () => {
    const { vacancy, review, verdict, audit } = await everythingIn(porth.db);
    const kept = audit?.filter(({ type }) => type !== "measures.kept" && type !== "checkpoint.signed");
    return { vacancy, review, verdict, audit: kept };
  };

  it.each([
    ["the last day of an override", "2026-11-25T23:59:00Z", both("overridden"), []],
    ["the day after", "2026-11-26T00:00:00Z", both("expired"), [["overridden", "expired", byClock]]],
    [
      "the first day on which the evidence is too old",
      "2026-11-28T00:00:00Z",
      both("expired"),
      [["overridden", "expired", byClock]],
    ],
  ])("%s leaves it as it must", async (_, instant, state, told) => {
    await decide(reviewer, await reviewOf("A"), { ...overriding, ends_on: "2026-11-25" });
    porth.setClock(instant);
    await keepHouse(porth.deps);
    expect(await kept()).toEqual({ A: state });
    expect(await moves()).toEqual(told);
  });

  it("sends an override back that does not cover what the day brings, and gives it back on fresh evidence", async () => {
    await decide(reviewer, await reviewOf("A"));
    porth.setClock("2026-11-28T00:00:00Z");
    await keepHouse(porth.deps);
    expect(await kept()).toEqual({ A: both("awaiting_review") });
    steward = await porth.as({ roles: ["Register.Write"], sub: "data-steward" });
    await load("job-plans", jobPlans, "2026-11-28");
    await load("staff-list", staffList, "2026-11-28");
    expect(await kept()).toEqual({ A: both("overridden") });
    expect((await moves()).map(([from, to, by]) => [from, to, by])).toEqual([
      ["overridden", "awaiting_review", byClock],
      ["awaiting_review", "overridden", bySteward],
    ]);
  });

  it("clears what it made clear: a plan that begins, whoever was to say what", async () => {
    for (const ref of ["O", "U", "E"]) await asked(ref);
    await decide(reviewer, await reviewOf("E"), { ...overriding, ends_on: "2026-11-22" });
    await load(
      "job-plans",
      plansFile(
        plan("JP-1", "10001", "Signed Off", "2026-04-01"),
        "JP-2,10002,Signed Off,2026-11-24,2026-11-20,7,3",
      ),
    );
    await decide(reviewer, await reviewOf("O"));
    await decide(reviewer, await reviewOf("U"), upholding);
    expect(await moves()).toEqual([["overridden", "awaiting_review", bySteward]]);
    porth.setClock("2026-11-23T12:00:00Z");
    await keepHouse(porth.deps);
    expect(await kept()).toEqual({
      A: both("awaiting_review"),
      E: both("awaiting_review"),
      O: both("overridden"),
      U: both("upheld"),
    });
    porth.setClock("2026-11-24T00:00:00Z");
    await keepHouse(porth.deps);
    expect(new Set(Object.values(await kept()).flat())).toEqual(new Set(["cleared"]));
    expect((await moves()).slice(1)).toEqual([
      ["awaiting_review", "cleared", byClock],
      ["overridden", "cleared", byClock],
      ["upheld", "cleared", byClock],
      ["awaiting_review", "cleared", byClock],
    ]);
  });

  it("clears an override that is over, and was never seen to be, when nothing blocks any more", async () => {
    await decide(reviewer, await reviewOf("A"), { ...overriding, ends_on: "2026-11-22" });
    porth.setClock("2026-11-24T00:00:00Z");
    await keepHouse(porth.deps);
    expect(await kept()).toEqual({ A: both("expired") });
    steward = await porth.as({ roles: ["Register.Write"], sub: "data-steward" });
    await load("job-plans", correctedJobPlans, "2026-11-24");
    expect(await kept()).toEqual({ A: both("cleared") });
    expect((await moves()).map(([from, to]) => [from, to])).toEqual([
      ["overridden", "expired"],
      ["expired", "cleared"],
    ]);
  });

  it("that moves nothing keeps nothing; and what it moves, it moves once", async () => {
    await decide(reviewer, await reviewOf("A"), { ...overriding, ends_on: "2026-11-25" });
    const before = await cases();
    for (const instant of ["2026-11-22T23:00:00Z", "2026-11-25T23:00:00Z"]) {
      porth.setClock(instant);
      await keepHouse(porth.deps);
    }
    expect(await cases()).toEqual(before);
    porth.setClock("2026-11-26T00:00:00Z");
    const other = await porth.restarted();
    other.setClock("2026-11-26T00:00:00Z");
    await Promise.all([keepHouse(porth.deps), keepHouse(other.deps), keepHouse(porth.deps)]);
    expect(await moves()).toEqual([["overridden", "expired", byClock]]);
    const after = await cases();
    await keepHouse(porth.deps);
    expect(await cases()).toEqual(after);
  });

  it("is nothing to a vacancy whose department is gone, nor where there is no vacancy at all", async () => {
    porth.setClock("2026-11-30T09:00:00Z");
    await closeCardiology(porth);
    const before = await cases();
    await keepHouse(porth.deps);
    expect(await cases()).toEqual(before);
    const empty = await testPorth();
    await keepHouse(empty.deps);
    expect((await everythingIn(empty.db)).audit).toEqual([]);
  });
});
