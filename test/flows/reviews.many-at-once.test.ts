import { beforeEach, describe, expect, it } from "vitest";
import { bodyOf, type Problem } from "../support/bodies.ts";
import { loadCardiology, put } from "../support/cardiology.ts";
import { everythingIn, rowsIn } from "../support/kept.ts";
import { type TestPorth, testPorth } from "../support/porth.ts";
import {
  asReviewer,
  decide,
  justification,
  overriding,
  post,
  readReview,
  reviewsIn,
  revoke,
  upholding,
} from "../support/reviewing.ts";

let porth: TestPorth;
let id: string;

beforeEach(async () => {
  porth = await testPorth();
  await loadCardiology(porth);
  await put(await porth.as(["Gate.Ask"]));
  id = (await reviewsIn(porth))[0]?.id ?? "";
});

const reviewers = 50;
const outcomeAt = (at: number) => (at % 2 === 0 ? "override" : "uphold");

/** Fifty people who have all read the same, each with a word of their own. */
const all = async (
  processes: readonly TestPorth[],
  what: "decision" | "revoke",
): Promise<readonly Response[]> => {
  const { tag } = await readReview(await asReviewer(porth), id);
  const callers = await Promise.all(
    Array.from({ length: reviewers }, (_, at) =>
      asReviewer(processes[at % processes.length] as TestPorth, { sub: `reviewer-${at}` }),
    ),
  );
  return Promise.all(
    callers.map((caller, at) => {
      const said = `${justification} This is what reviewer ${at} says.`;
      const word = outcomeAt(at) === "override" ? overriding : upholding;
      const body = what === "revoke" ? { justification: said } : { ...word, justification: said };
      return post(caller, id, what, body, { "if-match": tag });
    }),
  );
};

const reviewLines = async () =>
  ((await everythingIn(porth.db)).audit ?? []).filter(({ type }) => type === "review.decided");

/** One wins, all others are told that they did not, and nothing but the winner's word is kept. */
const expectOneWinner = async (
  answers: readonly Response[],
  code: string,
  wordsBefore: number,
): Promise<number> => {
  const winner = answers.findIndex(({ status }) => status === 200);
  const losers = answers.filter((_, at) => at !== winner);
  expect(losers.map(({ status }) => status)).toEqual(losers.map(() => 409));
  const told = await Promise.all(losers.map(async (answer) => (await bodyOf<Problem>(answer)).code));
  expect(new Set(told)).toEqual(new Set([code]));
  expect(await rowsIn(porth.db, "verdict")).toBe(wordsBefore + 1);
  expect(await reviewLines()).toHaveLength(wordsBefore + 1);
  const { review } = await readReview(await asReviewer(porth), id);
  expect(review.verdicts.at(-1)?.justification).toContain(` ${winner} `);
  const trail = await (await porth.as(["Audit.Read"])).get("/v1/audit/verify");
  expect(await trail.json()).toMatchObject({ valid: true, count: await rowsIn(porth.db, "audit") });
  return winner;
};

describe("fifty reviewers at once", () => {
  it.each([
    ["in one process", 1],
    ["in two", 2],
  ])("override and uphold one request %s: one of them has done it", async (_, processes) => {
    const answers = await all([porth, await porth.restarted()].slice(0, processes), "decision");
    const winner = await expectOneWinner(answers, "already_decided", 0);
    const state = outcomeAt(winner) === "override" ? "overridden" : "upheld";
    const kept = await everythingIn(porth.db);
    expect(kept.verdict).toMatchObject([{ outcome: outcomeAt(winner) }]);
    expect(kept.vacancy).toMatchObject([{ state, version: 2 }]);
    expect(kept.review).toMatchObject([{ id, state }]);
  });

  it("revoke one override: one of them has done it", async () => {
    await decide(await asReviewer(porth), id);
    await expectOneWinner(await all([porth], "revoke"), "not_overridden", 1);
    expect((await everythingIn(porth.db)).vacancy).toMatchObject([{ state: "awaiting_review", version: 3 }]);
  });

  it("ask, override and revoke together: whatever comes of it, state and last word agree, and the chain is whole", async () => {
    const form = await porth.as(["Gate.Ask"]);
    const asked = Array.from({ length: 10 }, (_, at) => put(form, undefined, `k-again-${at}`));
    const words = Array.from({ length: 10 }, async (_, at) => {
      const caller = await asReviewer(porth, { sub: `reviewer-${at}` });
      return at % 2 === 0 ? decide(caller, id) : revoke(caller, id);
    });
    for (const { status } of await Promise.all([...asked, ...words]))
      expect([200, 201, 409, 412]).toContain(status);
    const { review } = await readReview(await asReviewer(porth), id);
    const last = review.verdicts.at(-1)?.outcome ?? "revoke";
    expect(review.state).toBe(last === "override" ? "overridden" : "awaiting_review");
    expect(review.verdicts.map(({ outcome }) => outcome)).toEqual(
      review.verdicts.map((_, at) => (at % 2 === 0 ? "override" : "revoke")),
    );
    expect(await reviewLines()).toHaveLength(review.verdicts.length);
    const trail = await (await porth.as(["Audit.Read"])).get("/v1/audit/verify");
    expect(await trail.json()).toMatchObject({ valid: true });
  });
});
