import { compactVerify, importJWK } from "jose";
import { beforeEach, describe, expect, it } from "vitest";
import { signCheckpoint } from "#actions/trail/sign-checkpoint.ts";
import { sha256 } from "#audit/digest.ts";
import { clock } from "#auth/principal.ts";
import { commit, record } from "#db/commit.ts";
import { openDatabase } from "#db/database.ts";
import { keepHouse } from "#runtime/housekeeping.ts";
import { bodyOf, type EventItem } from "../support/bodies.ts";
import { correctCardiology, loadCardiology } from "../support/cardiology.ts";
import { everythingIn } from "../support/kept.ts";
import { type TestPorth, testPorth } from "../support/porth.ts";

interface Checkpoint {
  readonly day: string;
  readonly seq: number;
  readonly head: string;
  readonly count: number;
  readonly at: string;
  readonly jws: string;
}

interface Line {
  readonly seq: number;
  readonly hash: string;
  readonly type: string;
  readonly body: string;
}

let porth: TestPorth;

beforeEach(async () => {
  porth = await testPorth();
});

/** With a token of this very moment. */
const read = async (path: string) => (await porth.as(["Audit.Read"])).get(path);

const listed = async (query = "") => {
  const response = await read(`/v1/audit/checkpoints${query}`);
  expect(response.status).toBe(200);
  return bodyOf<{ readonly items: readonly Checkpoint[]; readonly next: number | null }>(response);
};
const lines = async () => (await bodyOf<{ items: readonly Line[] }>(await read("/v1/audit?limit=200"))).items;
const events = async () =>
  (
    await bodyOf<{ items: readonly EventItem[] }>(
      await (await porth.as(["Webhook.Manage"])).get("/v1/events?limit=200"),
    )
  ).items.filter(({ type }) => type === "audit.checkpoint");
const opened = async (jws: string) => {
  const { keys } = await bodyOf<{ keys: readonly object[] }>(
    await porth.anyone.get("/.well-known/jwks.json"),
  );
  const { payload, protectedHeader } = await compactVerify(jws, await importJWK(keys[0] ?? {}, "Ed25519"));
  return { says: JSON.parse(new TextDecoder().decode(payload)), protectedHeader };
};
const run = (sql: string) => porth.db.d1.prepare(sql).run();

describe("once a UK day", () => {
  it("the trail is signed by the hourly housekeeping: kept, told to the trail and sent as an event", async () => {
    await loadCardiology(porth);
    await keepHouse(porth.deps);
    const [checkpoint, ...others] = (await listed()).items;
    if (!checkpoint) throw new Error("There is none");
    expect(others).toEqual([]);
    const all = await lines();
    const { day, jws, ...said } = checkpoint;
    expect([day, said.at]).toEqual(["2026-11-22", "2026-11-22T09:14:03.120Z"]);
    expect(said).toMatchObject({ seq: all.length - 1, count: all.length - 1, head: all.at(-2)?.hash });
    expect(await opened(jws)).toEqual({
      says: said,
      protectedHeader: { alg: "Ed25519", typ: "porth-checkpoint+jws", kid: "receipts-1" },
    });
    expect(all.at(-1)?.type).toBe("checkpoint.signed");
    const { at, ...told } = said;
    expect(JSON.parse(all.at(-1)?.body ?? "").data).toEqual({ ...told, sha256: sha256(jws) });
    const [event, ...more] = await events();
    expect(more).toEqual([]);
    const data = event?.body.data as { readonly href: string };
    expect(data).toMatchObject({ ...said, jws, at });
    const there = await read(data.href);
    expect((await bodyOf<{ items: unknown }>(there)).items).toEqual([checkpoint]);
  });

  it("and not again before the next, which begins at midnight of the UK; nor when the clock is set back", async () => {
    await loadCardiology(porth);
    for (const [instant, count] of [
      ["2027-06-01T21:59:59.999Z", 1],
      ["2027-06-01T22:59:59.999Z", 1],
      ["2027-06-01T23:00:00.000Z", 2],
      ["2027-06-01T22:00:00.000Z", 2],
      ["2027-06-03T12:00:00.000Z", 3],
    ] as const) {
      porth.setClock(instant);
      await signCheckpoint(porth.deps, clock);
      expect((await listed()).items.length, instant).toBe(count);
    }
    expect((await listed()).items.map(({ day }) => day)).toEqual(["2027-06-01", "2027-06-02", "2027-06-03"]);
    expect((await listed("?limit=2")).next).toBe((await listed()).items[1]?.seq);
    expect((await listed(`?after=${(await listed()).items[1]?.seq}`)).items).toHaveLength(1);
  });

  it("by one of many who would at once", async () => {
    await loadCardiology(porth);
    const others = await Promise.all([porth.restarted(), porth.restarted(), porth.restarted()]);
    await Promise.all([porth, ...others].map(({ deps }) => signCheckpoint(deps, clock)));
    expect((await listed()).items).toHaveLength(1);
    expect((await lines()).filter(({ type }) => type === "checkpoint.signed")).toHaveLength(1);
  });

  it("but not before the trail has a line", async () => {
    await signCheckpoint(porth.deps, clock);
    expect((await listed()).items).toEqual([]);
  });
});

describe("a trail that was changed since its last checkpoint", () => {
  beforeEach(async () => {
    await loadCardiology(porth);
    await signCheckpoint(porth.deps, clock);
    await correctCardiology(porth);
    porth.setClock("2026-11-23T09:00:00.000Z");
    for (const guard of ["audit_no_update", "audit_no_delete"]) await run(`drop trigger ${guard}`);
  });

  it.each([
    ["a text", "update audit set body = replace(body, 'rows', 'rovs') where seq = 5", /broken at line 5/],
    [
      "the last line it speaks for",
      "update audit set hash = 'x' where seq = 3",
      /line 3 is not the one that was signed/,
    ],
    ["a line that is gone", "delete from audit where seq = 1", /not as many lines/],
    ["all lines that are gone", "delete from audit", /not as many lines/],
  ])("is never signed: %s", async (_, sql, why) => {
    await run(sql);
    await expect(signCheckpoint(porth.deps, clock)).rejects.toThrow(why);
    expect((await listed()).items).toHaveLength(1);
    expect(await events()).toHaveLength(1);
  });
});

describe("GET /v1/audit/verify", () => {
  const verified = async () => (await read("/v1/audit/verify")).json();
  beforeEach(async () => {
    await loadCardiology(porth);
    await signCheckpoint(porth.deps, clock);
    for (const guard of ["audit_no_update", "audit_no_delete"]) await run(`drop trigger ${guard}`);
  });

  it("finds a tail that was cut off, although what is left follows", async () => {
    expect(await verified()).toMatchObject({ valid: true, count: 4 });
    await run("delete from audit where seq > 3");
    expect(await verified()).toMatchObject({ valid: true, count: 3 });
    await run("delete from audit where seq > 2");
    expect(await verified()).toEqual({ valid: false, broken_at: 3, why: "a line is missing" });
  });

  it("finds a tail that was rebuilt, although it follows", async () => {
    await run("delete from audit where seq > 2");
    await commit(
      openDatabase(porth.db.d1),
      record({ at: "2026-11-22T09:14:03.120Z", type: "import.committed", by: "test:other", data: {} }),
    );
    expect(await verified()).toEqual({
      valid: false,
      broken_at: 3,
      why: "the line is not the one that was signed",
    });
  });
});

it.each([
  ["a change", "update checkpoint set head = 'x'"],
  ["a removal", "delete from checkpoint"],
  [
    "another in its place",
    "insert or replace into checkpoint select seq, 'x', count, at, day, jws from checkpoint",
  ],
])("a checkpoint is kept as it was signed: %s is refused", async (_, sql) => {
  await loadCardiology(porth);
  await signCheckpoint(porth.deps, clock);
  const before = await everythingIn(porth.db);
  await expect(run(sql)).rejects.toThrow(/checkpoints_are_kept/);
  expect(await everythingIn(porth.db)).toEqual(before);
});

it("401 without a token, 403 without the role, 400 for an odd parameter", async () => {
  const path = "/v1/audit/checkpoints";
  expect((await porth.anyone.get(path)).status).toBe(401);
  expect((await (await porth.as(["Report.Read", "Register.Write"])).get(path)).status).toBe(403);
  for (const query of ["?after=-1", "?limit=0", "?limit=201", "?from=1"])
    expect((await read(path + query)).status, query).toBe(400);
});
