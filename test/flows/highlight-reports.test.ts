import { beforeEach, describe, expect, it } from "vitest";
import type * as z from "zod";
import { keepDailyMeasures } from "#actions/reports/keep-daily-measures.ts";
import { sha256 } from "#audit/digest.ts";
import { clock } from "#auth/principal.ts";
import type { highlightReportShape, listedReportShape } from "#routes/reports/highlight/report-shape.ts";
import { bodyOf, type Page, type Problem, textOf } from "../support/bodies.ts";
import { locationOf } from "../support/browser.ts";
import {
  ask,
  blockOtherwise,
  correctCardiology,
  departments,
  loadCardiology,
  plan,
  plansFile,
  put,
} from "../support/cardiology.ts";
import { rowsIn } from "../support/kept.ts";
import { type Caller, type TestPorth, testPorth } from "../support/porth.ts";
import { hiddenIn, sent, wordsOf } from "../support/reading-pages.ts";
import { asReviewer, decide, linesOf, overriding, reviewsIn } from "../support/reviewing.ts";

type Report = z.output<typeof highlightReportShape>;

const autumn = { from: "2026-10-01", to: "2026-11-22" };
const nextDay = "2026-11-23T09:00:00.000Z";
let porth: TestPorth;
let reader: Caller;

const at = async (instant: string): Promise<void> => {
  porth.setClock(instant);
  reader = await porth.as(["Report.Read"]);
};
const make = async (period: object = autumn, headers: Record<string, string> = {}): Promise<Report> => {
  const response = await reader.send("POST", "/v1/highlight-reports", period, headers);
  expect(response.status, await response.clone().text()).toBe(201);
  const body = await bodyOf<Report>(response);
  expect(response.headers.get("location")).toBe(`/v1/highlight-reports/${body.id}`);
  return body;
};
const bytesOf = async (id: string, form = ""): Promise<string> => {
  const response = await reader.get(`/v1/highlight-reports/${id}${form}`);
  expect(response.status).toBe(200);
  return textOf(response);
};
const everyForm = (id: string) =>
  Promise.all(["", ".csv", ".csv?lang=cy", ".html", ".html?lang=cy"].map((form) => bytesOf(id, form)));

beforeEach(async () => {
  porth = await testPorth();
  await loadCardiology(porth);
  reader = await porth.as(["Report.Read"]);
});

describe("a report", () => {
  it("is frozen: whatever becomes of the register, it says the same to the byte in every form", async () => {
    const { id } = await make();
    const forms = await everyForm(id);
    await blockOtherwise(porth);
    expect(
      (
        await (
          await porth.as(["Register.Write"])
        ).load("departments", departments.replace("Cardiology", "Hearts"))
      ).status,
    ).toBe(201);
    await at(nextDay);
    await make({ from: "2026-10-01", to: "2026-11-23" });
    expect(await everyForm(id)).toEqual(forms);
  });

  it("is refused any change, removal or replacement by the database itself", async () => {
    const { id } = await make();
    for (const statement of [
      `update highlight_report set body = '{}'`,
      `delete from highlight_report`,
      `insert or replace into highlight_report select * from highlight_report`,
      `insert or replace into highlight_report (id, from_day, to_day, made_at, made_by, sha256, body)
        select id, from_day, to_day, made_at, made_by, sha256, '{}' from highlight_report`,
    ])
      await expect(porth.db.d1.prepare(statement).run()).rejects.toThrow("reports_are_frozen");
    expect(JSON.parse(await bytesOf(id)).id).toBe(id);
  });

  it("is bound to the trail: it names the line before its own, which has the digest of its bytes", async () => {
    const { id, audit_head, policy } = await make();
    const [line] = await linesOf(porth, "highlight_report.frozen");
    expect(line?.data).toEqual({ report: id, ...autumn, sha256: sha256(await bytesOf(id)) });
    const trail = await bodyOf<{ items: { seq: number; hash: string; prev_hash: string; type: string }[] }>(
      await (await porth.as(["Audit.Read"])).get("/v1/audit?limit=200"),
    );
    const own = trail.items.at(-1);
    expect([own?.type, own?.prev_hash, (own?.seq ?? 0) - 1]).toEqual([
      "highlight_report.frozen",
      audit_head.hash,
      audit_head.seq,
    ]);
    expect(policy).toEqual(porth.deps.policyName);
  });

  it("says in one sentence where the board stands, in both languages", async () => {
    const { headline, whole, evidence, compared_with } = await make();
    expect(headline).toEqual({
      en: "On 22 November 2026, 1 of 2 departments may not advertise, and 1 of 2 consultants in scope have a job plan in place.",
      cy: "Ar 22 Tachwedd 2026, ni chaniateir i 1 o'r 2 adran hysbysebu, ac mae gan 1 o'r 2 o feddygon ymgynghorol o fewn cwmpas gynllun swydd yn ei le.",
    });
    expect(whole.in_place).toMatchObject({ now: { value: 1, of: 2 }, last: null, direction: "unknown" });
    expect(evidence).toEqual({
      origin: "now",
      staff_list: { extracted_on: "2026-11-20", age_days: 2 },
      allocate: { extracted_on: "2026-11-20", age_days: 2 },
    });
    expect(compared_with).toBeNull();
  });

  it("agrees with the measures of the same day, definitions and all", async () => {
    const report = await make();
    const measured = await bodyOf<Record<"board" | "definitions", object>>(
      await reader.get("/v1/compliance?lang=both"),
    );
    expect(report.board).toEqual(measured.board);
    expect(report.definitions).toMatchObject(measured.definitions);
  });
});

describe("movement", () => {
  it("is since the report whose period ended last before this one's", async () => {
    const first = await make();
    await correctCardiology(porth);
    const again = await make();
    expect(again.compared_with).toBeNull();
    await at(nextDay);
    const next = await make({ from: "2026-11-23", to: "2026-11-23" });
    expect(next.compared_with).toMatchObject({ id: again.id, sha256: sha256(await bytesOf(again.id)) });
    expect(again.whole.in_place.now).toEqual({ value: 2, of: 2 });
    expect(next.whole.in_place.direction).toBe("same");
    expect(first.decisions.map(({ code }) => code)).toEqual(["service_groups_behind"]);
    expect(next.decisions).toEqual([]);
  });

  it("says which way each figure went, by how much, and asks about what became worse", async () => {
    await make();
    await at(nextDay);
    await blockOtherwise(porth);
    const { headline, whole, findings, decisions } = await make({ from: "2026-11-23", to: "2026-11-23" });
    expect(whole.in_place).toMatchObject({ direction: "worse", points: -16.7, last: { value: 1, of: 2 } });
    expect(headline.en).toMatch(/: 16\.7 percentage points fewer than in the last report\.$/);
    expect(findings[0]?.measures.map(({ measure, direction }) => [measure, direction])).toEqual([
      ["on_allocate", "worse"],
      ["on_paper", "same"],
      ["no_plan", "worse"],
    ]);
    expect(decisions.map(({ code, count }) => [code, count])).toEqual([
      ["service_groups_behind", 1],
      ["findings_worse", 4],
    ]);
  });

  it("a period that is past is told as its last day was kept", async () => {
    await keepDailyMeasures(porth.deps, clock);
    const now = await make();
    await at(nextDay);
    await correctCardiology(porth);
    const past = await make();
    expect(past.evidence.origin).toBe("kept");
    expect([past.board, past.whole]).toEqual([now.board, now.whole]);
    expect(past.trend.filter(({ in_place }) => in_place !== null)).toEqual([
      { on: "2026-11-22", in_place: { value: 1, of: 2 }, departments_blocked: { value: 1, of: 2 } },
    ]);
  });

  it("a department that nobody has seen clear for sixty days is put before the committee", async () => {
    await keepDailyMeasures(porth.deps, clock);
    await at("2027-01-21T09:00:00.000Z");
    expect((await make({ from: "2026-11-22", to: "2027-01-21" })).decisions.map(({ code }) => code)).toEqual([
      "extracts_old",
      "service_groups_behind",
    ]);
    await at("2027-01-22T09:00:00.000Z");
    const { decisions } = await make({ from: "2026-11-22", to: "2027-01-22" });
    expect(decisions.find(({ code }) => code === "departments_blocked_long")?.items).toMatchObject([
      { code: "CARD", text: { en: "since 22 November 2026 or earlier" } },
    ]);
  });
});

describe("overrides and locums", () => {
  const locum = { ...ask, vacancy: { ...ask.vacancy, ref: "TRAC-9", appointment_type: "locum" } };

  it("are counted by reason and by locum, and what has ended in a blocked department is asked about", async () => {
    const form = await porth.as(["Gate.Ask"]);
    for (const [key, body] of [
      ["k-1", ask],
      ["k-2", locum],
    ] as const)
      await put(form, body, key);
    const reviewer = await asReviewer(porth);
    const [one, other] = await reviewsIn(porth);
    await decide(reviewer, one?.id ?? "", { ...overriding, ends_on: "2026-11-30" });
    await decide(reviewer, other?.id ?? "", { ...overriding, category: "=Dr Somebody" });
    await put(form, locum, "k-3");
    const { overrides, requests, locum_requests, board } = await make();
    const counts = { open: 1, expired: 0, ended_early: 0, median_days: 1, longest_days: 1 };
    expect(overrides).toEqual([
      { category: "patient_safety", ...counts },
      { category: "other", ...counts },
      { category: null, ...counts, open: 2 },
    ]);
    expect(requests).toEqual({ asked: 2, clear: 0, blocked: 1, overridden: 1 });
    expect(locum_requests).toEqual({ asked: 1, clear: 0, blocked: 0, overridden: 1 });
    expect(board.open_overrides).toBe(2);

    await at("2026-12-02T09:00:00.000Z");
    const later = await make({ from: "2026-11-23", to: "2026-12-02" });
    expect(later.overrides[0]).toMatchObject({ open: 0, expired: 1, longest_days: 9 });
    expect(later.requests.asked).toBe(0);
    expect(later.decisions.find(({ code }) => code === "overrides_ended")?.items).toMatchObject([
      { kind: "department", code: "CARD", text: { en: "1 override, ended on 30 November 2026" } },
    ]);
    expect(JSON.stringify([overrides, later])).not.toContain("Somebody");
  });
});

it("several made at once each name the line of the trail just before their own", async () => {
  const made = await Promise.all([make(), make(), put(await porth.as(["Gate.Ask"])), make()]);
  const reports = made.filter((each): each is Report => "audit_head" in each);
  const lines = await linesOf(porth, "highlight_report.frozen");
  const seqOf = new Map(lines.map((line) => [line.data.report, (line as { seq?: number }).seq]));
  expect(reports).toHaveLength(3);
  for (const { id, audit_head } of reports) expect(seqOf.get(id)).toBe(audit_head.seq + 1);
});

it("the quality of the data is what the data steward's work list counts", async () => {
  const steward = await porth.as(["Register.Write"]);
  const plans = plansFile(
    plan("JP-1", "10001", "Signed Off", "2026-04-01"),
    plan("JP-2", "19999", "Signed Off", "2026-04-01"),
    plan("JP-3", "10002", "On the shelf", "2026-04-01"),
    plan("JP-4", "10002", "on the-shelf", "2026-05-01"),
  );
  expect(
    (await steward.load("job-plans", plans, "&mode=commit&extracted_on=2026-11-20&allow_shrink=true")).status,
  ).toBe(201);
  const list = await bodyOf<Record<"plans" | "departments" | "statuses", readonly unknown[]>>(
    await steward.get("/v1/register/unmatched"),
  );
  expect((await make()).data_quality).toEqual({
    plan_rows_unmatched: 1,
    departments_unknown: 0,
    statuses_unknown: 1,
    events_parked: 0,
  });
  expect([list.plans.length, list.departments.length, list.statuses.length]).toEqual([1, 0, 1]);
});

describe("who may", () => {
  it("403 to those who do not read reports, 401 to anyone, and nothing is made", async () => {
    const { id } = await make();
    const others = await porth.as([
      "Gate.Ask",
      "Gate.ReadDetail",
      "Review.Read",
      "Register.Write",
      "Audit.Read",
    ]);
    for (const [caller, status] of [
      [others, 403],
      [porth.anyone, 401],
    ] as const) {
      expect((await caller.send("POST", "/v1/highlight-reports", autumn)).status).toBe(status);
      for (const path of ["", `/${id}`, `/${id}.csv`, `/${id}.html`])
        expect((await caller.get(`/v1/highlight-reports${path}`)).status).toBe(status);
    }
    expect(await rowsIn(porth.db, "highlight_report")).toBe(1);
  });

  it("404 for a report that is not there, and for what is no id", async () => {
    for (const id of [
      "hlr_01KAN7Q4YF2M8X3C5V9B0T6DZE",
      "hlr_01KAN7Q4YF2M8X3C5V9B0T6DZE.pdf",
      "x",
      "hlr_1.csv",
    ])
      expect((await reader.get(`/v1/highlight-reports/${id}`)).status).toBe(404);
  });
});

describe("a period", () => {
  it.each([
    [{ from: "2026-11-22", to: "2026-11-21" }, "/to"],
    [{ from: "2026-11-22", to: "2026-11-23" }, "/to"],
    [{ from: "2025-11-21", to: "2026-11-22" }, "/from"],
    [{ from: "2026-10-01", to: "2026-11-21" }, "/to"],
  ])("422 %o", async (period, pointer) => {
    const response = await reader.send("POST", "/v1/highlight-reports", period);
    expect(response.status).toBe(422);
    expect(await bodyOf<Problem>(response)).toMatchObject({
      code: "day_out_of_range",
      errors: [{ pointer }],
    });
    expect(await rowsIn(porth.db, "highlight_report")).toBe(0);
  });

  it.each([
    [{ from: "2026-02-30", to: "2026-11-22" }],
    [{ from: "2026-10-01" }],
    [{ ...autumn, note: "by A. Name" }],
    [[]],
    ["nothing"],
  ])("400 %o", async (period) => {
    expect((await reader.send("POST", "/v1/highlight-reports", period)).status).toBe(400);
  });

  it.each([
    [{ from: "2025-11-22", to: "2026-11-22" }, 366],
    [{ from: "2026-11-22", to: "2026-11-22" }, 1],
  ])("%o has %i days", async (period, days) => {
    expect((await make(period)).trend).toHaveLength(days);
  });
});

it("the same key gives the first report again; another period under it is refused", async () => {
  const key = { "idempotency-key": "h-1" };
  const first = await make(autumn, key);
  expect(await make(autumn, key)).toEqual(first);
  const other = await reader.send("POST", "/v1/highlight-reports", { ...autumn, from: "2026-11-01" }, key);
  expect(other.status).toBe(422);
  expect(await rowsIn(porth.db, "highlight_report")).toBe(1);
});

it("the list has the newest first, page by page", async () => {
  const ids = [(await make()).id, (await make()).id, (await make()).id].toReversed();
  const read = async (query: string) =>
    bodyOf<Page<z.output<typeof listedReportShape>>>(await reader.get(`/v1/highlight-reports${query}`));
  const { items, next } = await read("?limit=2");
  expect(items.map(({ id }) => id)).toEqual(ids.slice(0, 2));
  expect((await read(`?limit=2&cursor=${next}`)).items.map(({ id }) => id)).toEqual(ids.slice(2));
  expect(items[0]?.sha256).toBe(sha256(await bytesOf(items[0]?.id ?? "")));
});

it("a report that a caller has is not sent again, and may be kept for ever", async () => {
  const { id } = await make();
  const path = `/v1/highlight-reports/${id}`;
  const first = await reader.get(path);
  expect(first.headers.get("cache-control")).toBe("private, max-age=31536000, immutable");
  expect(first.headers.get("content-language")).toBe("en, cy");
  const tag = first.headers.get("etag") ?? "";
  expect((await reader.get(path, { "if-none-match": tag })).status).toBe(304);
  expect((await reader.get(`${path}.csv`, { "if-none-match": tag })).status).toBe(200);
});

describe("hostile names", () => {
  const hostile = `=HYPERLINK("https://evil.test")<script>alert(1)</script>`;

  it("are text in the page, and no formula in the file", async () => {
    const quoted = `"${hostile.replaceAll('"', '""')}"`;
    const file = `code,name_en,service_group,service_group_name_en\nCARD,${quoted},MOR,${quoted}\nDERM,Dermatology,NPTS,+1\n`;
    expect((await (await porth.as(["Register.Write"])).load("departments", file)).status).toBe(201);
    const { id, service_groups } = await make();
    expect(service_groups[0]?.name.en).toBe(hostile);
    const csv = await bytesOf(id, ".csv");
    for (const line of csv.split("\r\n")) expect(line).not.toMatch(/(^|,)"?[=+@]/);
    expect(csv).toContain(`"'=HYPERLINK(""https://evil.test"")`);
    const html = await bytesOf(id, ".html");
    expect(html).not.toContain("<script");
    expect(html).toContain("&lt;script&gt;");
  });
});

describe("the pages", () => {
  const signedIn = async (roles = ["Report.Read"] as const) => {
    const browser = porth.browser();
    await browser.signIn({ roles });
    return browser;
  };
  const typed = (from: string, to: string): Record<string, string> =>
    Object.fromEntries(
      Object.entries({ from, to }).flatMap(([name, day]) =>
        day.split("-").map((part, place) => [`${name}[${["year", "month", "day"][place]}]`, part]),
      ),
    );

  it("make a report once for each form, show it as it is frozen, and list it", async () => {
    const browser = await signedIn();
    const form = await textOf(await browser.get("/highlight-reports"));
    expect(form).toContain("No report has been made yet");
    const fields = { key: hiddenIn(form, "key"), ...typed(autumn.from, autumn.to) };
    const path = await sent(browser, "/highlight-reports", fields);
    expect(await sent(browser, "/highlight-reports", fields)).toBe(path);
    expect(await rowsIn(porth.db, "highlight_report")).toBe(1);
    const page = await wordsOf(browser.get(path));
    expect(page).toContain("On 22 November 2026, 1 of 2 departments may not advertise");
    expect(await wordsOf(browser.get(`/cy${path}`))).toContain("Ar 22 Tachwedd 2026");
    const id = path.split("/").at(-1) ?? "";
    const csv = await browser.get(`${path}/csv`);
    expect(csv.headers.get("content-disposition")).toContain("highlight-report-2026-10-01-2026-11-22.csv");
    expect(await textOf(csv)).toBe(await bytesOf(id, ".csv"));
    expect(await wordsOf(browser.get("/highlight-reports"))).toContain("1 October 2026 to 22 November 2026");
  });

  it.each([
    ["2026-11-22", "2026-11-21", "The last day must be the same as or after the first day"],
    ["2026-11-22", "2026-11-23", "The last day must be today or in the past"],
    ["2025-11-21", "2026-11-22", "The period must be 366 days or fewer"],
    ["2026-10-01", "2026-11-21", "Nothing was kept of that day"],
    ["2026-02-30", "2026-11-22", "The first day must be a real day"],
    ["2026--01", "2026-11-22", "The first day must have a day, a month and a year"],
    ["--", "2026-11-22", "Enter the first day"],
  ])("400 %s to %s: %s, and what was typed is still there", async (from, to, message) => {
    const browser = await signedIn();
    const key = hiddenIn(await textOf(await browser.get("/highlight-reports")), "key");
    const response = await browser.post("/highlight-reports", { key, ...typed(from, to) });
    expect(response.status).toBe(400);
    const page = await textOf(response);
    expect(page).toContain("<title>Error: ");
    expect(page).toContain(message);
    expect(page).toContain(`value="${to.split("-")[0]}"`);
    expect(await rowsIn(porth.db, "highlight_report")).toBe(0);
  });

  it("403 and no link in the navigation to those who do not read reports", async () => {
    const { id } = await make();
    const browser = porth.browser();
    await browser.signIn({ roles: ["Gate.Ask", "Review.Read"] });
    for (const path of ["/highlight-reports", `/highlight-reports/${id}`, `/highlight-reports/${id}/csv`])
      expect((await browser.get(path)).status, path).toBe(403);
    const answer = await browser.post("/highlight-reports", { key: "k", ...typed(autumn.from, autumn.to) });
    expect([answer.status, locationOf(answer)]).toEqual([403, ""]);
    expect(await textOf(await browser.get("/requests"))).not.toContain('href="/highlight-reports"');
    const unknown = await (await signedIn()).get("/highlight-reports/hlr_x");
    expect(unknown.status).toBe(404);
  });
});
