import { beforeAll, describe, expect, it } from "vitest";
import { sampleDepartments } from "#runtime/demo/board/departments.ts";
import { sampleScenarios } from "#runtime/demo/board/scenarios/expected.ts";
import { bodyOf, type Page, type Standing } from "../support/bodies.ts";
import { rowsIn } from "../support/kept.ts";
import { type Caller, type TestPorth, testPorth } from "../support/porth.ts";
import { loadSampleBoard } from "../support/sample-board.ts";

interface Department {
  readonly code: string;
  readonly name: string;
  readonly service_group: string;
  readonly standing: string;
  readonly summary: Standing["summary"];
  readonly clear_through: string | null;
}

let porth: TestPorth;
let form: Caller;
let all: readonly Department[];

const list = async (query: string): Promise<readonly Department[]> => {
  const response = await form.get(`/v1/departments${query}`);
  expect(response.status, query).toBe(200);
  return (await bodyOf<Page<Department>>(response)).items;
};
const codes = (departments: readonly Department[]) => departments.map(({ code }) => code);

beforeAll(async () => {
  porth = await testPorth();
  await loadSampleBoard(porth, porth.deps.today());
  form = await porth.as(["Gate.Ask"]);
  all = await list("?limit=200");
});

const expectedCodes = sampleScenarios.map(({ department }) => department).toSorted();

describe("GET /v1/departments", () => {
  it("200 with every department, in order of code", () => {
    expect(codes(all)).toEqual(expectedCodes);
  });

  it.each(sampleScenarios.map((one) => [one.department, one.shows, one] as const))(
    "%s: %s",
    (code, _, { outcome, summary }) => {
      expect(all.find((one) => one.code === code)).toMatchObject({
        standing: outcome,
        summary: {
          in_scope: summary.inScope,
          in_place: summary.inPlace,
          exempt: summary.exempt,
          not_in_place: summary.notInPlace,
        },
      });
    },
  );

  it("gives fifty unless asked for more", async () => {
    expect(codes(await list(""))).toEqual(expectedCodes.slice(0, 50));
  });

  it("names each one, in the language asked for", async () => {
    const known = (code: string) => sampleDepartments.find((one) => one.code === code);
    for (const { code, name, service_group } of all)
      expect([name, service_group]).toEqual([known(code)?.nameEn, known(code)?.serviceGroup]);
    const welsh = await form.get("/v1/departments?limit=200", { "accept-language": "cy" });
    expect(welsh.headers.get("content-language")).toBe("cy");
    for (const { code, name } of (await bodyOf<Page<Department>>(welsh)).items)
      expect(name).toBe(known(code)?.nameCy);
  });

  it("says how long a clear one stays so, and of a blocked one nothing", () => {
    for (const { standing, clear_through } of all)
      if (standing === "blocked") expect(clear_through).toBeNull();
      else if (clear_through !== null) expect(clear_through >= "2026-11-22").toBe(true);
  });

  it.each(["clear", "blocked"])("gives those that are %s", async (standing) => {
    expect(await list(`?limit=200&standing=${standing}`)).toEqual(
      all.filter((one) => one.standing === standing),
    );
  });

  it.each(["MOR", "GLA", "MHL", "WCH", "PCC", "NONE"])("gives those of service group %s", async (group) => {
    expect(await list(`?limit=200&service_group=${group}`)).toEqual(
      all.filter(({ service_group }) => service_group === group),
    );
  });

  it("gives those that are both", async () => {
    expect(await list("?service_group=MOR&standing=blocked")).toEqual(
      all.filter((one) => one.service_group === "MOR" && one.standing === "blocked"),
    );
  });

  it.each([
    [1, ""],
    [7, ""],
    [50, ""],
    [3, "&standing=blocked"],
    [2, "&service_group=MHL"],
    [5, "&service_group=MOR&standing=clear"],
  ])("gives every page of %i%s, each linked to the next", async (limit, filter) => {
    const seen: Department[] = [];
    let path: string | undefined = `/v1/departments?limit=${limit}${filter}`;
    while (path !== undefined) {
      const response: Response = await form.get(path);
      const { items, next }: Page<Department> = await bodyOf<Page<Department>>(response);
      expect(items.length).toBeLessThanOrEqual(limit);
      seen.push(...items);
      path = /^<([^>]+)>; rel="next"$/.exec(response.headers.get("link") ?? "")?.[1];
      expect(next).toBe(path === undefined ? null : items.at(-1)?.code);
    }
    expect(seen).toEqual(await list(`?limit=200${filter}`));
  });

  it.each(["?standing=open", "?limit=0", "?limit=201", "?region=south"])("400 for %s", async (query) => {
    expect((await form.get(`/v1/departments${query}`)).status).toBe(400);
  });

  it("401 without a token, 403 without the role", async () => {
    expect((await porth.anyone.get("/v1/departments")).status).toBe(401);
    expect((await (await porth.as(["Report.Read"])).get("/v1/departments")).status).toBe(403);
  });

  it("keeps nothing", async () => {
    expect(await rowsIn(porth.db, "decision")).toBe(0);
  });
});

describe("the sample board, asked one by one", () => {
  it.each(sampleScenarios.map((one) => [one.department, one.shows, one] as const))(
    "%s gives its reasons and warnings: %s",
    async (code, _, { outcome, reasons, warnings }) => {
      const response = await form.get(`/v1/departments/${code}/standing`);
      const body = await bodyOf<Standing>(response);
      const counts = (findings: Standing["reasons"]) =>
        Object.fromEntries(
          [...Map.groupBy(findings, (one) => one.code)].map(([found, each]) => [
            found,
            each.reduce((sum, { count }) => sum + count, 0),
          ]),
        );
      expect([body.outcome, counts(body.reasons), counts(body.warnings)]).toEqual([
        outcome,
        reasons,
        warnings,
      ]);
      const { in_scope, in_place, exempt, not_in_place } = body.summary;
      expect(in_scope).toBe(in_place + exempt + not_in_place);
      expect(all.find((one) => one.code === code)?.clear_through).toBe(body.clear_through);
    },
  );
});
