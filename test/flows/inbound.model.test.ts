import fc from "fast-check";
import { expect, it } from "vitest";
import { departments, gwen, huw, jobPlans, loadCardiology, staffFile } from "../support/cardiology.ts";
import { runtime } from "../support/database.ts";
import { everythingIn, rowsIn } from "../support/kept.ts";
import { type TestPorth, testPorth } from "../support/porth.ts";
import { readableOf } from "../support/readable.ts";
import { linesOf } from "../support/reviewing.ts";
import { eventBody, sendSigned, type Telling } from "../support/telling.ts";

/** Gwen and Huw are on the staff list; Mair and Sioned are if events say so. */
const names: Readonly<Record<string, string>> = {
  "20001": "Gwen",
  "20002": "Huw",
  "20003": "Mair",
  "20004": "Sioned",
};
const assignment = fc.constantFrom(...Object.keys(names));
const department = fc.constantFrom("CARD", "DERM");
const lastDay = fc.constantFrom("2026-11-21", "2026-12-31", "2027-06-30");

/** One thing that happened, and at which minute. No two happen in the same. */
type Fact = { readonly minute: number } & (
  | { readonly what: "starter"; readonly who: string; readonly where: string; readonly sessions: number }
  | { readonly what: "moved"; readonly who: string; readonly where: string }
  | { readonly what: "leaver"; readonly who: string; readonly leaves: string }
  | {
      readonly what: "started" | "ended";
      readonly who: string;
      readonly from: string;
      readonly until: string;
    }
  | { readonly what: "plan"; readonly who: string; readonly id: string; readonly start: string }
  | { readonly what: "asked"; readonly where: string; readonly ref: string }
);

const minute = fc.integer({ min: 0, max: 500 });
const first = fc.constantFrom("2026-11-01", "2026-11-15");
const fact: fc.Arbitrary<Fact> = fc.oneof(
  fc.record({
    what: fc.constant("starter" as const),
    who: assignment,
    where: department,
    sessions: fc.integer({ min: 1, max: 12 }),
    minute,
  }),
  fc.record({ what: fc.constant("moved" as const), who: assignment, where: department, minute }),
  fc.record({ what: fc.constant("leaver" as const), who: assignment, leaves: lastDay, minute }),
  fc.record({ what: fc.constant("started" as const), who: assignment, from: first, until: lastDay, minute }),
  fc.record({ what: fc.constant("ended" as const), who: assignment, from: first, until: lastDay, minute }),
  fc.record({
    what: fc.constant("plan" as const),
    who: assignment,
    id: fc.constantFrom("JP-1", "JP-2", "JP-3"),
    start: fc.constantFrom("2025-09-01", "2026-04-01", "2026-11-01"),
    minute,
  }),
  fc.record({
    what: fc.constant("asked" as const),
    where: fc.constantFrom("CARD", "DERM"),
    ref: fc.constantFrom("T-1", "T-2"),
    minute,
  }),
);
const facts = fc.uniqueArray(fact, { minLength: 1, maxLength: 12, selector: (each) => each.minute });

/** Every fact one to five times, in any order, one or a few at the same moment. */
const arriving = facts.chain((each) =>
  fc
    .tuple(
      fc.array(fc.integer({ min: 1, max: 5 }), { minLength: each.length, maxLength: each.length }),
      fc.integer({ min: 1, max: 3 }),
    )
    .chain(([times, atOnce]) => {
      const all = each.flatMap((one, at) => Array<Fact>(times[at] ?? 1).fill(one));
      return fc
        .shuffledSubarray(all, { minLength: all.length })
        .map((order) => ({ facts: each, order, atOnce }));
    }),
);

const numberOf = (who: string) => `1${who.slice(1)}`;

const tellingOf = (told: Fact): Telling => {
  const about = (type: string, data: unknown): Telling => ({
    type,
    data,
    id: `msg_${told.minute}`,
    occurredAt: new Date(Date.parse("2026-11-22T00:00:00Z") + told.minute * 60_000).toISOString(),
  });
  switch (told.what) {
    case "starter":
      return about("staff.starter", {
        employee_number: numberOf(told.who),
        assignment_number: told.who,
        surname: "Invented",
        forename: names[told.who],
        job_role: "Consultant",
        category: "Permanent",
        department: told.where,
        start_date: "2020-02-03",
        contracted_sessions: told.sessions,
      });
    case "moved":
      return about("staff.moved", { assignment_number: told.who, department: told.where });
    case "leaver":
      return about("staff.leaver", { assignment_number: told.who, leave_date: told.leaves });
    case "started":
    case "ended":
      return about(`staff.absence_${told.what}`, {
        assignment_number: told.who,
        from: told.from,
        until: told.until,
      });
    case "plan":
      return about("job_plan.updated", {
        plan_id: told.id,
        employee_number: numberOf(told.who),
        status: "Signed Off",
        plan_start: told.start,
        signed_off_on: told.start,
        dcc: 7,
        spa: 3,
      });
    case "asked":
      return about("vacancy.requested", { department: told.where, vacancy: { ref: told.ref } });
  }
};

/** What the facts say in the end, worked out without Porth: of each thing the newest counts. */
const filesOf = (all: readonly Fact[]) => {
  const newest = <F extends Fact>(which: (each: Fact) => each is F): F | undefined =>
    all.filter(which).toSorted((a, b) => b.minute - a.minute)[0];
  const is =
    <W extends Fact["what"]>(...what: readonly W[]) =>
    (each: Fact): each is Extract<Fact, { what: W }> =>
      (what as readonly string[]).includes(each.what);
  const staff = Object.entries(names).flatMap(([who, forename]) => {
    const about = (each: Fact) => "who" in each && each.who === who;
    const starter = newest(
      (each): each is Extract<Fact, { what: "starter" }> => is("starter")(each) && about(each),
    );
    const initial = { "20001": gwen, "20002": huw }[who];
    if (!starter && !initial) return [];
    const placed = newest(
      (each): each is Extract<Fact, { where: string; who: string }> =>
        is("starter", "moved")(each) && about(each),
    );
    const left = newest(
      (each): each is Extract<Fact, { what: "starter" | "leaver" }> =>
        is("starter", "leaver")(each) && about(each),
    );
    const where = placed?.where ?? "CARD";
    const leaves = left?.what === "leaver" ? left.leaves : "";
    const row = starter
      ? `${numberOf(who)},${who},Invented,${forename},Consultant,Permanent,${where},2020-02-03,${leaves},${starter.sessions}`
      : `${initial?.replace("CARD", where)},${leaves},`;
    return [{ who, row }];
  });
  const isOn = (who: string) => staff.some((each) => each.who === who);
  const plans = ["JP-1", "JP-2", "JP-3"].flatMap((id) => {
    const told = newest(
      (each): each is Extract<Fact, { what: "plan" }> => is("plan")(each) && each.id === id && isOn(each.who),
    );
    const initial = jobPlans.split("\n").find((line) => line.startsWith(`${id},`));
    return told
      ? [`${id},${numberOf(told.who)},Signed Off,${told.start},${told.start},7,3`]
      : initial
        ? [initial]
        : [];
  });
  const absences = Object.keys(names).flatMap((who) =>
    ["2026-11-01", "2026-11-15"].flatMap((from) => {
      const those = all
        .filter(is("started", "ended"))
        .filter((each) => each.who === who && each.from === from && isOn(who));
      const last = those.toSorted((a, b) => b.minute - a.minute)[0];
      return last && those.some(({ what }) => what === "started")
        ? [{ assignment_number: who, from, until: last.until }]
        : [];
    }),
  );
  return {
    staff: [
      staffFile().replace("Start Date", "Start Date,Leave Date,Sessions").trim(),
      ...staff.map(({ row }) => row),
    ].join("\n"),
    plans: ["Job Plan ID,Employee Number,Status,Start Date,Sign Off Date,DCC,SPA", ...plans].join("\n"),
    absences,
  };
};

/** A Porth that was told the same by files and a reviewer. */
const toldByFiles = async (all: readonly Fact[]): Promise<TestPorth> => {
  const porth = await testPorth();
  const steward = await porth.as(["Register.Write"]);
  const reviewer = await porth.as({ kind: "person", roles: ["Review.Decide"] });
  const { staff, plans, absences } = filesOf(all);
  for (const [kind, file] of [
    ["departments", departments],
    ["staff-list", staff],
    ["job-plans", plans],
  ] as const)
    expect((await steward.load(kind, file)).status).toBe(201);
  for (const absence of absences) {
    const exemption = { ...absence, kind: "authorised_absence" };
    expect((await reviewer.send("POST", "/v1/exemptions", exemption)).status).toBe(201);
  }
  return porth;
};

const registerOf = async (porth: TestPorth) => {
  const { extracts, ...register } = await readableOf(porth, "current");
  const { exemption = [] } = await everythingIn(porth.db);
  const live = exemption.filter(({ ended_at }) => ended_at === null);
  return {
    ...register,
    exemptions: live.map((each) => `${each.assignment_number} ${each.from_day} ${each.until_day}`).toSorted(),
  };
};

it("events that come one to five times in any order have one effect each, and the register ends as the facts say", async () => {
  let told = 0;
  await fc.assert(
    fc.asyncProperty(arriving, async ({ facts: all, order, atOnce }) => {
      const porth = await testPorth();
      await loadCardiology(porth);
      for (let at = 0; at < order.length; at += atOnce) {
        const together = order.slice(at, at + atOnce).map(tellingOf);
        const responses = await Promise.all(together.map((each) => sendSigned(porth, eventBody(each), each)));
        expect(responses.map(({ status }) => status)).toEqual(together.map(() => 202));
      }
      expect(porth.faults).toEqual([]);
      expect(await rowsIn(porth.db, "inbox")).toBe(all.length);
      expect(await rowsIn(porth.db, "decision")).toBe(all.filter(({ what }) => what === "asked").length);
      const lines = await linesOf(porth, "hr_event.received");
      const taken = lines.filter(({ data }) => data.state !== "parked").map(({ data }) => data.message);
      expect(new Set(taken).size).toBe(taken.length);
      expect(await registerOf(porth)).toEqual(await registerOf(await toldByFiles(all)));
      told += all.length;
    }),
    { numRuns: runtime === "node" ? 60 : 6 },
  );
  expect(told).toBeGreaterThan(20);
}, 300_000);
