import { describe, expect, it } from "vitest";
import { runRetention } from "#actions/retention/run-retention.ts";
import { clock } from "#auth/principal.ts";
import { usualDays } from "#db/retention/periods.ts";
import { keepHouse } from "#runtime/housekeeping.ts";
import { loadCardiology, put } from "../support/cardiology.ts";
import { everythingIn, rowsIn } from "../support/kept.ts";
import { type TestPorth, testPorth } from "../support/porth.ts";
import { linesOf } from "../support/reviewing.ts";

/** One of everything that is forgotten, from the first moment of the tests. */
const at = "2026-11-22T09:14:03.120Z";
const oneOfEach = async ({ db }: TestPorth) => {
  const statements = [
    `insert into kept_answer values ('a', 'k', 'f', 201, '{}', '{}', '${at}')`,
    `insert into event (id, at, type, body) values ('evt_1', '${at}', 'decision.made', '{}')`,
    `insert into event (id, at, type, body) values ('evt_2', '${at}', 'decision.made', '{}')`,
    `insert into delivery values ('dlv_1', 'evt_1', 'end_1', 'delivered', 1, 0, '${at}')`,
    `insert into delivery values ('dlv_2', 'evt_2', 'end_1', 'waiting', 1, 0, '${at}')`,
    `insert into delivery_try values ('dlv_1', 1, '${at}', 204, null, 3, '')`,
    `insert into inbox values ('esr', 'm1', 'msg_1', 'staff.leaver', '${at}', 'applied', null, '[]', null, null)`,
    `insert into inbox values ('esr', 'm2', 'msg_2', 'staff.leaver', '${at}', 'parked', 'unknown', '[]', '{}', null)`,
    `insert into draft values ('p', 'about', '{}', '${at}')`,
    `insert into offered_file values ('off_1', 0, 'p', '{}', '', '${at}')`,
    `insert into session values ('ses_1', 'p', 'proof', '${at}', '${at}', null)`,
    `insert into person values ('p', 'A. Reviewer', '${at}')`,
  ];
  await db.d1.batch(statements.map((sql) => db.d1.prepare(sql)));
};

const days = (count: number, milliseconds = 0) =>
  new Date(Date.parse(at) + count * 86_400_000 + milliseconds).toISOString();

describe("what is kept for a time", () => {
  it.each([
    ["drafts", usualDays.drafts, "draft", 1],
    ["offered", usualDays.offered, "offered_file", 1],
    ["sessions", usualDays.sessions, "session", 1],
    ["answers", usualDays.answers, "kept_answer", 1],
    ["events", usualDays.events, "event", 2],
    ["deliveries", usualDays.deliveries, "delivery", 2],
    ["messages", usualDays.messages, "inbox", 2],
    ["parked", usualDays.parked, "inbox", 1],
    ["names", usualDays.names, "person", 1],
  ] as const)("%s: to the millisecond %i days", async (kind, period, table, rows) => {
    const porth = await testPorth({ retention: { ...usualDays, parked: 90 } });
    await oneOfEach(porth);
    porth.setClock(days(period));
    const before = await runRetention(porth.deps, clock);
    expect(before[kind]).toBe(0);
    expect(await rowsIn(porth.db, table)).toBe(rows);
    porth.setClock(days(period, 1));
    const after = await runRetention(porth.deps, clock);
    expect(after[kind]).toBe(kind === "deliveries" ? 2 : 1);
    expect(await rowsIn(porth.db, table)).toBe(rows - 1);
  });

  it("by the board's own periods", async () => {
    const porth = await testPorth({ retention: { ...usualDays, names: 30 } });
    await oneOfEach(porth);
    porth.setClock(days(31));
    expect(await runRetention(porth.deps, clock)).toMatchObject({ names: 1 });
    expect(await rowsIn(porth.db, "person")).toBe(0);
  });
});

describe("a run", () => {
  it("tells the trail how much of each kind, which verifies; what was decided stays, to the byte", async () => {
    const porth = await testPorth();
    await loadCardiology(porth);
    expect((await put(await porth.as(["Gate.Ask"]))).status).toBe(201);
    await oneOfEach(porth);
    const { decision, evidence, vacancy, review, audit, policy, register_row } = await everythingIn(porth.db);
    porth.setClock(days(usualDays.names, 1));
    const counts = await runRetention(porth.deps, clock);
    const [line] = await linesOf(porth, "retention.run");
    expect(line).toMatchObject({ by: "porth:clock", data: { drafts: 1, names: 1, deliveries: 2 } });
    expect(Object.values(line?.data ?? {})).not.toContain(0);
    expect(counts).toMatchObject(line?.data ?? {});
    const left = await everythingIn(porth.db);
    expect(left).toMatchObject({ decision, evidence, vacancy, review, policy, register_row });
    expect(left.audit?.slice(0, -1)).toEqual(audit);
    const auditor = await porth.as(["Audit.Read"]);
    expect(await (await auditor.get("/v1/audit/verify")).json()).toMatchObject({ valid: true });
  });

  it("of housekeeping is told where something was forgotten, and not else", async () => {
    const porth = await testPorth();
    await oneOfEach(porth);
    await keepHouse(porth.deps);
    expect(await linesOf(porth, "retention.run")).toEqual([]);
    porth.setClock(days(2));
    await keepHouse(porth.deps);
    await keepHouse(porth.deps);
    expect(await linesOf(porth, "retention.run")).toHaveLength(1);
  });

  it("beside another forgets and tells everything once", async () => {
    const porth = await testPorth();
    await oneOfEach(porth);
    porth.setClock(days(2));
    const other = await porth.restarted();
    other.setClock(days(2));
    const both = await Promise.all([runRetention(porth.deps, clock), runRetention(other.deps, clock)]);
    expect(both.map(({ drafts }) => drafts).toSorted()).toEqual([0, 1]);
    const told = (await linesOf(porth, "retention.run")).map(({ data }) => data.drafts ?? 0);
    expect(told.toSorted()).toEqual([0, 1]);
  });
});

describe("rows of the register", () => {
  const file = (name: string) => `code,name_en,service_group\nCARD,${name},MOR\n`;

  it("go once a later extract has taken them away and is old itself; the current one can be undone until then", async () => {
    const porth = await testPorth();
    const load = async (name: string) => {
      const response = await (await porth.as(["Register.Write"])).load("departments", file(name));
      expect(response.status).toBe(201);
      return ((await response.json()) as { id: string }).id;
    };
    const undo = async (id: string) =>
      (await (await porth.as(["Register.Write"])).send("POST", `/v1/imports/${id}/undo`)).status;
    await load("Cardiology");
    const second = await load("Cardiology 2");
    porth.setClock(days(usualDays.rows - 1));
    const third = await load("Cardiology 3");
    porth.setClock(days(usualDays.rows, 1));
    expect(await runRetention(porth.deps, clock)).toMatchObject({ rows: 1 });
    expect(await undo(third)).toBe(200);
    expect(await undo(second)).toBe(409);
    const rows = (await everythingIn(porth.db)).register_row ?? [];
    expect(rows.filter(({ removed_by }) => removed_by === null).map(({ row }) => String(row))).toEqual([
      expect.stringContaining("Cardiology 2"),
    ]);
  });

  it("that an old current extract took away stay, as nothing has come after it", async () => {
    const porth = await testPorth();
    const steward = await porth.as(["Register.Write"]);
    await steward.load("departments", file("Cardiology"));
    await steward.load("departments", file("Cardiology 2"));
    porth.setClock(days(usualDays.rows + 1));
    expect(await runRetention(porth.deps, clock)).toMatchObject({ rows: 0 });
  });
});
