import { beforeEach, describe, expect, it } from "vitest";
import { type AuditLine, emptyChain, hashOf } from "#audit/chain.ts";
import { sha256 } from "#audit/digest.ts";
import { bodyOf, type Decision, type Page } from "../support/bodies.ts";
import { ask, correctCardiology, loadCardiology, put } from "../support/cardiology.ts";
import { everythingIn } from "../support/kept.ts";
import { type Caller, type TestPorth, testPorth } from "../support/porth.ts";

let porth: TestPorth;
let auditor: Caller;

/** Everything that changes anything, once: ten lines. */
beforeEach(async () => {
  porth = await testPorth();
  await loadCardiology(porth);
  auditor = await porth.as(["Audit.Read"]);
  const form = await porth.as(["Gate.Ask"]);
  const reviewer = await porth.as({ kind: "person", roles: ["Review.Decide"] });
  const described = { ...ask, requested_by: "Branwen Enghraifft" };
  const { vacancy } = await bodyOf<Decision>(await put(form, described));
  const absent = { assignment_number: "20002", kind: "other", from: "2026-11-01", until: "2026-12-31" };
  const { id } = await bodyOf<{ id: string }>(await reviewer.send("POST", "/v1/exemptions", absent));
  await reviewer.send("DELETE", `/v1/exemptions/${id}`);
  await correctCardiology(porth);
  await put(form, described, "k-2");
  await form.send("POST", `/v1/vacancies/${vacancy.id}/withdraw`);
});

const types = [
  ...["import.committed", "import.committed", "import.committed", "decision.made", "exemption.recorded"],
  ...["vacancy.rejudged", "exemption.ended", "import.committed", "decision.made", "vacancy.withdrawn"],
];

type Told = Omit<AuditLine, "prevHash"> & { readonly prev_hash: string };
const list = async (query = ""): Promise<Omit<Page<Told>, "next"> & { readonly next: number | null }> => {
  const response = await auditor.get(`/v1/audit${query}`);
  expect(response.status).toBe(200);
  return bodyOf(response);
};
const verify = async () => (await auditor.get("/v1/audit/verify")).json();
const run = (sql: string, ...values: unknown[]) =>
  porth.db.d1
    .prepare(sql)
    .bind(...values)
    .run();

describe("GET /v1/audit", () => {
  it("200 with a line for every change, each tied to the one before", async () => {
    const { items, next } = await list();
    expect(next).toBeNull();
    expect(items.map(({ type }) => type)).toEqual(types);
    let prev = emptyChain.hash;
    for (const [index, line] of items.entries()) {
      expect(line).toMatchObject({ seq: index + 1, prev_hash: prev, at: "2026-11-22T09:14:03.120Z" });
      expect(line.hash).toBe(sha256(`porth-audit-v1${prev}${line.body}`));
      expect(JSON.parse(line.body)).toMatchObject({ seq: line.seq, at: line.at, type: line.type });
      prev = line.hash;
    }
  });

  it("names nobody and quotes nobody, in any line", async () => {
    const text = JSON.stringify(await list());
    expect(text).not.toMatch(/Gwen|Invented|Huw|Fictional|Branwen|Enghraifft|cardiologist|20002|10002/);
  });

  it("gives every page, each linked to the next", async () => {
    const seen: number[] = [];
    let path: string | undefined = "/v1/audit?limit=4";
    while (path !== undefined) {
      const response: Response = await auditor.get(path);
      const { items, next }: Awaited<ReturnType<typeof list>> = await bodyOf(response);
      seen.push(...items.map(({ seq }) => seq));
      path = /^<([^>]+)>; rel="next"$/.exec(response.headers.get("link") ?? "")?.[1];
      expect(next).toBe(path === undefined ? null : seen.at(-1));
    }
    expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it("gives the lines after one, and none after the last", async () => {
    expect((await list("?after=8")).items.map(({ seq }) => seq)).toEqual([9, 10]);
    expect((await list("?after=10")).items).toEqual([]);
  });

  it("400 for an odd parameter, 401 without a token, 403 without the role", async () => {
    for (const query of ["?after=-1", "?after=x", "?limit=0", "?from=1"])
      expect((await auditor.get(`/v1/audit${query}`)).status, query).toBe(400);
    const others = await porth.as(["Gate.ReadDetail", "Register.Write", "Report.Read"]);
    for (const path of ["/v1/audit", "/v1/audit/verify"]) {
      expect((await porth.anyone.get(path)).status).toBe(401);
      expect((await others.get(path)).status).toBe(403);
    }
  });
});

describe("the trail", () => {
  it("is valid, and says where it stands", async () => {
    const { items } = await list();
    expect(await verify()).toEqual({ valid: true, count: 10, head: items.at(-1)?.hash });
  });

  it("is valid before its first line", async () => {
    porth = await testPorth();
    auditor = await porth.as(["Audit.Read"]);
    expect(await verify()).toEqual({ valid: true, count: 0, head: "0".repeat(64) });
  });

  const columns = "insert into audit (seq, prev_hash, hash, at, type, body)";
  it.each([
    ["a change", "update audit set body = '{}' where seq = 2"],
    ["a change of nothing", "update audit set type = type"],
    ["a removal", "delete from audit where seq = 10"],
    ["the removal of all", "delete from audit"],
    [
      "a line in place of another",
      `${columns.replace("insert", "insert or replace")} select seq, prev_hash, hash, at, type, '{}' from audit where seq = 10`,
    ],
    [
      "a line in place of the first",
      `${columns.replace("insert", "replace")} select seq, prev_hash, hash, at, type, '{}' from audit where seq = 1`,
    ],
    ["a gap", `${columns} select 12, hash, 'new', at, type, body from audit where seq = 10`],
    ["a line before the first", `${columns} select 0, '', 'new', at, type, body from audit where seq = 10`],
    [
      "a line without a place",
      `${columns} select null, prev_hash, 'new', at, type, body from audit where seq = 10`,
    ],
    [
      "a line after another than the last",
      `${columns} select 11, prev_hash, 'new', at, type, body from audit where seq = 10`,
    ],
    [
      "a line after nothing",
      `${columns} select 11, '${"0".repeat(64)}', 'new', at, type, body from audit where seq = 10`,
    ],
    [
      "a hash that is there already",
      `${columns} select 11, hash, hash, at, type, body from audit where seq = 10`,
    ],
  ])("refuses %s", async (_, sql) => {
    const before = await everythingIn(porth.db);
    await expect(run(sql)).rejects.toThrow(/audit_is_append_only|audit_head_moved/);
    expect(await everythingIn(porth.db)).toEqual(before);
    expect(await verify()).toMatchObject({ valid: true });
  });

  it.each([
    [
      "a text",
      4,
      "update audit set body = replace(body, 'blocked', 'clear') where seq = 4",
      4,
      "the line is not what was hashed",
    ],
    ["a text and its hash", 4, null, 5, "the line does not follow the one before"],
    [
      "a column",
      4,
      "update audit set type = 'import.committed' where seq = 4",
      4,
      "the line's columns differ from its text",
    ],
    [
      "a day",
      1,
      "update audit set at = '2020-01-01T00:00:00.000Z' where seq = 1",
      1,
      "the line's columns differ from its text",
    ],
    ["a line that is gone", 6, "delete from audit where seq = 6", 6, "a line is missing"],
    ["the first line that is gone", 1, "delete from audit where seq = 1", 1, "a line is missing"],
    [
      "the line before",
      10,
      "update audit set prev_hash = 'x' where seq = 10",
      10,
      "the line does not follow the one before",
    ],
  ])("whose guards were dropped says where it broke: %s", async (_, seq, sql, brokenAt, why) => {
    for (const guard of ["audit_no_update", "audit_no_delete"]) await run(`drop trigger ${guard}`);
    const line = (await list()).items.find((one) => one.seq === seq);
    const better = line?.body.replace("blocked", "clear") ?? "";
    if (sql === null)
      await run(
        "update audit set body = ?, hash = ? where seq = ?",
        better,
        hashOf(line?.prev_hash ?? "", better),
        seq,
      );
    else await run(sql);
    expect(await verify()).toEqual({ valid: false, broken_at: brokenAt, why });
  });
});
