import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openDatabase } from "#db/database.ts";
import { replay } from "#runtime/cli/replay.ts";
import { migrate } from "#runtime/migrations.ts";
import { openSqlite } from "#runtime/open-sqlite.ts";
import { sqliteAsD1 } from "#runtime/sqlite-as-d1.ts";
import { textOf } from "./support/bodies.ts";
import { loadCardiology } from "./support/cardiology.ts";
import { testPorth } from "./support/porth.ts";

const folder = mkdtempSync(join(tmpdir(), "porth-replay-"));
const file = join(folder, "porth.db");
let answered: string;
let id: string;

beforeAll(async () => {
  const sqlite = openSqlite(file, "create");
  migrate(sqlite);
  const porth = await testPorth({ db: openDatabase(sqliteAsD1(sqlite)) });
  await loadCardiology(porth);
  const payroll = await porth.as(["Payroll.Ask"]);
  const change = {
    assignment_number: "20001",
    effective_from: "2026-12-01",
    sessions: 11,
    previous: { intensity_band: null },
  };
  answered = await textOf(await payroll.send("POST", "/v1/payroll-changes/check", change));
  id = (JSON.parse(answered) as { id: string }).id;
  sqlite.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

it("gives an answer about a change form again, byte for byte", async () => {
  expect(id).toMatch(/^pay_/);
  expect(await replay(file, id, "en")).toEqual({ exit: 0, out: [answered], raw: answered });
});

it("1 for an answer that was never given", async () => {
  expect((await replay(file, `pay_${"0".repeat(26)}`, "en")).exit).toBe(1);
});

it("3 when the kept answer is not what the facts give", async () => {
  const sqlite = openSqlite(file, "existing");
  sqlite.exec(
    "drop trigger evidence_no_update; update evidence set answer = json_set(answer, '$.maySubmit', json('true'))",
  );
  sqlite.close();
  expect(await replay(file, id, "en")).toMatchObject({
    exit: 3,
    err: [expect.stringContaining("no longer gives this answer")],
  });
});
