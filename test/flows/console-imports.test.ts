import { writeXlsx } from "hucre/xlsx";
import { beforeEach, describe, expect, it } from "vitest";
import type { Role } from "#auth/principal.ts";
import { bodyOf, type Import, type Page, textOf } from "../support/bodies.ts";
import { locationOf, type TestBrowser } from "../support/browser.ts";
import {
  correctedJobPlans,
  departments,
  gwen,
  huw,
  jobPlans,
  loadCardiology,
  plan,
  plansFile,
  staffFile,
  staffList,
} from "../support/cardiology.ts";
import { everythingIn, rowsIn } from "../support/kept.ts";
import { confirm, offer, offered } from "../support/loading-files.ts";
import { type TestPorth, testPorth } from "../support/porth.ts";
import { hiddenIn, wordsOf } from "../support/reading-pages.ts";
import { linesOf } from "../support/reviewing.ts";

let porth: TestPorth;
let browser: TestBrowser;

const stewarding: readonly Role[] = ["Register.Write", "Gate.ReadDetail", "Review.Read"];
const signedIn = async (roles = stewarding, sub = "steward"): Promise<TestBrowser> => {
  const one = porth.browser();
  await one.signIn({ sub, roles, name: "Rhiannon Patrwm" });
  return one;
};

beforeEach(async () => {
  porth = await testPorth();
  await loadCardiology(porth);
  browser = await signedIn();
});

const imports = async (kind = "job-plans") => {
  const steward = await porth.as(["Register.Write"]);
  return (await bodyOf<Page<Import>>(await steward.get(`/v1/imports?kind=${kind}`))).items;
};
const faultsIn = (page: string) =>
  [...page.matchAll(/<li><a href="(#[^"]*)">([^<]*)<\/a><\/li>/g)].map(([, href, text]) => [href, text]);

describe("the imports page", () => {
  it("tells what is loaded, how old it is, how many rows, when and by whom", async () => {
    expect(await wordsOf(browser.get("/imports"))).toMatch(
      /Departments list Taken on No day Rows 2 Loaded 22 November 2026, 09:14 by test:test-client .* Staff list from ESR Taken on 20 November 2026, 2 days ago Rows 2/,
    );
  });

  it("warns of an extract that is ageing, and says that every department is blocked by one that is stale", async () => {
    porth.setClock("2026-11-25T09:00:00Z");
    browser = await signedIn();
    expect(await wordsOf(browser.get("/imports"))).toContain(
      "20 November 2026, 5 days ago Counts until 27 November 2026. Load a new one soon.",
    );
    porth.setClock("2026-11-28T09:00:00Z");
    browser = await signedIn();
    const words = await wordsOf(browser.get("/imports"));
    expect(words).toContain("Every department is blocked The staff list counted until 27 November 2026.");
    expect(words).toContain("8 days ago Evidence out of date");
    expect(await wordsOf(browser.get("/cy/imports"))).toContain(
      "Roedd y rhestr staff yn cyfrif tan 27 Tachwedd 2026. Llwythwch un newydd o ESR.",
    );
  });

  it("says where to begin when there is nothing yet", async () => {
    porth = await testPorth();
    browser = await signedIn();
    expect(await wordsOf(browser.get("/imports"))).toContain("Begin with the departments list");
  });

  it.each([
    ["departments", "code,name_en,name_cy,service_group,"],
    ["staff-list", "employee_number,assignment_number,surname,"],
    ["job-plans", "plan_id,assignment_number,employee_number,gmc_number,status,"],
    ["paper-plans", "plan_id,assignment_number,"],
  ] as const)("has a template of %s, which loads once it has rows", async (kind, start) => {
    const response = await browser.get(`/cy/imports/templates/${kind}.csv`);
    expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(response.headers.get("content-disposition")).toBe(`attachment; filename="${kind}.csv"`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
    expect(text.slice(1).startsWith(start)).toBe(true);
    const given: Record<string, string> = {
      ...{ code: "CARD", name_en: "Cardiology", service_group: "MOR", employee_number: "10001" },
      ...{ assignment_number: "20001", surname: "Ŵyn", job_role: "Consultant", category: "Permanent" },
      ...{
        department: "CARD",
        start_date: "01/04/2026",
        status: "Signed Off",
        name_cy: "Tŷ",
        plan_id: "JP-5",
      },
    };
    const row = text
      .slice(1)
      .trim()
      .split(",")
      .map((name) => given[name] ?? "");
    const path = await offered(browser, kind, `${text}${row.join(",")}\r\n`);
    expect(await wordsOf(browser.get(path))).toMatch(/Rows 1 /);
    expect((await browser.get("/imports/templates/rota.csv")).status).toBe(404);
  });
});

describe("choosing a file", () => {
  it("asks for what is missing, all at once, and keeps what was typed", async () => {
    const before = await everythingIn(porth.db);
    const response = await offer(browser, "", null, { day: "2026-13-40" });
    expect(response.status).toBe(400);
    const page = await textOf(response);
    expect(page).toContain("<title>Error: Load a file");
    expect(faultsIn(page)).toEqual([
      ["#kind", "Select what the file holds"],
      ["#day-day", "The day on which the extract was taken must be a real day"],
      ["#file", "Choose a file"],
    ]);
    for (const typed of ["40", "13", "2026"]) expect(page).toContain(`value="${typed}"`);
    expect(await everythingIn(porth.db)).toEqual(before);
  });

  it.each([
    [null, "Enter the day on which the extract was taken"],
    ["2026-11-23", "The day on which the extract was taken must be today or in the past"],
  ])("asks for another day than %s", async (day, text) => {
    const page = await textOf(await offer(browser, "staff-list", staffList, { day }));
    expect(faultsIn(page)).toEqual([["#day-day", text]]);
    expect(page).toContain('value="staff-list" checked');
  });

  it("tells everything that is wrong inside a file, with its place and how to correct it, and stores nothing", async () => {
    const before = await everythingIn(porth.db);
    const file = plansFile("JP-1,10001,Signed Off,31/02/2026,,7,3", "JP-1,,,2026-04-01,,seven,3");
    const response = await offer(browser, "job-plans", file, { name: "extract of <b>November</b>.csv" });
    expect(response.status).toBe(422);
    const words = await wordsOf(response);
    expect(words).toContain("The file has 5 errors. Correct them and choose the file again");
    expect(words).toContain("A day cannot be read: write it as YYYY-MM-DD or DD/MM/YYYY");
    expect(words).toContain("Errors in \u2068extract of <b>November</b>.csv\u2069");
    expect(words).toMatch(
      /Line 2 Column plan_start Value 31\/02\/2026 What is wrong ‘ 31\/02\/2026 ’ is not a day\. Write it as/,
    );
    expect(words).toMatch(/Line 3 Column status Value Blank What is wrong The cell is blank/);
    const inWelsh = await textOf(await offer(browser, "job-plans", file, { under: "/cy" }));
    expect(inWelsh).toContain("Ni ellir darllen dyddiad");
    expect(inWelsh).toContain('lang="en">‘<bdi>31/02/2026</bdi>’ is not a day.');
    expect(await everythingIn(porth.db)).toEqual(before);
  });

  it("tells the first 200 errors of more", async () => {
    const lines = Array.from({ length: 300 }, (_, at) => `JP-${at},10001,Signed Off,never,,7,3`);
    const words = await wordsOf(await offer(browser, "job-plans", plansFile(...lines)));
    expect(words).toContain("The first 200 of 300 errors.");
    expect(words).toMatch(/Line 201 .* never/);
    expect(words).not.toContain("Line 202");
  });

  it("takes a file of 10 MB here and nowhere else, and none that is larger", async () => {
    const blank = `${"\n".repeat(10 * 1024 * 1024 - correctedJobPlans.length)}`;
    const path = await offered(browser, "job-plans", correctedJobPlans + blank);
    expect((await browser.get(path)).status).toBe(200);
    const larger = await offer(browser, "job-plans", `${correctedJobPlans + blank}\n`);
    expect(faultsIn(await textOf(larger))).toEqual([["#file", "The file must be 10 MB or smaller"]]);
    const seen = "x".repeat(70_000);
    expect((await browser.post(path, { seen })).status).toBe(413);
  });

  it("takes a workbook", async () => {
    const rows = correctedJobPlans.split("\n").map((line) => line.split(","));
    const file = new Uint8Array(await writeXlsx({ sheets: [{ name: "Plans", rows }] }));
    const path = await offered(browser, "job-plans", file, { name: "plans.xlsx" });
    expect(await wordsOf(browser.get(path))).toContain("File plans.xlsx");
  });
});

describe("the check page", () => {
  it("shows what the file would do: counts, the gate by department, the rows as understood", async () => {
    const lines = correctedJobPlans.split("\n");
    const file = [`${lines[0]},Home Address`, ...lines.slice(1).map((line) => `${line},x`)].join("\n");
    const path = await offered(browser, "job-plans", file, { name: "allocate.csv" });
    const words = await wordsOf(browser.get(path));
    expect(words).toMatch(
      /Nothing is loaded yet\. File allocate\.csv What it holds Job plans from Allocate Taken on 21 November 2026 Rows 2 Rows added 0 Rows changed 1 Rows taken away 0 Rows as before 1 Columns that are not read Home Address/,
    );
    expect(words).toMatch(
      /The answer changes for 1 department .* Cardiology CARD Before Blocked After Clear 1 department stays as it is/,
    );
    expect(words).toMatch(
      /The first rows, as they were understood plan_id employee_number status plan_start signed_off_on dcc spa total_sessions JP-1 10001 Signed Off 1 April 2026 1 April 2026 7 3 10/,
    );
    expect(await rowsIn(porth.db, "extract")).toBe(3);
    expect(await rowsIn(porth.db, "audit")).toBe(3);
  });

  it("names people to those who may read details alone", async () => {
    const path = await offered(browser, "staff-list", staffList);
    expect(await wordsOf(browser.get(path))).toContain("Invented Gwen");
    const other = await signedIn(["Register.Write"], "another");
    const words = await wordsOf(other.get(await offered(other, "staff-list", staffList)));
    expect(words).not.toMatch(/Invented|Gwen/);
    expect(words).toContain("Columns that name people were read.");
  });

  it.each([
    ["the same file", "job-plans", jobPlans, "2026-11-20", "This very file is already loaded."],
    [
      "an older one",
      "job-plans",
      correctedJobPlans,
      "2026-11-19",
      "was taken on 20 November 2026, after this one",
    ],
  ] as const)("says that %s cannot be loaded, and offers only to give it up", async (...told) => {
    const [, kind, file, day, text] = told;
    const path = await offered(browser, kind, file, { day });
    const page = await browser.get(path);
    expect(await wordsOf(page.clone())).toContain(text);
    expect(await textOf(page)).not.toContain("Load the file");
    const response = await browser.post(path, { seen: "" });
    expect(response.status).toBe(409);
    expect(await rowsIn(porth.db, "extract")).toBe(3);
  });

  it("asks whether a file with far fewer rows is whole, before it takes it", async () => {
    const path = await offered(browser, "staff-list", staffFile(gwen));
    expect(await wordsOf(browser.get(path))).toContain("Rows in this file: 1. Rows in the current one: 2.");
    const response = await confirm(browser, path);
    expect(response.status).toBe(409);
    const page = await textOf(response);
    expect(page).toContain("<title>Error: ");
    expect(faultsIn(page)).toEqual([
      ["#allow_shrink", "Select that nothing is missing, or do not load the file"],
    ]);
    const done = locationOf(await confirm(browser, path, { allow_shrink: "yes" }));
    expect(await wordsOf(browser.get(done))).toMatch(/^Success The file is loaded .* Rows taken away 1/);
  });

  it("is the same address in the other language", async () => {
    const path = await offered(browser, "job-plans", correctedJobPlans, { under: "/cy" });
    expect(path).toMatch(/^\/cy\/imports\/offers\/ofr_\w{26}$/);
    expect(await wordsOf(browser.get(path))).toContain("Mae'r ateb yn newid i 1 adran");
    expect((await browser.get(path.slice(3))).status).toBe(200);
  });
});

describe("confirming", () => {
  it("loads the file, says what happened, and forgets the bytes", async () => {
    const path = await offered(browser, "job-plans", correctedJobPlans);
    const done = await confirm(browser, path);
    expect(done.status).toBe(303);
    const [latest] = await imports();
    expect(locationOf(done)).toBe(`/imports/${latest?.id}?notice=loaded`);
    expect(await wordsOf(browser.get(locationOf(done)))).toMatch(
      /^Success The file is loaded The gate opened for 1 department\. It closed for none\. 22 November 2026, 09:14 Job plans from Allocate State Current .* Loaded by Rhiannon Patrwm \( test:~\w+ \)/,
    );
    expect(latest).toMatchObject({ state: "current", changed: 1 });
    expect(await rowsIn(porth.db, "offered_file")).toBe(0);
    expect(await linesOf(porth, "import.committed")).toHaveLength(4);
  });

  it("twice, or ten times at once, gives the first result, and one line of the trail", async () => {
    const path = await offered(browser, "job-plans", correctedJobPlans);
    const seen = hiddenIn(await textOf(await browser.get(path)), "seen");
    const all = await Promise.all(Array.from({ length: 10 }, () => browser.post(path, { seen })));
    const [first, ...others] = all.map(locationOf);
    expect(all.map(({ status }) => status)).toEqual(all.map(() => 303));
    expect(others).toEqual(others.map(() => first));
    expect(locationOf(await browser.post(path, { seen }))).toBe(first);
    expect(locationOf(await browser.get(path))).toBe(first);
    expect(await linesOf(porth, "import.committed")).toHaveLength(4);
  });

  it("says so when the register had moved on, and what was really done", async () => {
    const path = await offered(browser, "job-plans", correctedJobPlans, { day: "2026-11-22" });
    const seen = hiddenIn(await textOf(await browser.get(path)), "seen");
    const steward = await porth.as(["Register.Write"]);
    await steward.load(
      "job-plans",
      plansFile(plan("JP-2", "10002", "Signed Off", "2026-11-01"), "JP-1,10001,Draft,2026-04-01,,7,3"),
    );
    await steward.load("staff-list", staffFile(huw, gwen.replace("CARD", "DERM")));
    const done = await browser.post(path, { seen });
    expect(locationOf(done)).toContain("notice=loaded-moved");
    expect(await wordsOf(browser.get(locationOf(done)))).toMatch(
      /^Success The file is loaded The gate opened for 1 department\. It closed for none\. The register had moved on since you checked the file/,
    );
  });

  it("loads nothing that has come to have errors meanwhile, and says which", async () => {
    const steward = await porth.as(["Register.Write"]);
    const path = await offered(browser, "staff-list", staffFile(gwen, huw.replace("CARD", "DERM")));
    const seen = hiddenIn(await textOf(await browser.get(path)), "seen");
    await steward.load("departments", departments.replace("DERM,Dermatology,,NPTS,\n", "RENA,Renal,,MOR,\n"));
    for (const response of [await browser.get(path), await browser.post(path, { seen })]) {
      expect(response.status).toBe(422);
      expect(await wordsOf(response)).toContain("Porth knows no department ‘ DERM ’.");
    }
    expect(await imports("staff-list")).toHaveLength(1);
  });

  it("is not to be had for a file of somebody else, one given up, one replaced, or one of yesterday", async () => {
    const path = await offered(browser, "job-plans", correctedJobPlans);
    const other = await signedIn(stewarding, "another");
    for (const who of [other, await signedIn(stewarding, "steward")])
      expect((await who.get(path)).status).toBe(who === other ? 404 : 200);
    expect((await other.post(`${path}/give-up`, {})).status).toBe(303);
    expect((await browser.get(path)).status).toBe(200);
    const newer = await offered(browser, "job-plans", correctedJobPlans);
    const others = await offered(browser, "staff-list", staffFile(gwen, huw.replace("Huw", "Hugh")));
    expect(locationOf(await browser.post(`${others}/give-up`, {}))).toBe("/imports");
    for (const gone of [path, others]) {
      const response = await browser.get(gone);
      expect(response.status).toBe(404);
      expect(await wordsOf(response)).toContain("The file is no longer waiting");
      expect((await browser.post(gone, { seen: "" })).status).toBe(404);
    }
    porth.setClock("2026-11-23T09:14:04.000Z");
    browser = await signedIn();
    expect((await browser.get(newer)).status).toBe(404);
    expect(await imports()).toHaveLength(1);
  });

  it("never takes what is not Porth's form", async () => {
    const path = await offered(browser, "job-plans", correctedJobPlans);
    expect((await browser.post(path, { seen: "", more: "1" })).status).toBe(400);
    expect(
      (
        await browser.post(
          path,
          { seen: "" },
          { origin: "https://else.where", "sec-fetch-site": "cross-site" },
        )
      ).status,
    ).toBe(403);
    expect((await browser.post("/imports/new", { kind: "job-plans" })).status).toBe(400);
    expect(await imports()).toHaveLength(1);
  });
});

describe("history and undo", () => {
  const undoPath = async () => `/imports/${(await imports())[0]?.id}/undo`;

  it("lists every import, by kind, newest first, each with its state", async () => {
    await confirm(browser, await offered(browser, "job-plans", correctedJobPlans));
    const words = await wordsOf(browser.get("/imports/history?kind=job-plans"));
    expect(words).toMatch(
      /Loaded 22 November 2026, 09:14 What it holds Job plans from Allocate Taken on 21 November 2026 Rows 2 State Current Loaded by Rhiannon Patrwm .* Taken on 20 November 2026 Rows 2 State Replaced by a later one Loaded by test:test-client/,
    );
    expect(words.replace(/^.*Loaded by/, "")).not.toContain("Staff list");
    expect(await wordsOf(browser.get("/imports/history?kind=paper-plans"))).toContain(
      "Nothing of this kind has been loaded yet.",
    );
    const other = await signedIn(["Register.Write"], "another");
    expect(await wordsOf(other.get("/imports/history"))).not.toContain("Rhiannon");
  });

  it("goes on to older imports, and back", async () => {
    const steward = await porth.as(["Register.Write"]);
    for (let at = 0; at < 26; at++)
      await steward.load("job-plans", `${at % 2 ? jobPlans : correctedJobPlans}\n`);
    const first = await textOf(await browser.get("/imports/history"));
    const next = /href="([^"]*)" rel="next"/.exec(first)?.[1]?.replaceAll("&amp;", "&") ?? "";
    const second = await textOf(await browser.get(next));
    const idsIn = (page: string) => [...page.matchAll(/\/imports\/(imp_\w{26})"/g)].map(([, id]) => id);
    expect(new Set([...idsIn(first), ...idsIn(second)]).size).toBe(29);
    expect(second).toContain('href="/imports/history" rel="prev"');
  });

  it("undoes the current one, after showing what that does to the gate", async () => {
    await confirm(browser, await offered(browser, "job-plans", correctedJobPlans));
    const before = await everythingIn(porth.db);
    const page = await textOf(await browser.get(await undoPath()));
    const words = await wordsOf(browser.get(await undoPath()));
    expect(words).toContain("The extract taken on 20 November 2026 becomes current again.");
    expect(words).toMatch(
      /The answer changes for 1 department .* Cardiology CARD Before Clear After Blocked/,
    );
    expect((await everythingIn(porth.db)).extract).toEqual(before.extract);
    const path = await undoPath();
    const done = await browser.post(path, { seen: hiddenIn(page, "seen") });
    expect(await wordsOf(browser.get(locationOf(done)))).toMatch(
      /^Success The import is undone The gate opened for no department\. It closed for 1 department\. .* State Undone/,
    );
    expect(locationOf(await browser.post(path, { seen: "" }))).toBe(locationOf(done));
    expect((await imports()).map(({ state }) => state)).toEqual(["undone", "current"]);
    expect(await linesOf(porth, "import.undone")).toHaveLength(1);
  });

  it("leads to its own page where an import is not current, and to none where there is none", async () => {
    const path = await undoPath();
    await confirm(browser, await offered(browser, "job-plans", correctedJobPlans));
    for (const response of [await browser.get(path), await browser.post(path, { seen: "" })])
      expect(locationOf(response)).toBe(path.replace("/undo", ""));
    expect(await textOf(await browser.get(path.replace("/undo", "")))).not.toContain("/undo");
    expect((await browser.get("/imports/imp_01ARZ3NDEKTSV4RRFFQ69G5FAV")).status).toBe(404);
    expect((await browser.get("/imports/nonsense/undo")).status).toBe(404);
  });

  it("explains, and changes nothing, where people would be in a department that is not there", async () => {
    const steward = await porth.as(["Register.Write"]);
    await steward.load("departments", `${departments}RENA,Renal Medicine,,MOR,\n`);
    await steward.load("staff-list", staffFile(gwen, huw.replace("CARD", "RENA")));
    const [latest] = await imports("departments");
    const response = await browser.get(`/imports/${latest?.id}/undo`);
    expect(response.status).toBe(409);
    expect(await wordsOf(response)).toContain("People would be in a department that is not there");
  });
});

describe("unmatched rows", () => {
  it("says that there is nothing to do, or that there is nothing yet", async () => {
    expect(await wordsOf(browser.get("/imports/unmatched"))).toContain("There is nothing to do.");
    porth = await testPorth();
    browser = await signedIn();
    expect(await wordsOf(browser.get("/imports/unmatched"))).toContain(
      "There are no job plans to look at yet.",
    );
  });

  it("lists what is to be done with counts and how to fix each, and names no one in its addresses", async () => {
    const steward = await porth.as(["Register.Write"]);
    const strays = Array.from({ length: 30 }, (_, at) =>
      plan(`JP-${100 + at}`, `9${1000 + at}`, "With HR", ""),
    );
    await steward.load("job-plans", plansFile(...jobPlans.split("\n").slice(1), ...strays));
    await steward.load("paper-plans", "Assignment,Start Date,Sign Off Date\n77777,2026-04-01,2026-04-01\n");
    expect(await wordsOf(browser.get("/imports"))).toContain("Unmatched rows: 32");
    const page = await textOf(await browser.get("/imports/unmatched"));
    const words = await wordsOf(browser.get("/imports/unmatched"));
    expect(words).toContain("31 job plans of nobody on the staff list The person may have left");
    expect(words).toMatch(/1 status that the policy does not know .* With HR 30/);
    expect(words).toMatch(
      /Plan JP-100 File Job plans from Allocate Assignment number Not given Employee number 91000/,
    );
    expect(page).toContain('href="/imports/unmatched?after=25" rel="next"');
    expect(await wordsOf(browser.get("/imports/unmatched?after=25"))).toContain("77777");
    const paper = await wordsOf(browser.get("/imports/unmatched?kind=paper-plans"));
    expect(paper).toContain("Assignment number 77777");
    expect(paper).not.toContain("JP-100");
  });
});

describe("who may not", () => {
  const pages = [
    ...[
      "/imports",
      "/imports/new",
      "/imports/history",
      "/imports/unmatched",
      "/imports/templates/staff-list.csv",
    ],
    ...["/imports/offers/ofr_01ARZ3NDEKTSV4RRFFQ69G5FAV", "/imports/imp_01ARZ3NDEKTSV4RRFFQ69G5FAV"],
    "/imports/imp_01ARZ3NDEKTSV4RRFFQ69G5FAV/undo",
  ];

  it.each(pages)("%s: 403 without the role, and nobody sees it without signing in", async (path) => {
    const other = await signedIn(["Review.Read", "Review.Decide", "Gate.ReadDetail", "Audit.Read"], "other");
    for (const under of ["", "/cy"]) {
      expect((await other.get(under + path)).status).toBe(403);
      expect(locationOf(await porth.browser().get(under + path))).toMatch(/^\/(cy\/)?sign-in\?return=/);
    }
  });

  it("403 to every form without the role, and nothing is kept", async () => {
    const path = await offered(browser, "job-plans", correctedJobPlans);
    const other = await signedIn(["Gate.ReadDetail", "Audit.Read"], "other");
    const before = await everythingIn(porth.db);
    const [latest] = await imports();
    const answers = [
      await offer(other, "job-plans", correctedJobPlans),
      await other.post(path, { seen: "" }),
      await other.post(`${path}/give-up`, {}),
      await other.post(`/imports/${latest?.id}/undo`, { seen: "" }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
    expect(await everythingIn(porth.db)).toEqual(before);
  });
});
