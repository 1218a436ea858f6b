import { beforeEach, describe, expect, it } from "vitest";
import { readFile } from "#imports/read-file.ts";
import { boardDeps } from "#runtime/board-deps.ts";
import { readBoardFile } from "#runtime/settings/board-file.ts";
import { bodyOf } from "../support/bodies.ts";
import { loadCardiology, plan, plansFile, put, staffList } from "../support/cardiology.ts";
import { type TestPorth, testPorth } from "../support/porth.ts";
import { sent, wordsOf } from "../support/reading-pages.ts";
import { decide, justification, overriding, reviewsIn } from "../support/reviewing.ts";

const code = "winter_pressure";
const file = {
  policy: { id: "test-board", version: "2027-01", answer_valid_days: 3, override_days: 10 },
  stages: { signed_off: { texts: ["signed off", "Completed (Both)"] } },
  override_categories: [
    {
      code,
      name: { en: "Winter pressure", cy: "Pwysau'r gaeaf" },
      hint: { en: "The beds are full", cy: "Mae'r gwelyau'n llawn" },
    },
    { code: "other", name: { en: "Other", cy: "Arall" }, hint: { en: "Say which", cy: "Dywedwch pa un" } },
  ],
  column_aliases: { "staff-list": { surname: ["Cyfenw"] }, "job-plans": { status: ["Where it is"] } },
};

let porth: TestPorth;
beforeEach(async () => {
  const board = readBoardFile(JSON.stringify(file));
  if ("faults" in board) throw new Error(board.faults.join("\n"));
  porth = await testPorth(boardDeps(board, readFile));
  await loadCardiology(porth);
});

const askedNow = async () => {
  const response = await put(await porth.as(["Gate.Ask"]));
  expect(response.status).toBe(201);
  return bodyOf<Readonly<Record<string, unknown>>>(response);
};

describe("a board's own file", () => {
  it("names its policy in each decision, and its settings decide", async () => {
    const { policy } = await askedNow();
    expect(policy).toEqual(porth.deps.policyName);
    expect(policy).toMatchObject({ id: "test-board", version: "2027-01" });
    const reviewer = await porth.as({ kind: "person", roles: ["Review.Read", "Review.Decide"], sub: "r" });
    const id = (await reviewsIn(porth))[0]?.id ?? "";
    expect((await decide(reviewer, id, { ...overriding, ends_on: "2026-12-03" })).status).toBe(422);
    expect((await decide(reviewer, id, { ...overriding, ends_on: "2026-12-02" })).status).toBe(200);
  });

  it("says what its columns and its stages are called", async () => {
    const steward = await porth.as(["Register.Write"]);
    const staff = staffList.replace("Surname", "CYFENW");
    expect((await steward.load("staff-list", staff, "&mode=commit&extracted_on=2026-11-21")).status).toBe(
      201,
    );
    const plans = plansFile(
      plan("JP-1", "10001", "Completed (both)", "2026-04-01"),
      plan("JP-2", "10002", "Agreed", "2026-11-01"),
    ).replace("Status", "Where it is");
    expect((await steward.load("job-plans", plans)).status).toBe(201);
    const standing = async () =>
      bodyOf(await (await porth.as(["Gate.Ask"])).get("/v1/departments/CARD/standing"));
    expect(await standing()).toMatchObject({
      outcome: "blocked",
      reasons: [{ code: "plan_status_unknown", count: 1 }],
    });
    const mended = plans.replace("Agreed", "Signed-off");
    expect((await steward.load("job-plans", mended)).status).toBe(201);
    expect(await standing()).toMatchObject({ outcome: "clear", valid_through: "2026-11-25" });
  });

  it("is what reviewers choose from, in both languages, and what others are told", async () => {
    await askedNow();
    const id = (await reviewsIn(porth))[0]?.id ?? "";
    const browser = porth.browser();
    await browser.signIn({ sub: "director", roles: ["Review.Read", "Review.Decide"] });
    const at = `/requests/${id}/override`;
    expect(await wordsOf(browser.get(`${at}/category`))).toContain("Winter pressure The beds are full");
    expect(await wordsOf(browser.get(`/cy${at}/category`))).toContain("Pwysau'r gaeaf");
    expect(await sent(browser, `${at}/category`, { category: code })).toBe(`${at}/justification`);
    const patient = await browser.post(`${at}/category`, { category: "patient_safety" });
    expect(patient.status).toBe(400);
    const reviewer = await porth.as({ kind: "person", roles: ["Review.Read", "Review.Decide"], sub: "r" });
    const word = { ...overriding, category: code, justification, ends_on: "2026-12-02" };
    expect((await decide(reviewer, id, word)).status).toBe(200);
    expect(await wordsOf(browser.get(`/requests/${id}`))).toContain("Winter pressure");
    const events = await (await porth.as(["Webhook.Manage"])).get("/v1/events?after=0&limit=200");
    expect(await events.text()).toContain(`"category":"${code}"`);
  });
});
