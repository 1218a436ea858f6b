import { beforeEach, describe, expect, it } from "vitest";
import { bodyOf, type Page, type Problem, type Review } from "../support/bodies.ts";
import { ask, closeCardiology, correctCardiology, loadCardiology, put } from "../support/cardiology.ts";
import { everythingIn } from "../support/kept.ts";
import { type Caller, type TestPorth, testPorth } from "../support/porth.ts";
import { asReviewer, decide, overriding, readReview, reviewsIn } from "../support/reviewing.ts";

let porth: TestPorth;
let form: Caller;
let reviewer: Caller;

beforeEach(async () => {
  porth = await testPorth();
  await loadCardiology(porth);
  form = await porth.as({ roles: ["Gate.Ask"], sub: "vacancy-form" });
  reviewer = await asReviewer(porth);
});

const asked = (ref: string, title = "Consultant") =>
  put(form, { ...ask, vacancy: { ref, title } }, crypto.randomUUID());
const opened = async (): Promise<string> => {
  await put(form);
  return (await reviewsIn(porth))[0]?.id ?? "";
};
const refs = (reviews: readonly Review[]) => reviews.map(({ vacancy }) => vacancy.ref);

describe("GET /v1/reviews/{id}", () => {
  it("200 with the request, what stands, what was said and what was asked", async () => {
    await put(form, {
      department: "Heart",
      vacancy: { ...ask.vacancy, grade: "Consultant", appointment_type: "locum", position_number: "0012" },
      requested_by: "A. Manager",
    });
    const [{ id } = { id: "" }] = await reviewsIn(porth);
    const { review } = await readReview(reviewer, id);
    const { standing, ...told } = review;
    expect(told).toEqual({
      id: expect.stringMatching(/^rev_[0-9A-Z]{26}$/),
      state: "awaiting_review",
      opened_at: "2026-11-22T09:14:03.120Z",
      department: { code: "CARD", name: "Cardiology", service_group: "MOR" },
      vacancy: {
        id: expect.stringMatching(/^vac_/),
        ref: "TRAC-88123",
        state: "awaiting_review",
        title: "Consultant cardiologist",
        grade: "Consultant",
        appointment_type: "locum",
        position_number: "0012",
        requested_by: "A. Manager",
      },
      verdicts: [],
      decisions: [
        {
          id: expect.stringMatching(/^dec_/),
          outcome: "blocked",
          asked_at: "2026-11-22T09:14:03.120Z",
          vacancy_state: "awaiting_review",
        },
      ],
    });
    expect(standing).toMatchObject({
      may_advertise: false,
      outcome: "blocked",
      as_of: "2026-11-22",
      reasons: [{ code: "plan_out_of_date", count: 1 }],
      summary: { in_scope: 2, in_place: 1, exempt: 0, not_in_place: 1 },
    });
  });

  it("names people to callers with Gate.ReadDetail alone", async () => {
    const id = await opened();
    const detailed = await asReviewer(porth, { roles: ["Review.Read", "Gate.ReadDetail"] });
    const told = async (caller: Caller) => JSON.stringify((await readReview(caller, id)).review);
    expect(await told(detailed)).toContain("Huw Fictional");
    expect(await told(reviewer)).not.toMatch(/people|Huw|Fictional|10002|20002/);
  });

  it("has a strong tag that says which language it is in, and whether people are named", async () => {
    const id = await opened();
    const detailed = await asReviewer(porth, { roles: ["Review.Read", "Gate.ReadDetail"] });
    const tags = await Promise.all(
      [reviewer, detailed].flatMap((caller) =>
        ["en", "cy", "both"].map(async (lang) => {
          const response = await caller.get(`/v1/reviews/${id}?lang=${lang}`);
          return response.headers.get("etag") ?? "";
        }),
      ),
    );
    expect(new Set(tags).size).toBe(6);
    for (const tag of tags) expect(tag).toMatch(/^"[0-9a-f]{32}-(en|cy|both)(-people)?"$/);
    expect(new Set(tags.map((tag) => tag.slice(0, 33))).size).toBe(1);
  });

  it("keeps its tag until something moves that a reviewer decides by", async () => {
    const id = await opened();
    const tag = async () => (await readReview(reviewer, id)).tag;
    const tags = [await tag()];
    await put(form, ask, "k-again");
    expect(await tag()).toBe(tags[0]);
    await put(form, { ...ask, vacancy: { ...ask.vacancy, appointment_type: "locum" } }, "k-other");
    tags.push(await tag());
    await decide(reviewer, id);
    tags.push(await tag());
    await correctCardiology(porth);
    tags.push(await tag());
    expect(new Set(tags).size).toBe(tags.length);
  });

  it("speaks Welsh to who asks for it", async () => {
    const response = await reviewer.get(`/v1/reviews/${await opened()}`, { "accept-language": "cy" });
    expect(response.headers.get("content-language")).toBe("cy");
    const body = await bodyOf<Review>(response);
    expect(body.department.name).toBe("Cardioleg");
    expect(body.standing?.reasons[0]?.message).toMatch(/^Mae /);
  });

  it("200 when the register has lost the department: nothing stands, and nobody's names are made up", async () => {
    const id = await opened();
    await closeCardiology(porth);
    const { review } = await readReview(reviewer, id);
    expect(review).toMatchObject({
      standing: null,
      department: { code: "CARD", name: "CARD", service_group: null },
    });
  });

  it.each(["rev_01ARZ3NDEKTSV4RRFFQ69G5FAV", "vac_01ARZ3NDEKTSV4RRFFQ69G5FAV", "nonsense", "%00"])(
    "404 for %s",
    async (id) => {
      const response = await reviewer.get(`/v1/reviews/${id}`);
      expect(response.status).toBe(404);
      expect((await bodyOf<Problem>(response)).code).toBe("not_found");
    },
  );

  it("401 without a token, 403 without the role, 400 for a parameter that there is not; and keeps nothing", async () => {
    const id = await opened();
    const before = await everythingIn(porth.db);
    const others = await porth.as(["Gate.Ask", "Gate.ReadDetail", "Register.Write", "Audit.Read"]);
    for (const path of [`/v1/reviews/${id}`, "/v1/reviews"]) {
      expect((await porth.anyone.get(path)).status).toBe(401);
      const refused = await others.get(path);
      expect(refused.status).toBe(403);
      expect((await bodyOf<Problem>(refused)).code).toBe("forbidden");
      expect((await reviewer.get(`${path}?people=true`)).status).toBe(400);
      expect((await reviewer.get(path)).status).toBe(200);
    }
    expect(await everythingIn(porth.db)).toEqual(before);
  });
});

describe("GET /v1/reviews", () => {
  it("200 with nothing, when nothing was ever blocked", async () => {
    await put(form, { department: "DERM", vacancy: { ref: "D-1" } });
    const response = await reviewer.get("/v1/reviews");
    expect(await response.json()).toEqual({ items: [], next: null });
  });

  it("200 with the oldest first, page by page, and no people in it", async () => {
    for (const ref of ["A", "B", "C"]) await asked(ref);
    const detailed = await asReviewer(porth, { roles: ["Review.Read", "Gate.ReadDetail"] });
    const first = await detailed.get("/v1/reviews?limit=2&state=awaiting_review");
    expect(first.headers.get("link")).toMatch(/state=awaiting_review.*cursor=rev_.*rel="next"/);
    const text = await first.clone().text();
    expect(text).not.toMatch(/people|Huw|Fictional/);
    const page = await bodyOf<Page<Review>>(first);
    expect(refs(page.items)).toEqual(["A", "B"]);
    expect(page.next).toBe(page.items[1]?.id);
    const rest = await bodyOf<Page<Review>>(await detailed.get(`/v1/reviews?limit=2&cursor=${page.next}`));
    expect(refs(rest.items)).toEqual(["C"]);
    expect(rest.next).toBeNull();
  });

  it("200 with those in one state, as they are today", async () => {
    for (const ref of ["A", "B"]) await asked(ref);
    const [first] = await reviewsIn(porth);
    await decide(reviewer, first?.id ?? "", { ...overriding, ends_on: "2026-11-23" });
    const inState = async (state: string) => refs(await reviewsIn(porth, `&state=${state}`));
    expect(await inState("overridden")).toEqual(["A"]);
    expect(await inState("awaiting_review")).toEqual(["B"]);
    porth.setClock("2026-11-24T00:00:00Z");
    expect(await inState("overridden")).toEqual([]);
    expect(await inState("expired")).toEqual(["A"]);
    expect((await reviewsIn(porth, "&state=expired"))[0]).toMatchObject({
      state: "expired",
      vacancy: { state: "expired" },
    });
  });

  it.each([
    ["service_group=MOR", ["A", "B_%", "Ĉ"]],
    ["service_group=NPTS", []],
    ["service_group=mor", []],
    ["text=heart", ["B_%"]],
    ["text=HEART%20f", ["B_%"]],
    ["text=card", ["A", "B_%", "Ĉ"]],
    ["text=Cardioleg", ["A", "B_%", "Ĉ"]],
    ["text=b_", ["B_%"]],
    ["text=_", ["B_%"]],
    ["text=%25", ["B_%"]],
    ["text=%5C", []],
    ["text=%C4%88", ["Ĉ"]],
    ["text=nobody", []],
    ["text=%20A%20", ["A", "B_%", "Ĉ"]],
    ["text=%20%20", ["A", "B_%", "Ĉ"]],
    ["text=Consultant%20in%20diseases%20of%20the%20heart%20and%20of%20the%20vessels%20nearby", []],
    ["text=Heart%20failure%20consultant%20with%20an%20interest%20in%20devices%20and%20pacing", ["B_%"]],
    ["text=heart&service_group=MOR&state=awaiting_review", ["B_%"]],
    ["text=heart&service_group=MOR&state=upheld", []],
  ])("200 with those that %s finds", async (query, found) => {
    await asked("A");
    await asked("B_%", "Heart failure consultant with an interest in devices and pacing");
    await asked("Ĉ");
    const response = await reviewer.get(`/v1/reviews?${query}`);
    expect(response.status).toBe(200);
    expect(refs((await bodyOf<Page<Review>>(response)).items)).toEqual(found);
  });

  it.each([
    "state=blocked",
    "state=",
    "limit=0",
    "limit=201",
    "cursor=nonsense",
    "cursor=vac_1",
    "text=a%0Ab",
  ])("400 for %s", async (query) => {
    const response = await reviewer.get(`/v1/reviews?${query}`);
    expect(response.status).toBe(400);
    const { errors = [] } = await bodyOf<Problem>(response);
    expect(errors[0]).toMatchObject({ pointer: `/${query.split("=")[0]}` });
  });
});
