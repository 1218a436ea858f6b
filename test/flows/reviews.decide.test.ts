import { beforeEach, describe, expect, it } from "vitest";
import { bodyOf, type Decision, type Problem, type Review } from "../support/bodies.ts";
import { ask, closeCardiology, loadCardiology, put } from "../support/cardiology.ts";
import { everythingIn, rowsIn } from "../support/kept.ts";
import { type Caller, type TestPorth, testPorth } from "../support/porth.ts";
import {
  asReviewer,
  decide,
  justification,
  overriding,
  readReview,
  reviewsIn,
  revoke,
  upholding,
} from "../support/reviewing.ts";

let porth: TestPorth;
let form: Caller;
let reviewer: Caller;
let id: string;

beforeEach(async () => {
  porth = await testPorth();
  await loadCardiology(porth);
  form = await porth.as({ roles: ["Gate.Ask"], sub: "vacancy-form" });
  reviewer = await asReviewer(porth);
  await put(form);
  id = (await reviewsIn(porth))[0]?.id ?? "";
});

const lines = async (type: string) =>
  ((await everythingIn(porth.db)).audit ?? [])
    .filter((line) => line.type === type)
    .map(({ body }) => JSON.parse(String(body)));
const said = async (response: Response): Promise<Review> => {
  expect(response.status, await response.clone().text()).toBe(200);
  return bodyOf<Review>(response);
};

describe("an override", () => {
  it("200 with the review as it now is, which reads the same under the same tag", async () => {
    const response = await decide(reviewer, id);
    const tag = response.headers.get("etag");
    const body = await said(response);
    expect(body).toMatchObject({
      id,
      state: "overridden",
      vacancy: { state: "overridden" },
      standing: {
        may_advertise: true,
        outcome: "overridden",
        valid_through: "2026-12-31",
        clear_through: null,
        reasons: [{ code: "plan_out_of_date", severity: "block" }],
      },
    });
    expect(body.verdicts).toEqual([
      {
        ...overriding,
        codes: ["plan_out_of_date"],
        decided_by: expect.stringMatching(/^test:~[0-9a-f]{32}$/),
        decided_at: "2026-11-22T09:14:03.120Z",
      },
    ]);
    expect(await readReview(reviewer, id)).toEqual({ review: body, tag });
  });

  it("keeps the word, moves the vacancy and its review, and tells the trail of it without a word of why", async () => {
    const body = await said(await decide(reviewer, id));
    const kept = await everythingIn(porth.db);
    expect(kept.verdict).toMatchObject([{ review_id: id, justification, ends_on: "2026-12-31" }]);
    expect(kept.vacancy).toMatchObject([{ state: "overridden", review_id: id, version: 2 }]);
    expect(kept.review).toMatchObject([{ id, state: "overridden" }]);
    expect(await lines("review.decided")).toMatchObject([
      {
        by: body.verdicts[0]?.decided_by,
        data: {
          review: id,
          vacancy: body.vacancy.id,
          verdict: kept.verdict?.[0]?.id,
          outcome: "override",
          category: "patient_safety",
          codes: ["plan_out_of_date"],
          ends_on: "2026-12-31",
        },
      },
    ]);
    expect(JSON.stringify(kept.audit)).not.toMatch(/locums|Branwen|Enghraifft/);
  });

  it("answers in the language asked for, with people for Gate.ReadDetail alone", async () => {
    const plain = await said(await decide(reviewer, id, overriding, { "accept-language": "cy" }));
    expect(plain.department.name).toBe("Cardioleg");
    expect(JSON.stringify(plain)).not.toMatch(/people|Huw/);
    await revoke(reviewer, id);
    const detailed = await asReviewer(porth, {
      roles: ["Review.Read", "Review.Decide", "Gate.ReadDetail"],
    });
    const response = await decide(detailed, id);
    expect(response.headers.get("etag")).toMatch(/-en-people"$/);
    expect((await said(response)).standing?.reasons[0]?.people).toHaveLength(1);
  });

  it.each([
    ["today", "2026-11-22", 200],
    ["ninety days ahead", "2027-02-20", 200],
    ["yesterday", "2026-11-21", 422],
    ["ninety-one days ahead", "2027-02-21", 422],
    ["a year of one digit too many", "20261-01-01", 400],
    ["a day that there is not", "2026-11-31", 400],
  ])("ends %s (%s): %i", async (_, ends_on, status) => {
    const before = await everythingIn(porth.db);
    const response = await decide(reviewer, id, { ...overriding, ends_on });
    expect(response.status).toBe(status);
    if (status === 200) return expect((await said(response)).standing?.valid_through).toBe(ends_on);
    const { code, errors } = await bodyOf<Problem>(response);
    expect(code).toBe(status === 422 ? "day_out_of_range" : "invalid_request");
    expect(errors?.[0]).toMatchObject({ pointer: "/ends_on" });
    expect(await everythingIn(porth.db)).toEqual(before);
  });

  it("counts its days in the UK: half past eleven in the evening, UTC, in summer is tomorrow", async () => {
    porth.setClock("2027-06-30T23:30:00Z");
    const other = await asReviewer(porth);
    expect((await decide(other, id, { ...overriding, ends_on: "2027-06-30" })).status).toBe(422);
    expect((await decide(other, id, { ...overriding, ends_on: "2027-09-29" })).status).toBe(200);
  });
});

describe("an uphold", () => {
  it("200, needs no category, and keeps the block", async () => {
    const body = await said(await decide(reviewer, id, upholding));
    expect(body).toMatchObject({
      state: "upheld",
      vacancy: { state: "upheld" },
      standing: { may_advertise: false, outcome: "blocked", valid_through: null },
      verdicts: [{ outcome: "uphold", category: null, justification, ends_on: null }],
    });
    expect((await readReview(reviewer, id)).review).toEqual(body);
    expect(await lines("review.decided")).toMatchObject([{ data: { outcome: "uphold", ends_on: null } }]);
  });

  it("has no end, also when one is sent", async () => {
    const body = await said(
      await decide(reviewer, id, { ...upholding, category: "not_urgent", ends_on: "2020-01-01" }),
    );
    expect(body.verdicts).toMatchObject([{ category: "not_urgent", ends_on: null }]);
  });
});

describe("a revocation", () => {
  it("200, and the request is before the reviewers again, with both words", async () => {
    await decide(reviewer, id);
    const other = await asReviewer(porth, { sub: "another" });
    const response = await revoke(other, id);
    const tag = response.headers.get("etag");
    const body = await said(response);
    expect(body).toMatchObject({
      state: "awaiting_review",
      vacancy: { state: "awaiting_review" },
      standing: { may_advertise: false, outcome: "blocked" },
    });
    expect(body.verdicts.map(({ outcome, category, ends_on }) => [outcome, category, ends_on])).toEqual([
      ["override", "patient_safety", "2026-12-31"],
      ["revoke", null, null],
    ]);
    expect(await readReview(other, id)).toEqual({ review: body, tag });
    expect((await lines("review.decided")).map(({ data }) => data.outcome)).toEqual(["override", "revoke"]);
    expect((await bodyOf<Decision>(await put(form, ask, "k-2"))).outcome).toBe("blocked");
  });

  it("counts also when the clocks of two processes disagree: the last word is the one that was kept last", async () => {
    porth.setClock("2026-11-22T10:00:00Z");
    await said(await decide(await asReviewer(porth), id));
    const slow = await porth.restarted();
    slow.setClock("2026-11-22T09:59:00Z");
    const body = await said(await revoke(await asReviewer(slow), id));
    expect(body.verdicts.map(({ outcome }) => outcome)).toEqual(["override", "revoke"]);
    expect((await readReview(await asReviewer(slow), id)).review).toEqual(body);
    const asker = await slow.as({ roles: ["Gate.Ask"], sub: "vacancy-form" });
    expect(await bodyOf<Decision>(await put(asker, ask, "k-2"))).toMatchObject({ may_advertise: false });
  });

  it("200 with the tag of what was read", async () => {
    await decide(reviewer, id);
    const { tag } = await readReview(reviewer, id);
    const path = `/v1/reviews/${id}/revoke`;
    expect((await reviewer.send("POST", path, { justification }, { "if-match": tag })).status).toBe(200);
  });

  it("200 from whoever asked, and from someone whose plan is in question: it opens no gate", async () => {
    await decide(reviewer, id);
    const huw = await asReviewer(porth, { sub: "huw", claims: { employee_number: "10002" } });
    expect((await revoke(huw, id)).status).toBe(200);
  });

  it("200 when the register has lost the department meanwhile", async () => {
    porth.setClock("2026-11-30T09:00:00Z");
    reviewer = await asReviewer(porth);
    await decide(reviewer, id);
    await closeCardiology(porth);
    const body = await said(await revoke(reviewer, id));
    expect(body).toMatchObject({ state: "awaiting_review", standing: null });
    expect(await rowsIn(porth.db, "verdict")).toBe(2);
  });

  it("may be followed by another override", async () => {
    await decide(reviewer, id);
    await revoke(reviewer, id);
    const body = await said(await decide(reviewer, id, { ...overriding, ends_on: "2026-11-30" }));
    expect(body).toMatchObject({ state: "overridden", standing: { valid_through: "2026-11-30" } });
    expect(body.verdicts).toHaveLength(3);
  });
});

describe.each(["decision", "revoke"] as const)("the justification of a %s", (what) => {
  const give = async (text: string) => {
    if (what === "revoke") await decide(reviewer, id);
    const before = await everythingIn(porth.db);
    const response =
      what === "revoke"
        ? await revoke(reviewer, id, { justification: text })
        : await decide(reviewer, id, { ...overriding, justification: text });
    return { before, response };
  };
  const emoji = "👩🏽‍⚕️";

  it.each([
    ["30 characters", "x".repeat(30), "x".repeat(30)],
    ["2,000 characters", "x".repeat(2_000), "x".repeat(2_000)],
    ["2,000 letters with accents", "ŵ".repeat(2_000), "ŵ".repeat(2_000)],
    ["2,000 characters outside the basic plane", "😀".repeat(2_000), "😀".repeat(2_000)],
    ["30 with space around", ` \t\n ${"x".repeat(30)} \r\n `, "x".repeat(30)],
    ["2,000 with space around", `${" ".repeat(500)}${"x".repeat(2_000)}\n`, "x".repeat(2_000)],
    ["2,000 when a line break counts once", `${"x\r\n".repeat(999)}xy`, `${"x\n".repeat(999)}xy`],
    ["text of more than one script", `${emoji} مرحبا ‘cyfiawnhad’ <b>&amp;</b>`, null],
    ["a quotation mark and a NUL", `It's "urgent" \u0000 -- ${"x".repeat(30)}`, null],
  ])("200 with %s", async (_, text, kept) => {
    const { response } = await give(text);
    expect((await said(response)).verdicts.at(-1)?.justification).toBe(kept ?? text);
    expect((await readReview(reviewer, id)).review.verdicts.at(-1)?.justification).toBe(kept ?? text);
  });

  it.each([
    ["29 characters", "x".repeat(29)],
    ["2,001 characters", "x".repeat(2_001)],
    ["29 with space around", `  ${"x".repeat(29)}  `],
    ["29 when a line break counts once", `${"x\r\n".repeat(14)}x`],
    ["fifteen characters that take thirty units", "😀".repeat(15)],
    ["nothing", ""],
    ["space alone", " ".repeat(60)],
    ["far too many", "x".repeat(20_000)],
  ])("422 with %s, and keeps nothing", async (_, text) => {
    const { before, response } = await give(text);
    expect(response.status).toBe(422);
    const { code, errors } = await bodyOf<Problem>(response);
    expect([code, errors]).toMatchObject(["text_out_of_bounds", [{ pointer: "/justification" }]]);
    expect(await everythingIn(porth.db)).toEqual(before);
  });
});
