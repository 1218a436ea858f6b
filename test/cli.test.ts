import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve } from "@hono/node-server";
import SQLite from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { porth } from "#app.ts";
import type { Role } from "#auth/principal.ts";
import { tokenVerifier } from "#auth/verify-token.ts";
import { openDatabase } from "#db/database.ts";
import { dayOf } from "#gate/day.ts";
import { policy20240901 } from "#gate/policies/2024-09-01.ts";
import { withFileToRead } from "#runtime/cli/local-file.ts";
import { sampleBoard } from "#runtime/demo/board/sample-board.ts";
import { policyName } from "#runtime/policy.ts";
import { freshDatabase } from "./support/database.ts";
import { testPorth } from "./support/porth.ts";
import { surroundings } from "./support/process.ts";
import { testIssuer } from "./support/tokens.ts";

const folder = mkdtempSync(join(tmpdir(), "porth-cli-"));
const inFolder = (name: string) => join(folder, name);
const database = inFolder("porth.db");
const today = dayOf(Date.now());
const board = sampleBoard(today);

afterAll(() => rmSync(folder, { recursive: true }));

interface Ended {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

type Environment = Readonly<Record<string, string>>;

const { NODE_COMPILE_CACHE } = surroundings;

/** The command as a process of its own, with nothing in its environment but what is given. */
const run = (env: Environment, ...words: readonly string[]): Promise<Ended> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      ["src/runtime/cli.ts", ...words],
      { env: { NODE_COMPILE_CACHE, ...env } },
      (error, out, err) => resolve({ exit: error === null ? 0 : Number(error.code), out, err }),
    );
  });
const onFile = (...words: readonly string[]) => run({ PORTH_DATABASE: database }, ...words);

const files = [
  ["departments", board.departments, null],
  ["staff-list", board.staffList, board.staffListOn],
  ["job-plans", board.jobPlans, board.jobPlansOn],
  ["paper-plans", board.paperPlans, board.paperPlansOn],
] as const;
for (const [kind, text] of files) writeFileSync(inFolder(`${kind}.csv`), text);

const question = ["ask", "CARD", "--vacancy", "TRAC-88123", "--title", "Consultant cardiologist"];
let loaded: readonly Ended[] = [];
let asked: Ended;

beforeAll(async () => {
  loaded = [await onFile("migrate")];
  for (const [kind, , on] of files)
    loaded = [
      ...loaded,
      await onFile("import", kind, inFolder(`${kind}.csv`), ...(on === null ? [] : ["--on", on])),
    ];
  asked = await onFile(...question, "--json");
});

describe.concurrent("on the local file", () => {
  it("0 from migrate, then from every import, with its counts and the gates that change", () => {
    expect(loaded.map(({ exit, err }) => ({ exit, err }))).toEqual(Array(5).fill({ exit: 0, err: "" }));
    expect(loaded.map(({ out }) => out.split("\n")[0])).toEqual([
      `${database} is up to date now`,
      expect.stringMatching(/^stored as imp_\w{26}: departments, \d+ rows$/),
      expect.stringContaining(`: staff-list of ${board.staffListOn}, `),
      expect.stringContaining(`: job-plans of ${board.jobPlansOn}, `),
      expect.stringContaining(`: paper-plans of ${board.paperPlansOn}, `),
    ]);
    expect(loaded[3]?.out).toMatch(/ {2}[A-Z]+: blocked → clear\n/);
  });

  it("3 from ask when the answer is no, with every reason and what would mend it", async () => {
    const { exit, out, err } = await onFile(...question);
    const { reasons, id } = JSON.parse(asked.out);
    expect({ exit, err }).toEqual({ exit: 3, err: "" });
    expect(out).toMatch(/^blocked: Cardiology \(CARD\) may not advertise, as of /);
    for (const { rule, message, fix } of reasons)
      expect(out).toContain(`reason ${rule}: ${message}\n    ${fix}`);
    expect(reasons.length).toBeGreaterThan(0);
    expect(out).not.toContain(id);
  });

  it("names nobody", () => expect(asked.out).not.toContain('"people"'));

  it("0 from replay: the bytes that were answered", async () => {
    const { id } = JSON.parse(asked.out);
    expect(await onFile("replay", id)).toEqual({ exit: 0, out: asked.out, err: "" });
  });

  it("1 from replay of a decision that was never made", async () => {
    const id = `dec_${"0".repeat(26)}`;
    expect(await onFile("replay", id)).toEqual({ exit: 1, out: "", err: `There is no decision ${id}.\n` });
  });

  it("standing says the same off the record: 0 where clear, 3 where blocked", async () => {
    const [no, yes] = await Promise.all([
      onFile("standing", "CARD", "--json", "--on", today, "--lang", "en"),
      onFile("standing", clearDepartment()),
    ]);
    expect([no.exit, yes.exit]).toEqual([3, 0]);
    expect(JSON.parse(no.out).reasons).toEqual(JSON.parse(asked.out).reasons);
    expect(yes.out).toMatch(/^clear: /);
    expect(yes.out).toContain("off the record");
  });

  it("0 from verify-audit, with the count and the head", async () => {
    const { exit, out } = await onFile("verify-audit");
    expect(exit).toBe(0);
    expect(out).toMatch(/^the trail verifies: \d+ lines, head [0-9a-f]{64}\n$/);
  });

  it("0 from doctor when all is well, one line each", async () => {
    const { exit, out } = await onFile("doctor");
    expect(exit, out).toBe(0);
    expect(
      out
        .trim()
        .split("\n")
        .map((line) => line.match(/^ok {4}([\w-]+): /)?.[1]),
    ).toEqual([
      "node",
      "disk",
      "file",
      "schema",
      "integrity",
      "durability",
      "policy",
      "trail",
      "staff-list",
      "job-plans",
    ]);
  });

  it("1 from import of a file with errors, one line for each, and nothing stored", async () => {
    const file = inFolder("faulty.csv");
    writeFileSync(file, "code,name,service group\n,No code,MOR\nX,,MOR\n");
    const { exit, out, err } = await onFile("import", "departments", file);
    expect({ exit, out }).toEqual({ exit: 1, out: "" });
    expect(err.trim().split("\n")).toEqual([
      "The file has errors. Nothing was stored.",
      expect.stringMatching(/^line 2, code: /),
      expect.stringMatching(/^line 3, name.*: /),
      ...err.trim().split("\n").slice(3),
    ]);
  });

  it("1 from import of a file that is current, in the problem's own words; --check says it and stores nothing", async () => {
    const same = ["import", "departments", inFolder("departments.csv")];
    const [again, checked] = await Promise.all([onFile(...same, "--json"), onFile(...same, "--check")]);
    const problem = JSON.parse(again.out);
    expect(again).toMatchObject({ exit: 1, err: `${problem.detail}\n` });
    expect(problem.code).toBe("same_extract");
    expect(checked).toMatchObject({ exit: 0, out: expect.stringContaining(`warning: ${problem.detail}`) });
  });
});

const clearDepartment = (): string => {
  const effect = loaded[3]?.out.match(/ {2}([A-Z]+): blocked → clear/)?.[1];
  return effect ?? "none";
};

describe.concurrent("a file that cannot be used", () => {
  /** A copy of the loaded file with something done to it that nothing guards against. */
  const changed = async (name: string, sql: string) => {
    const file = inFolder(name);
    const sound = new SQLite(database);
    await sound.backup(file);
    sound.close();
    const copy = new SQLite(file);
    for (const trigger of copy.prepare("select name from sqlite_master where type = 'trigger'").pluck().all())
      copy.exec(`drop trigger "${trigger}"`);
    copy.exec(sql);
    copy.close();
    return file;
  };

  it("1 when it is missing, and it is not made", async () => {
    const file = inFolder("missing.db");
    const ended = await run({}, "standing", "CARD", "--database", file);
    expect(ended).toMatchObject({ exit: 1, out: "" });
    expect(ended.err).toContain("npm run -s porth -- migrate");
    expect(() => new SQLite(file, { fileMustExist: true })).toThrow();
  });

  it("1 when it is behind, until it is migrated", async () => {
    const file = inFolder("behind.db");
    new SQLite(file).close();
    const behind = await run({}, "verify-audit", "--database", file);
    expect(behind).toMatchObject({ exit: 1, err: expect.stringContaining("is older than this Porth") });
    expect((await run({}, "migrate", "--database", file)).exit).toBe(0);
    expect((await run({}, "verify-audit", "--database", file)).exit).toBe(0);
  });

  it("1 when it is ahead, from migrate too; the doctor says what to do", async () => {
    const sql = "insert into __drizzle_migrations (hash, created_at) values ('newer', 9e15)";
    const file = await changed("ahead.db", sql);
    expect(await run({}, "migrate", "--database", file)).toMatchObject({
      exit: 1,
      err: `${file} was made by a newer Porth. Install that one, or restore a backup.\n`,
    });
    const { exit, out } = await run({}, "doctor", "--database", file);
    expect(exit).toBe(1);
    expect(out).toContain("to do schema: ahead");
  });

  it("3 from verify-audit when a line was changed, and the doctor sees it", async () => {
    const sql = "update audit set body = replace(body, 'departments', 'departmentz') where seq = 1";
    const file = await changed("broken.db", sql);
    const ended = await run({}, "verify-audit", "--database", file);
    expect(ended).toMatchObject({ exit: 3, out: "", err: expect.stringContaining("broken at line 1") });
    expect((await run({}, "doctor", "--database", file)).out).toContain("to do trail: broken at line 1");
  });

  it("3 from replay when the kept answer is not what the facts give; it is printed all the same", async () => {
    const sql = "update evidence set answer = json_set(answer, '$.summary.inPlace', 999)";
    const file = await changed("altered.db", sql);
    const { id } = JSON.parse(asked.out);
    const { exit, out, err } = await run({}, "replay", id, "--database", file);
    expect(exit).toBe(3);
    expect(JSON.parse(out).summary.in_place).toBe(999);
    expect(err).toContain("no longer gives this answer");
  });
});

describe.concurrent("wrong words", () => {
  it.each([
    ["no command", []],
    ["an unknown command", ["destroy"]],
    ["an unknown kind", ["import", "wards", "x.csv"]],
    ["no day for an extract", ["import", "staff-list", "x.csv"]],
    ["a day that is none", ["standing", "CARD", "--on", "2026-02-30"]],
    ["no vacancy", ["ask", "CARD"]],
    ["another language", ["standing", "CARD", "--lang", "fr"]],
    ["a server without a token", ["verify-audit", "--url", "https://porth.example"]],
    ["a token in clear text", ["verify-audit", "--url", "http://porth.example", "--token", "secret"]],
    [
      "a file and a server",
      ["verify-audit", "--url", "https://a.example", "--token", "secret", "--database", "x"],
    ],
    ["replay on a server", ["replay", "dec_1", "--url", "https://porth.example", "--token", "secret"]],
    ["a mistyped token", ["verify-audit", "--tokn=secret"]],
  ])("2 for %s, said on the error stream, without any token", async (_, words) => {
    const { exit, out, err } = await run({}, ...words);
    expect({ exit, out }).toEqual({ exit: 2, out: "" });
    expect(err).not.toBe("");
    expect(err).not.toContain("secret");
  });

  it("--help documents the exit codes", async () => {
    const { exit, out } = await run({}, "--help");
    expect(exit).toBe(0);
    expect(out).toMatch(/Exit codes:\n {2}0 .*\n {2}1 .*\n {2}2 .*\n {2}3 /);
  });
});

describe.concurrent("policy diff", () => {
  const written = (name: string, file: unknown): string => {
    writeFileSync(inFolder(name), JSON.stringify(file));
    return inFolder(name);
  };
  const more = written("more.json", { policy: { version: "2", sessions_without_approval: 14 } });
  const wrong = written("wrong.json", { policy: { version: "2", plan_months: "12" }, board: 1 });
  const faults = [
    `${wrong} /board is not a field that Porth knows\n`,
    `${wrong} /policy/plan_months must be a whole number from 1 to 60\n`,
  ].join("");

  it("0 under the policy in use, also where that is the board's own", async () => {
    const same = await Promise.all([
      onFile("policy", "diff", written("same.json", {})),
      run({ PORTH_DATABASE: database, PORTH_BOARD_FILE: more }, "policy", "diff", more),
    ]);
    for (const { exit, out } of same) {
      expect(exit).toBe(0);
      expect(out).toContain("would change its answer");
    }
  });

  it("3 with every department that would answer otherwise, on a copy of a D1 database too", async () => {
    const copy = inFolder("copy.db");
    const sqlite = new SQLite(database, { readonly: true });
    writeFileSync(copy, sqlite.serialize());
    sqlite.close();
    const exported = new SQLite(copy);
    exported.exec("pragma journal_mode = delete; alter table __drizzle_migrations rename to d1_migrations");
    exported.close();
    const ends = [onFile("policy", "diff", more), onFile("policy", "diff", more, "--database", copy)];
    for (const { exit, out, err } of await Promise.all(ends)) {
      expect({ exit, err }).toEqual({ exit: 3, err: "" });
      expect(out).toContain("/policy/sessions_without_approval: 13 → 14\n");
      expect(out).toContain(
        "GSUR General Surgery: blocked → clear\n  gone: reason JP-6 sessions_not_authorised (2)",
      );
    }
  });

  it("1 with everything that is wrong with the file, or that there is none", async () => {
    const [bad, none] = await Promise.all([
      onFile("policy", "diff", wrong),
      onFile("policy", "diff", inFolder("none.json")),
    ]);
    expect(bad).toEqual({ exit: 1, out: "", err: faults });
    expect(none).toEqual({ exit: 1, out: "", err: `${inFolder("none.json")} cannot be read.\n` });
  });

  it("is refused by the file whatever it would write", async () => {
    const write = withFileToRead(database, async ({ db }) => {
      await db.d1.prepare("update revision set number = 0").run();
      return { exit: 0 };
    });
    await expect(write).rejects.toThrow(/readonly/);
  });

  it("other commands on the file go by the board's own file, or not at all", async () => {
    const by = (file: string) =>
      run({ PORTH_DATABASE: database, PORTH_BOARD_FILE: file }, "standing", "GSUR", "--json");
    const [clear, refused] = await Promise.all([by(more), by(wrong)]);
    expect(clear.exit).toBe(0);
    expect(JSON.parse(clear.out).policy.version).toBe("2");
    expect(refused).toEqual({ exit: 1, out: "", err: faults.replaceAll(wrong, "PORTH_BOARD_FILE") });
  });
});

describe.concurrent("config check", () => {
  const key = { kty: "OKP", crv: "Ed25519", kid: "r-1", x: "x", d: "d" };

  it("1 with everything that is missing, one line each", async () =>
    expect(await run({}, "config", "check")).toEqual({
      exit: 1,
      out: "",
      err: ["ISSUERS", "RECEIPT_KEYS", "URL", "BOARD", "SESSION_KEY", "SECRET_KEY", "DATABASE"]
        .map((name) => `PORTH_${name} is missing\n`)
        .join(""),
    }));

  it("0 when nothing is, with the policy's digest and no secret", async () => {
    const env = {
      PORTH_ISSUERS: JSON.stringify(testIssuer().issuers),
      PORTH_RECEIPT_KEYS: JSON.stringify([key]),
      PORTH_URL: "https://porth.test/",
      PORTH_BOARD: JSON.stringify({ en: "Test board", cy: "Bwrdd prawf" }),
      PORTH_SESSION_KEY: `${"n".repeat(43)}, ${"o".repeat(43)}`,
      PORTH_SECRET_KEY: "s".repeat(43),
      PORTH_DATABASE: database,
    };
    const { exit, out, err } = await run(env, "config", "check");
    expect({ exit, err }).toEqual({ exit: 0, err: "" });
    expect(out).toContain(policyName(policy20240901).digest);
    expect(out).toMatch(/the board's file: sha256:[0-9a-f]{64}, as shipped\n/);
    expect(out).toContain("people sign in at test");
  });
});

it("on a server, the same commands with a token: what it may, and what it may not", async () => {
  const issuer = testIssuer();
  const { deps } = await testPorth({
    db: openDatabase(await freshDatabase()),
    now: Date.now,
    today: () => today,
    verifyToken: tokenVerifier(issuer.issuers, { fetch: issuer.fetch, now: Date.now }),
  });
  const { promise, resolve } = Promise.withResolvers<AddressInfo>();
  const server = serve({ fetch: porth(deps).fetch, hostname: "127.0.0.1", port: 0 }, resolve);
  const { port } = await promise;
  const url = `http://127.0.0.1:${port}/`;
  const as = async (...roles: readonly Role[]) => ({ PORTH_TOKEN: await issuer.token({ roles }) });
  const departments = inFolder("departments.csv");

  const steward = await as("Register.Write");
  const imported = await run(steward, "import", "departments", departments, "--url", url);
  expect(imported).toMatchObject({ exit: 0, err: "", out: expect.stringMatching(/^stored as imp_/) });
  expect(await run(await as("Gate.Ask"), ...question, "--url", url)).toMatchObject({
    exit: 3,
    out: expect.stringContaining("blocked: Cardiology"),
  });
  expect(await run(await as("Audit.Read"), "verify-audit", "--url", url)).toMatchObject({
    exit: 0,
    out: expect.stringContaining("2 lines"),
  });
  expect(await run(steward, "verify-audit", "--url", url)).toEqual({
    exit: 1,
    out: "",
    err: "This needs the role Audit.Read.\n",
  });
  const { promise: closed, resolve: close } = Promise.withResolvers<void>();
  server.close(() => close());
  await closed;
  const gone = await run(steward, "verify-audit", "--url", url);
  expect(gone).toMatchObject({ exit: 1, out: "" });
  expect(gone.err).toBe(`http://127.0.0.1:${port} does not answer (ECONNREFUSED).\n`);
});
