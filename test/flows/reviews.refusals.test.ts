import { beforeEach, describe, expect, it } from "vitest";
import { bodyOf, type Decision, type Problem } from "../support/bodies.ts";
import {
  ask,
  blockOtherwise,
  correctCardiology,
  gwen,
  jobPlans,
  loadCardiology,
  put,
} from "../support/cardiology.ts";
import { everythingIn } from "../support/kept.ts";
import { type Caller, type TestPorth, testPorth } from "../support/porth.ts";
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
import type { WantedToken } from "../support/tokens.ts";

let porth: TestPorth;
let form: Caller;
let reviewer: Caller;
let id: string;
let vacancy: string;
let tag: string;

beforeEach(async () => {
  porth = await testPorth();
  await loadCardiology(porth);
  form = await porth.as({ roles: ["Gate.Ask"], sub: "vacancy-form" });
  reviewer = await asReviewer(porth);
  vacancy = (await bodyOf<Decision>(await put(form))).vacancy.id;
  id = (await reviewsIn(porth))[0]?.id ?? "";
  tag = (await readReview(reviewer, id)).tag;
});

/** Holds a refusal to its status and code, and to having kept nothing. */
const refused = async (request: () => Promise<Response>, status: number, code: string): Promise<Problem> => {
  const before = await everythingIn(porth.db);
  const response = await request();
  const body = await bodyOf<Problem>(response);
  expect([response.status, body.code], body.detail).toEqual([status, code]);
  expect(await everythingIn(porth.db)).toEqual(before);
  return body;
};
const both = [overriding, upholding] as const;
const withTag = (caller: Caller, body: unknown, what: "decision" | "revoke" = "decision", of = id) =>
  post(caller, of, what, body, { "if-match": tag });

describe("400", () => {
  it.each([
    ["no outcome", { outcome: undefined }, "/outcome"],
    ["an outcome that there is not", { outcome: "revoke" }, "/outcome"],
    ["an override without a category", { category: undefined }, "/category"],
    ["a blank category", { category: " " }, "/category"],
    ["a category that is null", { category: null }, "/category"],
    ["an override without an end", { ends_on: undefined }, "/ends_on"],
    ["an override that ends on null", { ends_on: null }, "/ends_on"],
    ["an end that is an instant", { ends_on: "2026-12-31T00:00:00Z" }, "/ends_on"],
    ["no justification", { justification: undefined }, "/justification"],
    ["a justification that is a number", { justification: 7 }, "/justification"],
    ["another field", { decided_by: "somebody else" }, "/decided_by"],
    ["another vacancy", { vacancy: "vac_01ARZ3NDEKTSV4RRFFQ69G5FAV" }, "/vacancy"],
  ])("to a decision with %s", async (_, change, pointer) => {
    const body = { ...overriding, ...change };
    const { errors } = await refused(() => withTag(reviewer, body), 400, "invalid_request");
    expect(errors?.[0]).toMatchObject({ pointer });
  });

  it.each([
    ["no justification", {}, "/justification"],
    ["another field", { justification, ends_on: "2026-12-31" }, "/ends_on"],
  ])("to a revocation with %s", async (_, body, pointer) => {
    await decide(reviewer, id);
    const { errors } = await refused(() => revoke(reviewer, id, body), 400, "invalid_request");
    expect(errors?.[0]).toMatchObject({ pointer });
  });

  it.each([
    ["a list", "[]", 400, "invalid_request"],
    ["half an object", "{", 400, "malformed_json"],
    ["nothing", "", 400, "malformed_json"],
    ["too much", JSON.stringify({ ...overriding, justification: "x".repeat(70_000) }), 413, "too_large"],
  ])("or the like to a body that is %s", async (_, body, status, code) => {
    for (const what of ["decision", "revoke"] as const)
      await refused(() => withTag(reviewer, body, what), status, code);
  });

  it("or 415 to a form", async () => {
    const form = { "content-type": "application/x-www-form-urlencoded", "if-match": tag };
    await refused(
      () => post(reviewer, id, "decision", "outcome=uphold", form),
      415,
      "unsupported_media_type",
    );
  });
});

describe("401 and 403", () => {
  it.each([
    ["nobody", null, 401, "unauthenticated"],
    ["a person who reads reviews", { kind: "person", roles: ["Review.Read"] }, 403, "forbidden"],
    [
      "a person with every other role",
      { kind: "person", roles: ["Gate.Ask", "Register.Write"] },
      403,
      "forbidden",
    ],
    ["an application that claims the role", { roles: ["Review.Read", "Review.Decide"] }, 403, "people_only"],
    ["an application without it", { roles: ["Review.Read"] }, 403, "people_only"],
  ] as const)("to %s", async (_, wanted, status, code) => {
    const caller = wanted === null ? porth.anyone : await porth.as(wanted as WantedToken);
    for (const body of both) await refused(() => withTag(caller, body), status, code);
    await decide(reviewer, id);
    await refused(() => revoke(caller, id), status, code);
  });

  const named = (requested_by: string) => put(form, { ...ask, requested_by }, "k-named");
  it.each([
    ["Branwen Enghraifft"],
    ["Enghraifft, Branwen"],
    ["  DR  branwen ENGHRAIFFT "],
    ["Professor Branwen Enghraifft"],
    ["Brânwen Enghraifft"],
    ["10099"],
    [" 10099 "],
  ])("own_request to whoever is named as asking: ‘%s’", async (requestedBy) => {
    await named(requestedBy);
    const own = await asReviewer(porth, { claims: { employee_number: "10099" } });
    tag = (await readReview(own, id)).tag;
    for (const body of both) await refused(() => withTag(own, body), 403, "own_request");
    expect(
      (await withTag(await asReviewer(porth, { claims: { name: "Nia Arall" } }), upholding)).status,
    ).toBe(200);
  });

  it.each([["Branwen Arall"], ["B. Enghraifft"], ["A. Manager"], ["100991"], ["Dr"]])(
    "nothing of the kind to others: ‘%s’",
    async (requestedBy) => {
      await named(requestedBy);
      const other = await asReviewer(porth, { claims: { employee_number: "10099" } });
      expect((await decide(other, id)).status).toBe(200);
    },
  );

  it("own_request to whoever asked by their own sign-in, also when another asked after them", async () => {
    const self = {
      kind: "person",
      roles: ["Gate.Ask", "Review.Read", "Review.Decide"],
      sub: "self",
    } as const;
    const own = await porth.as({ ...self, claims: { name: undefined } });
    await put(own, ask, "k-own");
    await put(form, ask, "k-after");
    tag = (await readReview(own, id)).tag;
    for (const body of both) await refused(() => withTag(own, body), 403, "own_request");
    expect((await withTag(reviewer, overriding)).status).toBe(200);
  });

  it.each([
    ["their employee number", { name: "Somebody Else", employee_number: "10002" }],
    ["their name", { name: "Huw Fictional" }],
    ["their name, otherwise written", { name: "FICTIONAL, Dr Huw" }],
    ["their name, and another's number", { name: "Huw Fictional", employee_number: "10098" }],
  ])("own_plan to one whose plan is in question, by %s", async (_, claims) => {
    const own = await asReviewer(porth, { claims });
    for (const body of both) await refused(() => withTag(own, body), 403, "own_plan");
  });

  it("no such thing to a colleague in the department whose plan is in place, until it is in question too", async () => {
    const colleague = await asReviewer(porth, {
      claims: { name: "Gwen Invented", employee_number: "10001" },
    });
    const steward = await porth.as(["Register.Write"]);
    const unsigned = "Job Plan ID,Employee Number,Status\nJP-1,10001,Draft\nJP-2,10002,Draft\n";
    expect(gwen).toContain("10001");
    expect((await decide(colleague, id, overriding)).status).toBe(200);
    expect((await steward.load("job-plans", unsigned)).status).toBe(201);
    tag = (await readReview(colleague, id)).tag;
    await refused(() => withTag(colleague, upholding), 403, "own_plan");
  });
});

describe("404", () => {
  it.each(["rev_01ARZ3NDEKTSV4RRFFQ69G5FAV", "nonsense", "dec_01ARZ3NDEKTSV4RRFFQ69G5FAV"])(
    "for %s",
    async (other) => {
      for (const body of both)
        await refused(() => withTag(reviewer, body, "decision", other), 404, "not_found");
      await refused(() => withTag(reviewer, { justification }, "revoke", other), 404, "not_found");
    },
  );
});

describe("409", () => {
  /** What becomes of the request before somebody tries to decide it, on this day. */
  const ends: readonly (readonly [string, () => Promise<unknown>])[] = [
    ["overridden", () => decide(reviewer, id)],
    ["upheld", () => decide(reviewer, id, upholding)],
    ["withdrawn", () => form.send("POST", `/v1/vacancies/${vacancy}/withdraw`)],
    ["cleared", () => correctCardiology(porth)],
    [
      "expired",
      async () => {
        await decide(reviewer, id, { ...overriding, ends_on: "2026-11-22" });
        porth.setClock("2026-11-23T00:00:00Z");
      },
    ],
    [
      "upheld, and asked about again",
      async () => {
        await decide(reviewer, id, upholding);
        await put(form, ask, "k-new");
      },
    ],
  ];

  it.each(ends)("already_decided, when the request is %s; whatever the reviewer has read", async (_, end) => {
    const old = tag;
    await end();
    const other = await asReviewer(porth, { sub: "another" });
    tag = (await readReview(other, id)).tag;
    for (const body of both) await refused(() => withTag(other, body), 409, "already_decided");
    tag = old;
    for (const body of both) await refused(() => withTag(other, body), 409, "already_decided");
  });

  it.each([["awaiting review", async () => {}] as const, ...ends.slice(1)])(
    "not_overridden, when the request is %s",
    async (_, end) => {
      await end();
      const other = await asReviewer(porth, { sub: "another" });
      await refused(() => revoke(other, id), 409, "not_overridden");
    },
  );

  it("already_decided, when a day has come that clears it, and nobody has looked yet", async () => {
    const steward = await porth.as(["Register.Write"]);
    const tomorrow = "JP-2,10002,Signed Off,2026-11-23,2026-11-20,7,3";
    expect((await steward.load("job-plans", jobPlans.replace(/JP-2.*/, tomorrow))).status).toBe(201);
    porth.setClock("2026-11-23T00:00:00Z");
    const later = await asReviewer(porth);
    const { review, tag: read } = await readReview(later, id);
    expect(review).toMatchObject({ state: "awaiting_review", standing: { outcome: "clear" } });
    tag = read;
    for (const body of both) await refused(() => withTag(later, body), 409, "already_decided");
  });

  it("not_overridden a second time", async () => {
    await decide(reviewer, id);
    await revoke(reviewer, id);
    await refused(() => revoke(reviewer, id), 409, "not_overridden");
  });

  it("not_overridden while another reason has sent it back to the reviewers", async () => {
    await decide(reviewer, id);
    await blockOtherwise(porth);
    await refused(() => revoke(reviewer, id), 409, "not_overridden");
  });
});

describe("412 and 428", () => {
  it("stale_tag when the reasons have changed since, by an import or by the calendar", async () => {
    await blockOtherwise(porth);
    for (const body of both) await refused(() => withTag(reviewer, body), 412, "stale_tag");
    tag = (await readReview(reviewer, id)).tag;
    porth.setClock("2026-11-28T09:00:00Z");
    const later = await asReviewer(porth);
    for (const body of both) await refused(() => withTag(later, body), 412, "stale_tag");
    expect((await decide(later, id, upholding)).status).toBe(200);
  });

  it("stale_tag when the post is described otherwise since", async () => {
    await put(form, { ...ask, vacancy: { ...ask.vacancy, title: "Two consultants" } }, "k-2");
    await refused(() => withTag(reviewer, overriding), 412, "stale_tag");
  });

  it.each([
    ['"0123456789abcdef0123456789abcdef-en"'],
    ["*"],
    ["nonsense"],
    [""],
    ['W/"0123456789abcdef0123456789abcdef"'],
    ["x".repeat(200)],
  ])("stale_tag for what names no reading of it: %s", async (garbage) => {
    for (const body of both)
      await refused(() => post(reviewer, id, "decision", body, { "if-match": garbage }), 412, "stale_tag");
    await decide(reviewer, id);
    await refused(
      () => post(reviewer, id, "revoke", { justification }, { "if-match": garbage }),
      412,
      "stale_tag",
    );
  });

  it("stale_tag for a weak tag of the very reading, and for another review's", async () => {
    await put(form, { ...ask, vacancy: { ref: "ANOTHER" } }, "k-2");
    const [, other] = await reviewsIn(porth);
    const theirs = (await readReview(reviewer, other?.id ?? "")).tag;
    for (const wrong of [`W/${tag}`, theirs, tag.replaceAll('"', "")])
      await refused(() => post(reviewer, id, "decision", upholding, { "if-match": wrong }), 412, "stale_tag");
  });

  it("stale_tag to a revocation that names what is no more", async () => {
    await decide(reviewer, id);
    await refused(() => withTag(reviewer, { justification }, "revoke"), 412, "stale_tag");
  });

  it("tag_required without a word of what was read", async () => {
    for (const body of both) await refused(() => post(reviewer, id, "decision", body), 428, "tag_required");
  });

  it("nothing of the kind to who read it in another language, or with people in it", async () => {
    const detailed = await asReviewer(porth, { roles: ["Review.Read", "Gate.ReadDetail"] });
    const read = await detailed.get(`/v1/reviews/${id}?lang=cy`);
    tag = read.headers.get("etag") ?? "";
    expect((await withTag(reviewer, overriding)).status).toBe(200);
  });
});
