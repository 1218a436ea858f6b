import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CompactSign, importJWK } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signCheckpoint } from "#actions/trail/sign-checkpoint.ts";
import { canonical } from "#audit/canonical.ts";
import { hashOf } from "#audit/chain.ts";
import { sha256 } from "#audit/digest.ts";
import { clock } from "#auth/principal.ts";
import { openDatabase } from "#db/database.ts";
import { migrate } from "#runtime/migrations.ts";
import { openSqlite } from "#runtime/open-sqlite.ts";
import { sqliteAsD1 } from "#runtime/sqlite-as-d1.ts";
import { ask, correctCardiology, loadCardiology, put } from "./support/cardiology.ts";
import { receiptKey, testPorth } from "./support/porth.ts";

const python = spawnSync("python3", ["--version"]).status === 0;
if (!python)
  process.stderr.write("The second verifier is in Python, which is not here: it is not compared.\n");

interface Fields {
  kind: string;
  seq: number;
  at: string;
  body: string;
  hash: string;
  prev_hash: string;
  head: string;
  count: number;
  lines: number;
  checkpoints: number;
  jws: string;
  type: string;
}

let folder: string;
let exported: string;
let known: readonly string[];

/** Two days of a small board: eleven lines, two checkpoints. Exported by the command itself. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "porth-audit-"));
  const file = join(folder, "porth.db");
  const sqlite = openSqlite(file, "create");
  migrate(sqlite);
  const porth = await testPorth({ db: openDatabase(sqliteAsD1(sqlite)) });
  await loadCardiology(porth);
  await put(await porth.as(["Gate.Ask"]), { ...ask, department: "CARD" });
  await signCheckpoint(porth.deps, clock);
  porth.setClock("2026-11-23T09:00:00.000Z");
  await correctCardiology(porth);
  await signCheckpoint(porth.deps, clock);
  await put(await porth.as(["Gate.Ask"]), ask, "k-2");
  sqlite.close();
  const made = ran(process.execPath, "src/runtime/cli.ts", "--database", file, "export-audit", path("whole"));
  expect(made.status, made.stderr).toBe(0);
  exported = readFileSync(path("whole"), "utf8");
  known = fieldsOf(exported).flatMap(({ kind, jws }) => (kind === "checkpoint" ? [jws] : []));
  const { d: _, ...publicKey } = receiptKey;
  writeFileSync(path("keys"), JSON.stringify({ keys: [{ kty: "RSA", kid: "other" }, publicKey] }));
  writeFileSync(path("known"), known.join("\n"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const path = (name: string) => join(folder, name);
const ran = (command: string, ...words: readonly string[]) =>
  spawnSync(command, words, { encoding: "utf8", maxBuffer: 1e8 });

/** What both verifiers say of these files, one after the other; they have to say the same. */
const said = (texts: readonly (string | Uint8Array)[], ...options: readonly string[]): readonly string[] => {
  const files = texts.map((text, at) => {
    writeFileSync(path(`tried-${at}`), text);
    return path(`tried-${at}`);
  });
  const words = ["--keys", path("keys"), ...options, ...files];
  const first = ran(process.execPath, "src/audit/offline-verifier.mjs", ...words);
  expect(first.stderr).toBe("");
  const lines = first.stdout.trimEnd().split("\n");
  expect(first.status).toBe(lines.every((line) => line.startsWith("whole")) ? 0 : 3);
  if (python) {
    const second = ran("python3", "test/support/second-verifier.py", ...words);
    expect(second.stderr).toBe("");
    expect(second.stdout).toBe(first.stdout);
    expect(second.status).toBe(first.status);
  }
  return lines;
};

const fieldsOf = (text: string): Fields[] =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
const written = (records: readonly unknown[]) => `${records.map(canonical).join("\n")}\n`;

/** The export after some change of its records. */
const changed = (change: (records: Fields[]) => unknown): string => {
  const records = fieldsOf(exported);
  change(records);
  return written(records);
};
const at = (records: Fields[], index: number): Fields => {
  const record = records[index];
  if (!record) throw new Error(`No record ${index}`);
  return record;
};
const checkpointsIn = (records: Fields[]) => records.filter(({ kind }) => kind === "checkpoint");

/** Whoever controls the database can do this: every line from one on is written anew, and follows. */
const rebuilt = (records: Fields[], from: number, change: (body: string) => string) => {
  for (const [index, line] of records.entries()) {
    if (line.kind !== "line" || line.seq < from) continue;
    const before = at(records, index - 1);
    line.prev_hash = before.kind === "line" ? before.hash : "0".repeat(64);
    const told = JSON.parse(line.seq === from ? change(line.body) : line.body);
    if (told.type === "checkpoint.signed") told.data.head = line.prev_hash;
    line.body = canonical(told);
    line.hash = hashOf(line.prev_hash, line.body);
  }
};

const signed = async (payload: object, key = receiptKey, typ = "porth-checkpoint+jws") =>
  new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
    .setProtectedHeader({ alg: "Ed25519", typ, kid: "receipts-1" })
    .sign(await importJWK(key, "Ed25519"));

const otherKey = {
  kty: "OKP",
  crv: "Ed25519",
  d: "TM0Imyj_ltqdtsNG7BFOD1uKMZ81q6Yk2oz27U-4pvs",
  x: "PUAXw-hDiVqStwqnTRt-vJyYLM8uxJaMwM1V8Sr0Zgw",
};

it("an export that nobody touched is whole, also by the checkpoints that were sent", () => {
  const records = fieldsOf(exported);
  const lines = records.filter(({ kind }) => kind === "line");
  const [finding] = said([exported], "--known", path("known"));
  expect(finding).toBe(
    `whole: ${lines.length} lines, head ${lines.at(-1)?.hash}, 2 checkpoints, the last of line ${checkpointsIn(records).at(-1)?.seq}`,
  );
});

describe("both verifiers say where", () => {
  const [whole, mid] = [/^whole/, 3];
  const changes: readonly (readonly [string, (records: Fields[]) => unknown, RegExp])[] = [
    ["nothing is changed", () => {}, whole],
    [
      "a word",
      (r) => Object.assign(at(r, mid), { body: at(r, mid).body.replace("import", "imqort") }),
      /^broken at line 3: the line is not what was hashed/,
    ],
    [
      "a word and its hash",
      (r) => {
        const line = at(r, mid);
        line.body = line.body.replace('"by":"', '"by":"x');
        line.hash = hashOf(line.prev_hash, line.body);
      },
      /^broken at line 4: the line does not follow/,
    ],
    [
      "a column",
      (r) => Object.assign(at(r, mid), { at: "2020-01-01T00:00:00.000Z" }),
      /^broken at line 3: the line's columns/,
    ],
    ["a line that is gone", (r) => r.splice(mid, 1), /^broken at line 3: a line is missing/],
    ["the first line that is gone", (r) => r.splice(1, 1), /^broken at line 1: a line is missing/],
    [
      "two lines that changed places",
      (r) => r.splice(mid, 2, at(r, mid + 1), at(r, mid)),
      /^broken at line 3: a line is missing/,
    ],
    ["a line twice", (r) => r.splice(mid, 0, at(r, mid)), /^broken at line 4: a line is missing/],
    [
      "a checkpoint that is gone",
      (r) => r.splice(r.indexOf(checkpointsIn(r)[0] as Fields), 1),
      /^broken at line \d+: its checkpoint is missing/,
    ],
    [
      "checkpoints that changed places",
      (r) => {
        const [a, b] = checkpointsIn(r) as [Fields, Fields];
        r.splice(r.indexOf(a), 2, b, a);
      },
      /^broken at checkpoint \d+: the checkpoints are out of order/,
    ],
    [
      "a checkpoint that says otherwise",
      (r) => Object.assign(checkpointsIn(r)[0] ?? {}, { count: 1 }),
      /^broken at checkpoint \d+: it is not what was signed/,
    ],
    [
      "another's signature",
      (r) => {
        const [a, b] = checkpointsIn(r) as [Fields, Fields];
        a.jws = [...a.jws.split(".").slice(0, 2), b.jws.split(".")[2]].join(".");
      },
      /^broken at checkpoint \d+: no known key signed it/,
    ],
    [
      "a rebuilt trail",
      (r) => rebuilt(r, 2, (body) => body.replace('"by":"', '"by":"x')),
      /^broken at checkpoint \d+: the trail is not the one that was signed/,
    ],
    [
      "a tail that is gone, but not its checkpoint",
      (r) => {
        r.splice(4, r.filter(({ kind }) => kind === "line").length - 3);
      },
      /^broken at checkpoint \d+: the trail ends before it/,
    ],
    [
      "a line after the checkpoints",
      (r) => r.splice(-1, 0, at(r, 1)),
      /^broken at record \d+: it does not belong here/,
    ],
    [
      "counts",
      (r) => Object.assign(at(r, r.length - 1), { lines: 1 }),
      /^broken at record \d+: the counts differ/,
    ],
    ["no first record", (r) => r.splice(0, 1), /^broken at record 1: it is not a record/],
  ];
  let found: readonly string[];
  beforeAll(() => {
    found = said(changes.map(([, change]) => changed(change)));
  });

  it.each(changes.map(([what, , finding], index) => [what, index, finding] as const))(
    "%s",
    (_, index, finding) => {
      expect(found[index]).toMatch(finding);
    },
  );

  it("a forged checkpoint: signed by another key, or as a receipt is", async () => {
    const [first] = checkpointsIn(fieldsOf(exported));
    if (!first) throw new Error("There is none");
    const { seq, head, count, at: signedAt } = first;
    const says = { seq, head, count, at: signedAt };
    const forged = [
      await signed(says, { ...otherKey, kid: "receipts-1" }),
      await signed(says, receiptKey, "porth-receipt+jws"),
      `${first.jws.split(".").slice(0, 2).join(".")}.`,
      first.jws.replaceAll(".", ""),
      `${first.jws}=`,
    ];
    const found = said(
      forged.map((jws) => changed((r) => Object.assign(checkpointsIn(r)[0] ?? {}, { jws }))),
    );
    for (const one of found) expect(one).toMatch(/^broken at checkpoint \d+: no known key signed it/);
    const other = await signed({ ...says, note: "signed twice" });
    expect(said([changed((r) => Object.assign(checkpointsIn(r)[0] ?? {}, { jws: other }))])[0]).toMatch(
      /: the trail does not tell of it/,
    );
  });

  it("a tail that is cut off with its checkpoints: by a checkpoint that was sent, and by nothing else", () => {
    const cut = changed((r) => {
      r.splice(4, r.length - 5);
      Object.assign(at(r, r.length - 1), { lines: 3, checkpoints: 0 });
    });
    expect(said([cut])[0]).toMatch(/^whole: 3 lines/);
    expect(said([cut], "--known", path("known"))[0]).toBe(
      "broken at known checkpoint 1: the trail ends before it",
    );
  });

  it("a trail that was rebuilt with its checkpoints by whoever has the key: by a checkpoint that was sent", async () => {
    const records = fieldsOf(exported);
    for (const checkpoint of checkpointsIn(records)) {
      rebuilt(records, 2, (body) => body.replace(/"by":"x?/, '"by":"x'));
      const { seq, count, at: signedAt } = checkpoint;
      checkpoint.head = at(records, seq).hash;
      checkpoint.jws = await signed({ seq, head: checkpoint.head, count, at: signedAt });
      const line = at(records, seq + 1);
      const told = JSON.parse(line.body);
      told.data.sha256 = sha256(checkpoint.jws);
      line.body = canonical(told);
      rebuilt(records, seq + 1, (body) => body);
    }
    expect(said([written(records)])[0]).toMatch(/^whole/);
    expect(said([written(records)], "--known", path("known"))[0]).toBe(
      "broken at known checkpoint 1: the trail is not the one that was signed",
    );
  });
});

it("any byte that is another, is gone or came in between, and any place where the file ends: found, and at the same place", () => {
  const bytes = Buffer.from(exported);
  const tried: Uint8Array[] = [];
  for (let place = 0, step = 1; place < bytes.length; place += step, step = (step % 23) + 7) {
    const flipped = Buffer.from(bytes);
    flipped[place] = (flipped[place] ?? 0) ^ (1 << (place % 8));
    tried.push(
      flipped,
      Buffer.concat([bytes.subarray(0, place), bytes.subarray(place + 1)]),
      Buffer.concat([bytes.subarray(0, place), Buffer.from([place % 256]), bytes.subarray(place)]),
      bytes.subarray(0, place),
    );
  }
  const found = said(tried);
  expect(found).toHaveLength(tried.length);
  expect(found.length).toBeGreaterThan(1_000);
  expect(found.filter((one) => one.startsWith("whole"))).toEqual([]);
});

it("says what it needs when it is called otherwise, and the command never overwrites a file", () => {
  for (const words of [[], ["--keys", path("keys")], [path("nowhere")]]) {
    const { status, stderr } = ran(process.execPath, "src/audit/offline-verifier.mjs", ...words);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^Nothing was checked: /);
  }
  const file = path("porth.db");
  const again = ran(
    process.execPath,
    "src/runtime/cli.ts",
    "--database",
    file,
    "export-audit",
    path("whole"),
  );
  expect([again.status, again.stderr]).toEqual([1, `${path("whole")} is there already.\n`]);
});
