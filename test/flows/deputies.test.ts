import { beforeEach, describe, expect, it } from "vitest";
import { endDeputy } from "#actions/review/end-deputy.ts";
import { type NewDeputy, recordDeputy } from "#actions/review/record-deputy.ts";
import { type Principal, principalOf, type Role } from "#auth/principal.ts";
import { listDeputies } from "#db/people/deputies.ts";
import { readNames } from "#db/people/names.ts";
import { listAuditLines } from "#db/trail.ts";
import type { Day } from "#gate/day.ts";
import { withDeputyship } from "#routes/deputyship.ts";
import { everythingIn, rowsIn } from "../support/kept.ts";
import { type TestPorth, testPorth } from "../support/porth.ts";

let porth: TestPorth;
/** Holds Review.Decide by their own token. */
let director: Principal;
/** Reads reviews alone. */
let manager: Principal;

const personOf = (sub: string, roles: readonly Role[]) =>
  principalOf({ kind: "person", issuer: "test", subject: sub, roles });

beforeEach(async () => {
  porth = await testPorth();
  director = await personOf("director", ["Review.Read", "Review.Decide"]);
  manager = await personOf("manager", ["Review.Read", "Gate.Ask"]);
  await porth.browser().signIn({ sub: "manager", roles: ["Review.Read"], name: "Rhiannon Patrwm" });
});

const [today, tomorrow] = ["2026-11-22", "2026-11-23"] as const;
const record = (change: Partial<NewDeputy> = {}, by = director) =>
  recordDeputy(porth.deps, by, { person: manager.id, from: today, until: tomorrow, ...change });
const mayDecide = async (): Promise<boolean> => {
  const token = await porth.as({ kind: "person", sub: "manager", roles: ["Review.Read"] });
  return (await token.get("/v1/exemptions")).status === 200;
};

describe("a recorded deputy", () => {
  it("may decide from the first day to the last, by token and in the console", async () => {
    await record({ from: tomorrow, until: "2026-11-24" });
    for (const [instant, may] of [
      ["2026-11-22T23:59:59.999Z", false],
      ["2026-11-23T00:00:00.000Z", true],
      ["2026-11-24T23:59:59.999Z", true],
      ["2026-11-25T00:00:00.000Z", false],
    ] as const) {
      porth.setClock(instant);
      expect(await mayDecide(), instant).toBe(may);
      const by = await withDeputyship(porth.deps, manager);
      expect([by.roles.has("Review.Decide"), by.isDeputy === true], instant).toEqual([may, may]);
    }
  });

  it("may do in the console what the deputyship gives, on the very next page", async () => {
    const browser = porth.browser();
    await browser.signIn({ sub: "manager", roles: ["Review.Read"] });
    const sections = async () => (await browser.get("/nowhere")).text();
    expect(await sections()).not.toContain('href="/exemptions"');
    const { id } = await record();
    expect(await sections()).toContain('href="/exemptions"');
    await endDeputy(porth.deps, director, id);
    expect(await sections()).not.toContain('href="/exemptions"');
  });

  it("may no more once it was ended, and ending twice is ending once", async () => {
    const { id } = await record();
    expect(await mayDecide()).toBe(true);
    await endDeputy(porth.deps, director, id);
    await endDeputy(porth.deps, director, id);
    expect(await mayDecide()).toBe(false);
    expect(await listDeputies(porth.db, 10)).toEqual([
      {
        id,
        person: manager.id,
        fromDay: today,
        untilDay: tomorrow,
        recordedBy: director.id,
        recordedAt: "2026-11-22T09:14:03.120Z",
        endedBy: director.id,
        endedAt: "2026-11-22T09:14:03.120Z",
      },
    ]);
  });

  it("keeps what another deputyship still gives", async () => {
    const { id } = await record();
    await record({ until: "2026-12-22" });
    await endDeputy(porth.deps, director, id);
    expect(await mayDecide()).toBe(true);
  });

  it("is told to the trail, by reference and never by name", async () => {
    const { id } = await record();
    await endDeputy(porth.deps, director, id);
    const lines = await listAuditLines(porth.db, 0, 10);
    expect(lines.map(({ type, body }) => [type, JSON.parse(body)])).toMatchObject([
      [
        "deputy.recorded",
        {
          by: director.id,
          data: { deputy: id, person: manager.id, from: today, until: tomorrow },
        },
      ],
      ["deputy.ended", { by: director.id, data: { deputy: id, person: manager.id } }],
    ]);
    expect(JSON.stringify(lines)).not.toContain("Patrwm");
    expect(await readNames(porth.db, [manager.id, "test:~0"])).toEqual(
      new Map([[manager.id, "Rhiannon Patrwm"]]),
    );
  });
});

describe("nobody else is made to decide by it:", () => {
  beforeEach(() => record());

  it.each<[string, Parameters<TestPorth["as"]>[0]]>([
    ["someone who may not read reviews", { kind: "person", sub: "manager", roles: ["Gate.Ask"] }],
    ["someone else who reads reviews", { kind: "person", sub: "other", roles: ["Review.Read"] }],
    ["an application", { kind: "application", sub: "manager", roles: ["Review.Read"] }],
  ])("%s", async (_, wanted) => {
    expect((await (await porth.as(wanted)).get("/v1/exemptions")).status).toBe(403);
  });

  it("nor is anybody while the database does not answer", async () => {
    await porth.db.d1.prepare("drop table deputy").run();
    const token = await porth.as({ kind: "person", sub: "manager", roles: ["Review.Read"] });
    expect((await token.get("/v1/exemptions")).status).toBe(503);
    const owner = await porth.as({
      kind: "person",
      sub: "director",
      roles: ["Review.Read", "Review.Decide"],
    });
    expect((await owner.get("/v1/exemptions")).status).toBe(200);
  });
});

describe("refused, and nothing kept:", () => {
  const refused = async (attempt: () => Promise<unknown>, problem: object) => {
    const before = await everythingIn(porth.db);
    await expect((async () => attempt())()).rejects.toMatchObject(problem);
    expect(await everythingIn(porth.db)).toEqual(before);
  };

  it.each<[string, Partial<NewDeputy>, object]>([
    [
      "a first day before today",
      { from: "2026-11-21" as Day },
      { code: "day_out_of_range", errors: [{ pointer: "/from" }] },
    ],
    [
      "a last day before the first",
      { from: tomorrow, until: today },
      { code: "day_out_of_range", errors: [{ pointer: "/until" }] },
    ],
    [
      "more than twelve months",
      { until: "2027-11-22" as Day },
      { code: "day_out_of_range", errors: [{ pointer: "/until" }] },
    ],
    [
      "someone who never signed in",
      { person: "test:~0" },
      { code: "invalid_request", errors: [{ pointer: "/person" }] },
    ],
  ])("%s", async (_, change, problem) => refused(() => record(change), problem));

  it("twelve months to the day are not", async () => {
    expect((await record({ until: "2027-11-21" as Day })).untilDay).toBe("2027-11-21");
  });

  it("by someone who may not decide", async () => {
    const { id } = await record();
    for (const by of [manager, await personOf("asks", ["Gate.Ask"])]) {
      await refused(() => record({}, by), { code: "forbidden" });
      await refused(async () => endDeputy(porth.deps, by, id), { code: "forbidden" });
    }
  });

  it("by a deputy: it cannot be handed on", async () => {
    const { id } = await record();
    const deputy = await withDeputyship(porth.deps, manager);
    expect(deputy.roles.has("Review.Decide")).toBe(true);
    await refused(() => record({ person: director.id }, deputy), { code: "forbidden" });
    await refused(async () => endDeputy(porth.deps, deputy, id), { code: "forbidden" });
  });

  it("oneself", async () => {
    await porth.browser().signIn({ sub: "director", roles: ["Review.Decide"] });
    await refused(() => record({ person: director.id }), { code: "forbidden" });
  });

  it("the end of one that never was", async () => {
    await refused(async () => endDeputy(porth.deps, director, "dpt_0"), { code: "not_found" });
  });
});

it("two who end it at once end it once", async () => {
  const { id } = await record();
  await Promise.all([endDeputy(porth.deps, director, id), endDeputy(porth.deps, director, id)]);
  expect(await rowsIn(porth.db, "audit")).toBe(2);
});
