import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { type IncomingMessage, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { migrate } from "#runtime/migrations.ts";
import { openSqlite } from "#runtime/open-sqlite.ts";
import { receiptKey } from "./support/porth.ts";
import { somePort, start } from "./support/process.ts";
import { testIssuer } from "./support/tokens.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "porth-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const settings = (more: Readonly<Record<string, string>> = {}) => ({
  PORT: String(somePort()),
  PORTH_DATABASE: join(folder, "porth.db"),
  PORTH_ISSUERS: JSON.stringify(testIssuer().issuers),
  PORTH_RECEIPT_KEYS: JSON.stringify([receiptKey]),
  PORTH_URL: "https://porth.test",
  PORTH_BOARD: JSON.stringify({ en: "Test board", cy: "Bwrdd prawf" }),
  PORTH_SESSION_KEY: Buffer.alloc(32).toString("base64url"),
  PORTH_SECRET_KEY: Buffer.alloc(32).toString("base64url"),
  ...more,
});

const refused = async (env: Readonly<Record<string, string>>): Promise<string> => {
  const porth = start("src/runtime/node.ts", env);
  await porth.until("Porth answers").catch(() => undefined);
  expect(porth.child.exitCode).toBe(1);
  return porth.printed();
};

const file = () => {
  const sqlite = openSqlite(join(folder, "porth.db"), "create");
  migrate(sqlite);
  return sqlite;
};

describe("in production Porth does not start", () => {
  it("with anything missing, and names all of it", async () => {
    const said = await refused({});
    for (const name of ["ISSUERS", "RECEIPT_KEYS", "URL", "BOARD", "SESSION_KEY", "DATABASE"])
      expect(said).toContain(`PORTH_${name} is missing`);
  });

  it.each([
    ["PORTH_URL", "http://porth.example"],
    ["PORTH_URL", "https://porth.example/console"],
    ["PORTH_URL", "porth.example"],
    ["PORTH_BOARD", '{"en":"Test board"}'],
    ["PORTH_BOARD_FILE", '{"policy":{"plan_months":0}}'],
    ["PORTH_SESSION_KEY", "short"],
    ["PORTH_RETENTION", '{"names":1}'],
    ["PORTH_BACKUP_KEEP", "none"],
    ["PORTH_SESSION_KEY", Buffer.alloc(31).toString("base64url")],
    ["PORTH_SESSION_KEY", `${Buffer.alloc(32).toString("base64url")},short`],
  ])("with a %s like %s, which it does not repeat", async (name, value) => {
    const said = await refused(settings({ [name]: value }));
    expect(said).toContain(`  ${name} `);
    expect(said).not.toContain(value);
  });

  it("without its file, which it does not make by itself", async () => {
    expect(await refused(settings())).toContain("porth -- migrate");
  });

  it("on a file that is behind", async () => {
    openSqlite(join(folder, "porth.db"), "create").close();
    expect(await refused(settings())).toContain("older than this Porth");
  });

  it("on a file that is ahead", async () => {
    const sqlite = file();
    sqlite.exec("insert into __drizzle_migrations (hash, created_at) values ('later', 9999999999999)");
    sqlite.close();
    expect(await refused(settings())).toContain("made by a newer Porth");
  });
});

it("answers on a file that is current, takes backups, and finishes what it is asked when it is told to stop", async () => {
  file().close();
  const env = settings({ PORTH_BACKUP_FOLDER: join(folder, "backups") });
  const porth = start("src/runtime/node.ts", env);
  await porth.until("Porth answers");
  expect((await fetch(`http://127.0.0.1:${env.PORT}/readyz`)).status).toBe(200);
  const taken = () => (existsSync(join(folder, "backups")) ? readdirSync(join(folder, "backups")) : []);
  await vi.waitFor(() => expect(taken()).toEqual([expect.stringMatching(/^porth-.*Z\.db$/)]), soon);

  const header = Buffer.from('{"alg":"Ed25519","typ":"porth-receipt+jws","kid":"unknown"}').toString(
    "base64url",
  );
  const body = `receipt=${header}.e30.AA`;
  const asked = request(`http://127.0.0.1:${env.PORT}/verify`, {
    method: "POST",
    headers: {
      origin: "https://porth.test",
      "content-type": "application/x-www-form-urlencoded",
      "content-length": body.length,
    },
  });
  const answered = once(asked, "response") as Promise<[IncomingMessage]>;
  asked.write(body.slice(0, 10));
  await setTimeout(300);
  const stopped = porth.stop();
  await vi.waitFor(() => expect(fetch(`http://127.0.0.1:${env.PORT}/livez`)).rejects.toThrow(), soon);
  asked.end(body.slice(10));
  const [{ statusCode }] = await answered;
  expect(statusCode).toBe(200);
  expect(await stopped).toBe(0);
});

it("logs and measures what it does, and is not ready once its file has another schema", async () => {
  const sqlite = file();
  const taken = String(somePort());
  const env = settings({ PORTH_METRICS_PORT: taken });
  const porth = start("src/runtime/node.ts", env);
  await porth.until("Porth answers");
  const ready = async () => (await fetch(`http://127.0.0.1:${env.PORT}/readyz`)).status;
  const metrics = `http://127.0.0.1:${taken}`;
  expect(await ready()).toBe(200);
  expect(await (await fetch(`${metrics}/metrics`)).text()).toMatch(
    /^porth_http_requests_total\{method="GET",route="\/readyz",status="200"\} 1$/m,
  );
  expect((await fetch(`${metrics}/readyz`)).status).toBe(404);
  sqlite.exec("insert into __drizzle_migrations (hash, created_at) values ('later', 9999999999999)");
  expect(await ready()).toBe(503);
  sqlite.exec("delete from __drizzle_migrations where hash = 'later'");
  expect(await refused({ ...env, PORT: String(somePort()) })).toContain(
    `PORTH_METRICS_PORT ${taken} is taken`,
  );
  sqlite.close();
  expect(await porth.stop()).toBe(0);
  const lines = porth
    .printed()
    .split("\n")
    .filter((line) => line.includes('"level":'))
    .map((line) => JSON.parse(line));
  expect(lines).toContainEqual(
    expect.objectContaining({ level: "info", msg: expect.stringMatching(/^Porth answers/) }),
  );
  expect(lines).toContainEqual({
    ...{ level: "error", time: expect.any(String), event: "request", method: "GET", route: "/readyz" },
    ...{ status: 503, ms: expect.any(Number), request_id: expect.any(String) },
  });
});

it("puts what it acknowledged on the disk: WAL, a full sync, foreign keys, and waits for other writers", () => {
  const sqlite = file();
  expect(sqlite.pragma("journal_mode", { simple: true })).toBe("wal");
  expect(sqlite.pragma("synchronous", { simple: true })).toBe(2);
  expect(sqlite.pragma("foreign_keys", { simple: true })).toBe(1);
  expect(sqlite.pragma("busy_timeout", { simple: true })).toBe(5_000);
  sqlite.close();
});

const soon = { timeout: 20_000, interval: 100 };
