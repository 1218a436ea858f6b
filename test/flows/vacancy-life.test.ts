import { compactVerify, createLocalJWKSet, type JSONWebKeySet } from "jose";
import { beforeEach, describe, expect, it } from "vitest";
import { canonical } from "#audit/canonical.ts";
import { mayAdvertise } from "#gate/may-advertise.ts";
import { tell } from "#words/told.ts";
import { bodyOf, type Decision, type Standing, textOf } from "../support/bodies.ts";
import {
  ask,
  blockOtherwise,
  correctCardiology,
  jobPlans,
  loadCardiology,
  put,
  unblockOtherwise,
} from "../support/cardiology.ts";
import { everythingIn } from "../support/kept.ts";
import { type Caller, type TestPorth, testPorth } from "../support/porth.ts";
import {
  asReviewer,
  decide,
  overriding,
  readReview,
  reviewsIn,
  revoke,
  upholding,
} from "../support/reviewing.ts";

let porth: TestPorth;
let reviewer: Caller;
let id: string;

const asked = async (body: object = ask): Promise<Decision> => {
  const form = await porth.as({ roles: ["Gate.Ask"], sub: "vacancy-form" });
  const response = await put(form, body, crypto.randomUUID());
  expect(response.status).toBe(201);
  return bodyOf<Decision>(response);
};
const withdraw = async (vacancy: string) => {
  const form = await porth.as({ roles: ["Gate.Ask"], sub: "vacancy-form" });
  expect((await form.send("POST", `/v1/vacancies/${vacancy}/withdraw`)).status).toBe(200);
};
const states = async () => (await reviewsIn(porth)).map(({ state }) => state);
const codes = ({ reasons }: Pick<Decision, "reasons">) => reasons.map(({ code }) => code);

beforeEach(async () => {
  porth = await testPorth();
  await loadCardiology(porth);
  reviewer = await asReviewer(porth);
  await asked();
  id = (await reviewsIn(porth))[0]?.id ?? "";
});

describe("asking about a vacancy under an override", () => {
  beforeEach(async () => {
    expect((await decide(reviewer, id)).status).toBe(200);
  });

  it("says overridden and may advertise, until its last day, and still lists every reason", async () => {
    const answer = await asked();
    expect(answer).toMatchObject({
      may_advertise: true,
      outcome: "overridden",
      vacancy: { state: "overridden" },
      valid_through: "2026-12-31",
      clear_through: null,
      summary: { in_scope: 2, in_place: 1, exempt: 0, not_in_place: 1 },
    });
    expect(codes(answer)).toEqual(["plan_out_of_date"]);
    expect(await states()).toEqual(["overridden"]);
  });

  it("is kept: it reads the same for ever, and its receipt is signed", async () => {
    const answer = await asked();
    await revoke(reviewer, id);
    await correctCardiology(porth);
    const form = await porth.as({ roles: ["Gate.Ask"], sub: "vacancy-form" });
    expect(await (await form.get(`/v1/decisions/${answer.id}`)).text()).toBe(JSON.stringify(answer));
    const keys = await bodyOf<JSONWebKeySet>(await porth.anyone.get("/.well-known/jwks.json"));
    const receipt = await textOf(await form.get(answer.receipt));
    const { payload } = await compactVerify(receipt, createLocalJWKSet(keys));
    expect(JSON.parse(new TextDecoder().decode(payload))).toEqual(answer);
    const listed = await bodyOf<{ items: Decision[] }>(await form.get("/v1/decisions?outcome=overridden"));
    expect(listed.items).toEqual([answer]);
  });

  it("can be worked out again from what was kept, to the byte", async () => {
    const { id: asking } = await asked();
    const kept = await everythingIn(porth.db);
    const decision = kept.decision?.find((row) => row.id === asking);
    const evidence = kept.evidence?.find((row) => row.id === decision?.evidence_id);
    const policy = JSON.parse(
      String(kept.policy?.find((row) => row.digest === evidence?.policy_digest)?.body),
    );
    const facts = JSON.parse(String(evidence?.facts));
    expect(facts.override).toEqual({ review: id, covers: ["plan_out_of_date"], endsOn: "2026-12-31" });
    expect(canonical(tell(mayAdvertise(facts, policy), policy))).toBe(evidence?.answer);
  });

  it("names people to Gate.ReadDetail alone", async () => {
    expect(JSON.stringify(await asked())).not.toMatch(/people|Huw/);
    const detailed = await porth.as(["Gate.Ask", "Gate.ReadDetail"]);
    expect((await bodyOf<Decision>(await put(detailed, ask, "k-d"))).reasons[0]?.people).toHaveLength(1);
  });

  it("says no of any other vacancy, and of the department", async () => {
    for (const other of [
      { ...ask, vacancy: { ref: "TRAC-88124" } },
      { department: "Heart", vacancy: { ref: "trac-88123" } },
    ])
      expect(await asked(other)).toMatchObject({
        may_advertise: false,
        outcome: "blocked",
        valid_through: null,
      });
    const form = await porth.as(["Gate.Ask"]);
    const standing = await bodyOf<Standing>(await form.get("/v1/departments/CARD/standing"));
    expect(standing).toMatchObject({ may_advertise: false, outcome: "blocked" });
    const { items } = await bodyOf<{ items: { code: string; standing: string }[] }>(
      await form.get("/v1/departments"),
    );
    expect(items.find(({ code }) => code === "CARD")?.standing).toBe("blocked");
  });

  it("is the same vacancy by any name of the department", async () => {
    expect(await asked({ ...ask, department: "heart" })).toMatchObject({ outcome: "overridden" });
    expect((await everythingIn(porth.db)).vacancy).toHaveLength(1);
  });
});

describe("the last day of an override", () => {
  it.each([
    ["on that day, to its last minute", "2026-11-25T23:59:59.999Z", "overridden", ["overridden"]],
    ["on the day after", "2026-11-26T00:00:00.000Z", "blocked", ["expired", "awaiting_review"]],
  ])("%s", async (_, instant, outcome, expected) => {
    await decide(reviewer, id, { ...overriding, ends_on: "2026-11-25" });
    porth.setClock(instant);
    const answer = await asked();
    expect(answer).toMatchObject({ outcome, may_advertise: outcome === "overridden" });
    expect(answer.valid_through).toBe(outcome === "overridden" ? "2026-11-25" : null);
    expect(await states()).toEqual(expected);
    expect(answer.vacancy.state).toBe(expected.at(-1));
  });
});

describe("another reason", () => {
  beforeEach(async () => {
    await decide(reviewer, id);
    await blockOtherwise(porth);
  });

  it("blocks again, lists both, and sends the same case back to the reviewers", async () => {
    expect(await states()).toEqual(["awaiting_review"]);
    const answer = await asked();
    expect(answer).toMatchObject({
      may_advertise: false,
      valid_through: null,
      vacancy: { state: "awaiting_review" },
    });
    expect(codes(answer)).toEqual(["plan_out_of_date", "plan_missing"]);
    expect((await reviewsIn(porth)).map((one) => [one.id, one.state])).toEqual([[id, "awaiting_review"]]);
  });

  it("gone again, lets the override count as it did", async () => {
    await asked();
    await unblockOtherwise(porth);
    expect(await states()).toEqual(["overridden"]);
    expect(await asked()).toMatchObject({ outcome: "overridden", valid_through: "2026-12-31" });
    expect(await reviewsIn(porth)).toHaveLength(1);
  });

  it("gone again, leaves a case that was upheld meanwhile upheld", async () => {
    await decide(reviewer, id, upholding);
    await unblockOtherwise(porth);
    expect(await states()).toEqual(["upheld"]);
    expect((await asked()).outcome).toBe("blocked");
  });

  it("is covered by another override, which replaces the first", async () => {
    await decide(reviewer, id, { ...overriding, ends_on: "2026-11-30" });
    expect(await asked()).toMatchObject({ outcome: "overridden", valid_through: "2026-11-30" });
    const { review } = await readReview(reviewer, id);
    expect(review.verdicts.map(({ codes }) => codes)).toEqual([
      ["plan_out_of_date"],
      ["plan_out_of_date", "plan_missing"],
    ]);
  });

  it("blocks no less when it is the calendar that brings it", async () => {
    await unblockOtherwise(porth);
    porth.setClock("2026-11-28T09:00:00Z");
    const answer = await asked();
    expect([answer.outcome, answer.vacancy.state]).toEqual(["blocked", "awaiting_review"]);
    expect(codes(answer)).toEqual(["plan_out_of_date", "allocate_extract_stale", "staff_list_stale"]);
    expect(await reviewsIn(porth)).toHaveLength(1);
  });
});

it("fewer reasons than were covered leave an override as it is", async () => {
  await blockOtherwise(porth);
  await decide(reviewer, id);
  await unblockOtherwise(porth);
  const answer = await asked();
  expect([answer.outcome, codes(answer)]).toEqual(["overridden", ["plan_out_of_date"]]);
});

describe("a case that is over", () => {
  /** Ends it, and then has the department blocked. */
  const ends: readonly (readonly [string, () => Promise<unknown>])[] = [
    ["upheld", () => decide(reviewer, id, upholding)],
    ["withdrawn", async () => withdraw((await readReview(reviewer, id)).review.vacancy.id)],
    [
      "withdrawn",
      async () => {
        await decide(reviewer, id);
        await withdraw((await readReview(reviewer, id)).review.vacancy.id);
      },
    ],
    [
      "cleared",
      async () => {
        await decide(reviewer, id);
        await correctCardiology(porth);
        expect((await asked()).vacancy.state).toBe("cleared");
        expect((await (await porth.as(["Register.Write"])).load("job-plans", `${jobPlans}\n`)).status).toBe(
          201,
        );
      },
    ],
  ];

  it.each(ends)("%s, stays so: asking again opens another, with nothing said", async (state, end) => {
    await end();
    const answer = await asked();
    expect(answer).toMatchObject({ outcome: "blocked", vacancy: { state: "awaiting_review" } });
    const [old, fresh, ...more] = await reviewsIn(porth);
    expect([old?.id, old?.state, fresh?.state, more.length]).toEqual([id, state, "awaiting_review", 0]);
    expect(fresh).toMatchObject({ verdicts: [], vacancy: old?.vacancy });
    expect(old?.vacancy.state).toBe("awaiting_review");
    expect((await decide(reviewer, fresh?.id ?? "")).status).toBe(200);
    expect(await states()).toEqual([state, "overridden"]);
    expect((await asked()).outcome).toBe("overridden");
  });

  it("tells where the vacancy stands since", async () => {
    await correctCardiology(porth);
    const { vacancy } = await asked();
    await withdraw(vacancy.id);
    expect((await readReview(reviewer, id)).review).toMatchObject({
      state: "cleared",
      vacancy: { state: "withdrawn" },
    });
    expect((await asked()).vacancy.state).toBe("clear");
    expect((await readReview(reviewer, id)).review).toMatchObject({
      state: "cleared",
      vacancy: { state: "clear" },
    });
  });
});

describe("a case that goes on", () => {
  it.each([
    ["awaiting review", async () => {}],
    [
      "revoked",
      async () => {
        await decide(reviewer, id);
        await revoke(reviewer, id);
      },
    ],
  ])("%s, stays the same one however often it is asked about", async (_, goes) => {
    await goes();
    await asked();
    await asked();
    const [only, ...more] = await reviewsIn(porth);
    expect([only?.id, only?.state, only?.decisions.length, more.length]).toEqual([
      id,
      "awaiting_review",
      3,
      0,
    ]);
  });
});

it("a vacancy that was never blocked has no case: asked about when it is, it has one", async () => {
  const derm = { department: "DERM", vacancy: { ref: "D-1" } };
  expect((await asked(derm)).vacancy.state).toBe("clear");
  expect(await reviewsIn(porth)).toHaveLength(1);
  porth.setClock("2026-11-28T09:00:00Z");
  expect((await asked(derm)).vacancy.state).toBe("awaiting_review");
  expect((await reviewsIn(porth)).map(({ department }) => department.code)).toEqual(["CARD", "DERM"]);
});
