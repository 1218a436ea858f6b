import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve } from "@hono/node-server";
import SQLite from "better-sqlite3";
import { CompactSign, generateKeyPair } from "jose";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { signCheckpoint } from "#actions/trail/sign-checkpoint.ts";
import { porth as app } from "#app.ts";
import { clock } from "#auth/principal.ts";
import { checkpointType } from "#auth/receipts.ts";
import { openDatabase } from "#db/database.ts";
import { startBackups } from "#runtime/backup/scheduled.ts";
import { backupName } from "#runtime/backup/stamp.ts";
import { backup } from "#runtime/cli/backup.ts";
import { restore } from "#runtime/cli/restore.ts";
import { verifyAudit } from "#runtime/cli/verify-audit.ts";
import { migrate } from "#runtime/migrations.ts";
import { openSqlite } from "#runtime/open-sqlite.ts";
import { sqliteAsD1 } from "#runtime/sqlite-as-d1.ts";
import { loadCardiology, put } from "../support/cardiology.ts";
import { startOfTests, type TestPorth, testPorth } from "../support/porth.ts";
import { testIssuer } from "../support/tokens.ts";

let folder: string;
let sqlite: SQLite.Database;
let porth: TestPorth;
const inFolder = (name: string) => join(folder, name);

/** One Porth that runs on a file all the time, as in production. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "porth-backup-"));
  sqlite = openSqlite(inFolder("porth.db"), "create");
  migrate(sqlite);
  porth = await testPorth({ db: openDatabase(sqliteAsD1(sqlite)) });
  await loadCardiology(porth);
  await decide("k-1");
});
afterAll(() => {
  sqlite.close();
  rmSync(folder, { recursive: true });
});

const decide = async (key: string) => {
  const asked = { department: "CARD", vacancy: { ref: `TRAC-${key}` } };
  const response = await put(await porth.as(["Gate.Ask"]), asked, key);
  expect(response.status).toBe(201);
  return ((await response.json()) as { id: string }).id;
};

const read = (raw: string | undefined) => JSON.parse(raw ?? "") as Record<string, unknown>;

let number = 0;
const taken = async (): Promise<string> => {
  number += 1;
  const file = inFolder(`backup-${number}.db`);
  expect(await backup(inFolder("porth.db"), file)).toMatchObject({ exit: 0 });
  return file;
};

const decisionsIn = (file: string): readonly string[] => {
  const copy = new SQLite(file, { readonly: true });
  const ids = copy.prepare("select id from decision order by id").pluck().all() as string[];
  copy.close();
  return ids;
};

describe("a backup", () => {
  it("of a Porth that runs has all that was acknowledged, is one file, and is its owner's alone", async () => {
    const id = await decide("k-2");
    const ended = await backup(inFolder("porth.db"), inFolder("now.db"));
    const { lines, head } = read(ended.raw);
    expect(ended.out?.[1]).toBe(`it opens, and its trail verifies: ${lines} lines, head ${head}`);
    expect(decisionsIn(inFolder("now.db"))).toContain(id);
    expect(statSync(inFolder("now.db")).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).filter((name) => name.startsWith("now.db"))).toEqual(["now.db"]);
  });

  it("taken while decisions are made is of one moment: its trail and its decisions agree", async () => {
    let going = true;
    const acknowledged: string[] = [];
    const asking = (async () => {
      for (let each = 0; going; each += 1) acknowledged.push(await decide(`load-${each}`));
    })();
    await vi.waitFor(() => expect(acknowledged.length).toBeGreaterThan(5));
    const before = [...acknowledged];
    const file = await taken();
    going = false;
    await asking;
    expect(decisionsIn(file)).toEqual(expect.arrayContaining(before));
    const { lines } = read((await restore(file, inFolder("of-one-moment.db"))).raw);
    const copy = new SQLite(file, { readonly: true });
    const told = copy.prepare("select count(*) from audit where type = 'decision.made'").pluck().get();
    expect(told).toBe(decisionsIn(file).length);
    expect(copy.prepare("select max(seq) from audit").pluck().get()).toBe(lines);
    copy.close();
  });

  it("never overwrites one, and is not made of nothing", async () => {
    const file = await taken();
    const before = statSync(file).mtimeMs;
    expect((await backup(inFolder("porth.db"), file)).err?.[0]).toContain("is there already");
    expect(statSync(file).mtimeMs).toBe(before);
    expect(await backup(inFolder("none.db"), inFolder("of-none.db"))).toMatchObject({ exit: 1 });
    expect(existsSync(inFolder("of-none.db"))).toBe(false);
  });

  it("whose trail does not verify does not get its name", async () => {
    const broken = await taken();
    change(broken, edited);
    const ended = await backup(broken, inFolder("of-broken.db"));
    expect(ended.err?.[0]).toMatch(/has a trail that is broken at line 1: .*Nothing was kept\.$/);
    expect(readdirSync(folder).filter((name) => name.startsWith("of-broken"))).toEqual([]);
  });
});

describe("a restore", () => {
  let backedUp: string;
  beforeEach(async () => {
    backedUp = await taken();
  });

  it("gives the database as it was, and keeps aside what was there", async () => {
    const to = inFolder("restored.db");
    writeFileSync(to, "what was there");
    const { lines, head, aside } = read((await restore(backedUp, to)).raw);
    expect(decisionsIn(to)).toEqual(decisionsIn(backedUp));
    expect(statSync(String(aside)).size).toBe("what was there".length);
    const against = { against: `${lines}:${head}` };
    expect(await verifyAudit({ file: to }, against)).toMatchObject({
      exit: 0,
      out: [expect.stringContaining(`${lines} lines`), `line ${lines} is the one that was kept`],
    });
  });

  it("leaves a database alone that Porth runs on, and runs on it still", async () => {
    const ended = await restore(backedUp, inFolder("porth.db"));
    expect(ended.err?.[0]).toContain("porth.db is in use: stop Porth first");
    expect(sqlite.pragma("journal_mode", { simple: true })).toBe("wal");
    await decide(`after-${number}`);
  });

  const spoilt: readonly [string, (file: string) => void, RegExp][] = [
    ["of a newer Porth", (file) => change(file, newer), /made by a newer Porth/],
    ["with broken pages", (file) => overwrite(file), /broken pages|does not open/],
    ["cut off", (file) => writeFileSync(file, "SQLite format 3"), /does not open \(SQLITE_NOTADB\)/],
    ["of something else", (file) => empty(file), /is no database of Porth/],
    ["with a changed trail", (file) => change(file, edited), /broken at line 1/],
    ["with a log beside it", (file) => writeFileSync(`${file}-wal`, "x"), /it is no backup/],
  ];
  it.each(spoilt)("refuses a backup %s, and changes nothing", async (_, spoil, why) => {
    const to = inFolder("kept.db");
    writeFileSync(to, "kept");
    const file = inFolder(`spoilt-${number}.db`);
    copyFileSync(backedUp, file);
    spoil(file);
    const ended = await restore(file, to);
    expect(ended.exit).toBe(1);
    expect(ended.err?.[0]).toMatch(why);
    expect(statSync(to).size).toBe(4);
    expect(readdirSync(folder).filter((name) => /kept\.db.+/.test(name))).toEqual([]);
  });

  it("of an older Porth says that it must be migrated", async () => {
    change(
      backedUp,
      "delete from __drizzle_migrations where rowid = (select max(rowid) from __drizzle_migrations)",
    );
    const ended = await restore(backedUp, inFolder("older.db"));
    expect(ended.out?.at(-1)).toContain("npm run -s porth -- migrate");
  });
});

const newer = "insert into __drizzle_migrations (hash, created_at) values ('newer', 9e15)";
const edited = "drop trigger audit_no_update; update audit set body = '{}' where seq = 1";
const change = (file: string, sql: string) => {
  const copy = new SQLite(file);
  copy.exec(sql);
  copy.close();
};
const overwrite = (file: string) => {
  const bytes = new SQLite(file, { readonly: true }).serialize();
  bytes.fill(0xee, bytes.length / 4, (bytes.length * 3) / 4);
  writeFileSync(file, bytes);
};
const empty = (file: string) => {
  rmSync(file);
  new SQLite(file).exec("create table other (id)").close();
};

describe("against a line that was kept elsewhere", () => {
  it("a trail that is shorter, or was rebuilt, is found: 3", async () => {
    const where = { file: inFolder("porth.db") };
    const { count, head } = read((await verifyAudit(where, {})).raw) as { count: number; head: string };
    expect(await verifyAudit(where, { against: `${count}:${head}` })).toMatchObject({ exit: 0 });
    expect(await verifyAudit(where, { against: `${count}:${"0".repeat(64)}` })).toMatchObject({ exit: 3 });
    expect(await verifyAudit(where, { against: `${count + 1}:${head}` })).toMatchObject({
      exit: 3,
      err: [`Line ${count + 1} is not there any more.`],
    });
    expect(await verifyAudit(where, { against: "head" })).toMatchObject({ exit: 2 });
  });

  it("so is a checkpoint that was signed for it, kept in a file", async () => {
    const where = { file: inFolder("porth.db") };
    await signCheckpoint(porth.deps, clock);
    const auditor = await porth.as(["Audit.Read"]);
    const page = (await (await auditor.get("/v1/audit/checkpoints")).json()) as {
      items: readonly { seq: number; jws: string }[];
    };
    const { seq, jws = "" } = page.items.at(-1) ?? {};
    writeFileSync(inFolder("checkpoint.jws"), jws);
    expect(await verifyAudit(where, { against: inFolder("checkpoint.jws") })).toMatchObject({
      exit: 0,
      out: [expect.anything(), `line ${seq} is the one that was kept`],
    });
    expect(await verifyAudit(where, { against: inFolder("no-checkpoint.jws") })).toMatchObject({ exit: 2 });
  });
});

it("on a server a checkpoint counts that one of its published keys signed, and no other", async () => {
  const { promise, resolve } = Promise.withResolvers<AddressInfo>();
  const server = serve({ fetch: app(porth.deps).fetch, hostname: "127.0.0.1", port: 0 }, resolve);
  const { port } = await promise;
  const issuer = testIssuer(() => startOfTests);
  const where = { url: `http://127.0.0.1:${port}`, token: await issuer.token({ roles: ["Audit.Read"] }) };
  await signCheckpoint(porth.deps, clock);
  const auditor = await porth.as(["Audit.Read"]);
  const { items } = (await (await auditor.get("/v1/audit/checkpoints")).json()) as {
    items: readonly { seq: number; head: string; jws: string }[];
  };
  const [{ seq, head, jws } = { seq: 0, head: "", jws: "" }] = items;
  const { privateKey } = await generateKeyPair("Ed25519");
  const forged = await new CompactSign(new TextEncoder().encode(JSON.stringify({ seq, head })))
    .setProtectedHeader({ alg: "Ed25519", typ: checkpointType, kid: "receipts-1" })
    .sign(privateKey);
  const against = async (text: string) => {
    writeFileSync(inFolder("known.jws"), text);
    return verifyAudit(where, { against: inFolder("known.jws") });
  };
  expect(await against(jws)).toMatchObject({
    exit: 0,
    out: [expect.anything(), `line ${seq} is the one that was kept`],
  });
  expect(await against(forged)).toMatchObject({
    exit: 3,
    err: ["No key that is published signed this checkpoint."],
  });
  await new Promise((closed) => server.close(closed));
});

describe("scheduled backups", () => {
  it("are taken when the newest is old enough; of a certain number the oldest goes, and no other file", async () => {
    const backups = inFolder("scheduled");
    const faults: unknown[] = [];
    const plan = { folder: backups, everyHours: 24, keep: 2 };
    const around = { now: Date.now, report: ({ error }: { error: unknown }) => faults.push(error) };
    const old = [50, 49, 25].map((hours) => backupName(Date.now() - hours * 3_600_000));
    const first = startBackups(inFolder("porth.db"), plan, around);
    await vi.waitFor(() => expect(existsSync(backups) ? readdirSync(backups).length : 0).toBe(1), soon);
    await first.stop();
    const [made = ""] = readdirSync(backups);
    for (const name of old) copyFileSync(join(backups, made), join(backups, name));
    rmSync(join(backups, made));
    writeFileSync(join(backups, "porth-notes.db"), "not one of them");
    const second = startBackups(inFolder("porth.db"), plan, around);
    await vi.waitFor(() => expect(readdirSync(backups)).not.toContain(old[1]), soon);
    await second.stop();
    const left = readdirSync(backups);
    expect(left).toHaveLength(3);
    expect(left).toEqual(expect.arrayContaining([old[2], "porth-notes.db"]));
    expect(faults).toEqual([]);
  });

  it("that fail are reported, by a code and without what they were about", async () => {
    const report = vi.fn();
    const plan = { folder: inFolder("porth.db/under-a-file"), everyHours: 24, keep: 2 };
    const failing = startBackups(inFolder("porth.db"), plan, { now: Date.now, report });
    await vi.waitFor(() => expect(report).toHaveBeenCalledTimes(1), soon);
    expect(report).toHaveBeenCalledWith(expect.objectContaining({ requestId: "backup" }));
    await failing.stop();
  });
});

const soon = { timeout: 20_000, interval: 50 };
