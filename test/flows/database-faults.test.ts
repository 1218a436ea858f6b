import { beforeEach, describe, expect, it } from "vitest";
import { openDatabase } from "#db/database.ts";
import { bodyOf, type Decision, type Problem } from "../support/bodies.ts";
import { type Breakable, breakable } from "../support/breakable.ts";
import { ask, correctedJobPlans, departments, loadCardiology, put } from "../support/cardiology.ts";
import { freshDatabase } from "../support/database.ts";
import { everythingIn } from "../support/kept.ts";
import { type TestPorth, testPorth } from "../support/porth.ts";

let porth: TestPorth;
let database: Breakable;
let vacancy: string;
let exemption: string;
let imported: string;

const absent = {
  assignment_number: "20001",
  kind: "other",
  from: "2026-11-01",
  until: "2026-12-31",
};

beforeEach(async () => {
  database = breakable(await freshDatabase());
  porth = await testPorth({ db: openDatabase(database.d1) });
  await loadCardiology(porth);
  const form = await porth.as(["Gate.Ask"]);
  vacancy = (await bodyOf<Decision>(await put(form, ask, "k-asked"))).vacancy.id;
  const recorded = await (await reviewer()).send("POST", "/v1/exemptions", absent);
  exemption = (await bodyOf<{ id: string }>(recorded)).id;
  const { extract = [] } = await everythingIn(porth.db);
  imported = String(extract.find(({ kind }) => kind === "job-plans")?.id);
});

const reviewer = () => porth.as({ kind: "person", roles: ["Review.Decide"] });
const steward = () => porth.as(["Register.Write"]);
const key = { "idempotency-key": "k-1" };

/** Everything that writes, and at how many statements at the least it can break. */
const writes: readonly (readonly [string, number, () => Promise<Response>])[] = [
  ["POST /v1/decisions", 8, async () => put(await porth.as(["Gate.Ask"]), ask, "k-1")],
  [
    "POST /v1/decisions about a new vacancy",
    7,
    async () => put(await porth.as(["Gate.Ask"]), { department: "DERM", vacancy: { ref: "1" } }, "k-1"),
  ],
  [
    "POST /v1/imports of job plans",
    8,
    async () => (await steward()).load("job-plans", correctedJobPlans, undefined, key),
  ],
  [
    "POST /v1/imports of departments",
    9,
    async () => (await steward()).load("departments", `${departments}RENA,Renal,,MOR,\n`, undefined, key),
  ],
  [
    "POST /v1/imports/{id}/undo",
    12,
    async () => (await steward()).send("POST", `/v1/imports/${imported}/undo`, undefined, key),
  ],
  [
    "POST /v1/exemptions",
    5,
    async () =>
      (await reviewer()).send("POST", "/v1/exemptions", { ...absent, assignment_number: "20002" }, key),
  ],
  [
    "DELETE /v1/exemptions/{id}",
    6,
    async () => (await reviewer()).send("DELETE", `/v1/exemptions/${exemption}`),
  ],
  [
    "POST /v1/vacancies/{id}/withdraw",
    5,
    async () =>
      (await porth.as(["Gate.Ask"])).send("POST", `/v1/vacancies/${vacancy}/withdraw`, undefined, key),
  ],
];

describe.each(writes)("%s", (_, statements, send) => {
  it.each(["once", "for good"] as const)(
    "503 and keeps nothing, whichever statement fails %s; then it works",
    async (how) => {
      const before = await everythingIn(porth.db);
      let broken = 0;
      for (;;) {
        database.breakAt(broken + 1, how);
        const response = await send();
        database.mend();
        if (response.ok) break;
        broken += 1;
        expect(response.status, `statement ${broken}`).toBe(503);
        expect((await bodyOf<Problem>(response)).code).toBe("unavailable");
        expect(response.headers.get("retry-after")).toMatch(/^\d+$/);
        expect(await everythingIn(porth.db), `statement ${broken}`).toEqual(before);
        expect(porth.faults, `statement ${broken}`).toHaveLength(broken);
      }
      expect(broken).toBeGreaterThanOrEqual(statements);
      // What breaks once all is kept, while others are tried again, is told too and takes nothing back.
      expect(porth.faults.length - broken).toBeLessThanOrEqual(1);
      expect(await everythingIn(porth.db)).not.toEqual(before);
    },
  );
});

const reads: readonly (readonly [string, () => Promise<Response>])[] = [
  ["GET /v1/departments", async () => (await porth.as(["Gate.Ask"])).get("/v1/departments")],
  [
    "GET /v1/departments/{code}/standing",
    async () => (await porth.as(["Gate.Ask"])).get("/v1/departments/CARD/standing"),
  ],
  ["GET /v1/decisions", async () => (await porth.as(["Gate.ReadDetail"])).get("/v1/decisions")],
  ["GET /v1/imports", async () => (await steward()).get("/v1/imports")],
  ["GET /v1/register/unmatched", async () => (await steward()).get("/v1/register/unmatched")],
  ["GET /v1/exemptions", async () => (await reviewer()).get("/v1/exemptions")],
  ["GET /v1/audit", async () => (await porth.as(["Audit.Read"])).get("/v1/audit")],
  ["GET /v1/audit/verify", async () => (await porth.as(["Audit.Read"])).get("/v1/audit/verify")],
  ["GET /readyz", () => porth.anyone.get("/readyz")],
];

describe.each(reads)("%s", (_, read) => {
  it("503 without the database, and says nothing of its inside", async () => {
    database.breakAt(1, "for good");
    const response = await read();
    expect(response.status).toBe(503);
    expect(await response.text()).not.toMatch(/select |D1_ERROR|disk/i);
    database.mend();
    expect((await read()).status).toBe(200);
  });
});

describe("GET /livez", () => {
  it("200 without the database", async () => {
    database.breakAt(1, "for good");
    expect((await porth.anyone.get("/livez")).status).toBe(200);
  });
});
