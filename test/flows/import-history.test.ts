import { beforeAll, describe, expect, it } from "vitest";
import { bodyOf, type Import, type Page } from "../support/bodies.ts";
import { correctedJobPlans, gwen, huw, jobPlans, loadCardiology, staffFile } from "../support/cardiology.ts";
import { everythingIn } from "../support/kept.ts";
import { type Caller, type TestPorth, testPorth } from "../support/porth.ts";

let porth: TestPorth;
let steward: Caller;
let answered: Import;

beforeAll(async () => {
  porth = await testPorth();
  await loadCardiology(porth);
  steward = await porth.as(["Register.Write"]);
  answered = await bodyOf<Import>(await steward.load("job-plans", correctedJobPlans));
});

const list = async (query = ""): Promise<Page<Import>> =>
  bodyOf<Page<Import>>(await steward.get(`/v1/imports${query}`));

describe("GET /v1/imports", () => {
  it("200 with everything that was loaded, newest first, and which counts", async () => {
    const { items } = await list();
    expect(items.map(({ kind, state }) => [kind, state])).toEqual([
      ["job-plans", "current"],
      ["job-plans", "superseded"],
      ["staff-list", "current"],
      ["departments", "current"],
    ]);
    expect(items[0]).toEqual(answered);
  });

  it("200 with those of one kind", async () => {
    expect((await list("?kind=job-plans")).items).toHaveLength(2);
    expect((await list("?kind=paper-plans")).items).toEqual([]);
  });

  it("gives every page, each linked to the next", async () => {
    const seen: Import[] = [];
    let path: string | undefined = "/v1/imports?limit=1";
    while (path !== undefined) {
      const response: Response = await steward.get(path);
      seen.push(...(await bodyOf<Page<Import>>(response)).items);
      path = /^<([^>]+)>; rel="next"$/.exec(response.headers.get("link") ?? "")?.[1];
    }
    expect(seen).toEqual((await list()).items);
  });

  it("keeps no file and nothing of a check", async () => {
    const before = await everythingIn(porth.db);
    await steward.load("job-plans", jobPlans, "&extracted_on=2026-11-21");
    expect(await everythingIn(porth.db)).toEqual(before);
  });
});

describe("GET /v1/imports/{id}", () => {
  it("200 with the report as it was answered", async () => {
    expect(await bodyOf<Import>(await steward.get(`/v1/imports/${answered.id}`))).toEqual(answered);
  });

  it("404 for one that is not there, 403 without the role", async () => {
    expect((await steward.get("/v1/imports/imp_01ARZ3NDEKTSV4RRFFQ69G5FAV")).status).toBe(404);
    expect((await steward.get("/v1/imports/nonsense")).status).toBe(404);
    const form = await porth.as(["Gate.Ask"]);
    for (const path of [`/v1/imports/${answered.id}`, "/v1/imports", "/v1/register/unmatched"])
      expect((await form.get(path)).status, path).toBe(403);
  });
});

describe("GET /v1/register/unmatched", () => {
  it("200 with nothing to do on a sound register", async () => {
    const response = await steward.get("/v1/register/unmatched");
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ plans: [], departments: [], statuses: [] });
  });

  it("200 with the rows that match nobody, and the texts that nobody knows, as the files word them", async () => {
    await steward.load("staff-list", staffFile(gwen, huw), "&mode=commit&extracted_on=2026-11-21");
    const odd = [
      "Job Plan ID,Employee Number,GMC,Status,Start Date",
      "JP-1,10001,,Signed Off,2026-04-01",
      "JP-2,10002,,With HR,2026-04-01",
      "JP-3,10002,,with-hr,2026-05-01",
      "JP-8,99999,7654321,Signed Off,2026-04-01",
    ].join("\n");
    expect((await steward.load("job-plans", odd, "&mode=commit&extracted_on=2026-11-21")).status).toBe(201);
    const paper = "Assignment,Start Date,Sign Off Date\n77777,2026-04-01,2026-04-01\n";
    expect((await steward.load("paper-plans", paper)).status).toBe(201);
    expect(await (await steward.get("/v1/register/unmatched")).json()).toEqual({
      plans: [
        {
          kind: "job-plans",
          plan_id: "JP-8",
          assignment_number: null,
          employee_number: "99999",
          gmc_number: "7654321",
        },
        {
          kind: "paper-plans",
          plan_id: expect.any(String),
          assignment_number: "77777",
          employee_number: null,
          gmc_number: null,
        },
      ],
      departments: [],
      statuses: [{ text: "With HR", rows: 2 }],
    });
  });
});
