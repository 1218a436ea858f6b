import { beforeEach, describe, expect, it } from "vitest";
import { expectAuthzenAnswer } from "../support/authzen-answers.ts";
import { bodyOf, type Decision } from "../support/bodies.ts";
import { correctCardiology, loadCardiology } from "../support/cardiology.ts";
import { everythingIn, rowsIn } from "../support/kept.ts";
import { type Caller, type TestPorth, testPorth } from "../support/porth.ts";

let porth: TestPorth;
let gateway: Caller;

beforeEach(async () => {
  porth = await testPorth();
  await loadCardiology(porth);
  gateway = await porth.as(["Gate.Ask"]);
});

const department = (id: string) => ({ type: "department", id });
const vacancy = (id: string) => ({ type: "vacancy", id });
const advertise = { name: "advertise" };
const question = (code: string, ref: string) => ({
  subject: department(code),
  action: advertise,
  resource: vacancy(ref),
});

interface Decided {
  readonly decision: boolean;
  readonly context: Decision & { readonly code?: string };
}

const evaluate = async (body: unknown, caller = gateway): Promise<Decided> => {
  const response = await caller.send("POST", "/access/v1/evaluation", body);
  expect(response.status).toBe(200);
  await expectAuthzenAnswer("/access/v1/evaluation", body, response);
  return bodyOf<Decided>(response);
};
const search = async (
  what: string,
  body: unknown,
): Promise<{ results: unknown[]; page: { next_token: string } }> => {
  const response = await gateway.send("POST", `/access/v1/search/${what}`, body);
  expect(response.status).toBe(200);
  await expectAuthzenAnswer(`/access/v1/search/${what}`, body, response);
  return bodyOf(response);
};

it("tells where its questions are answered, over TLS", async () => {
  const configuration = "/.well-known/authzen-configuration";
  const response = await porth.anyone.get(`https://porth.example.org${configuration}`);
  await expectAuthzenAnswer(configuration, undefined, response);
  const found = await bodyOf<Record<string, string>>(response);
  expect(found.policy_decision_point).toBe("https://porth.example.org");
  expect(Object.values(found).every((url) => url.startsWith("https://porth.example.org"))).toBe(true);
  expect(found.access_evaluation_endpoint).toBe("https://porth.example.org/access/v1/evaluation");
});

describe("an evaluation", () => {
  it("of a vacancy is on the record, a no with its reasons", async () => {
    const { decision, context } = await evaluate(question("CARD", "TRAC-1"));
    expect(decision).toBe(false);
    expect(context).toMatchObject({ outcome: "blocked", may_advertise: false, vacancy: { ref: "TRAC-1" } });
    expect(context.reasons.map(({ code }) => code)).toEqual(["plan_out_of_date"]);
    expect((await gateway.get(`/v1/decisions/${context.id}`)).status).toBe(200);
  });

  it("of any vacancy is off the record", async () => {
    const before = await everythingIn(porth.db);
    expect((await evaluate(question("card", "any"))).decision).toBe(false);
    expect((await evaluate(question("DERM", "any"))).decision).toBe(true);
    expect(await everythingIn(porth.db)).toEqual(before);
  });

  it.each([
    ["an unknown department", question("NONE", "TRAC-1"), "unknown_department"],
    ["an unknown department off the record", question("NONE", "any"), "unknown_department"],
    ["an unknown action", { ...question("DERM", "any"), action: { name: "appoint" } }, "unknown_question"],
    [
      "an unknown subject",
      { ...question("DERM", "any"), subject: { type: "user", id: "DERM" } },
      "unknown_question",
    ],
    [
      "an unknown resource",
      { ...question("DERM", "any"), resource: { type: "post", id: "any" } },
      "unknown_question",
    ],
  ])("of %s is a no, never an error", async (_, body, code) => {
    const before = await everythingIn(porth.db);
    expect(await evaluate(body)).toEqual({ decision: false, context: { code } });
    expect(await everythingIn(porth.db)).toEqual(before);
  });

  it("takes no facts from the request", async () => {
    const lies = {
      subject: { ...department("CARD"), properties: { may_advertise: true } },
      context: { as_of: "2030-01-01" },
    };
    expect((await evaluate({ ...question("CARD", "any"), ...lies })).decision).toBe(false);
  });

  it("names people to those alone who may see them", async () => {
    const seen = await evaluate(question("CARD", "any"), await porth.as(["Gate.Ask", "Gate.ReadDetail"]));
    expect(JSON.stringify(seen)).toContain("Huw Fictional");
    expect(JSON.stringify(await evaluate(question("CARD", "any")))).not.toContain("Huw");
  });

  it("401 without a token, 403 without the role", async () => {
    const body = question("CARD", "any");
    expect((await porth.anyone.send("POST", "/access/v1/evaluation", body)).status).toBe(401);
    const other = await porth.as(["Audit.Read"]);
    expect((await other.send("POST", "/access/v1/evaluation", body)).status).toBe(403);
  });
});

it("evaluations are each on the record, in their order", async () => {
  const body = {
    subject: department("CARD"),
    action: advertise,
    evaluations: [{ resource: vacancy("A") }, { subject: department("DERM"), resource: vacancy("B") }],
  };
  const response = await gateway.send("POST", "/access/v1/evaluations", body);
  await expectAuthzenAnswer("/access/v1/evaluations", body, response);
  const { evaluations } = await bodyOf<{ evaluations: Decided[] }>(response);
  expect(evaluations.map(({ decision }) => decision)).toEqual([false, true]);
  expect(await rowsIn(porth.db, "decision")).toBe(2);
});

describe("a search", () => {
  it("finds the departments that may, page by page", async () => {
    const body = { subject: { type: "department" }, action: advertise, resource: vacancy("any") };
    expect((await search("subject", body)).results).toEqual([department("DERM")]);
    await correctCardiology(porth);
    const first = await search("subject", { ...body, page: { limit: 1 } });
    expect(first).toEqual({ results: [department("CARD")], page: { next_token: "CARD" } });
    const second = await search("subject", { ...body, page: { limit: 1, token: "CARD" } });
    expect(second).toEqual({ results: [department("DERM")], page: { next_token: "" } });
  });

  it("finds the vacancies that may be advertised, an overridden one too", async () => {
    await evaluate(question("CARD", "A"));
    await evaluate(question("CARD", "B"));
    const body = { subject: department("CARD"), action: advertise, resource: { type: "vacancy" } };
    expect((await search("resource", body)).results).toEqual([]);
    const reviewer = await porth.as({ kind: "person", roles: ["Review.Read", "Review.Decide"] });
    const { items } = await bodyOf<{ items: { id: string }[] }>(await reviewer.get("/v1/reviews?text=B"));
    const review = `/v1/reviews/${items[0]?.id}`;
    const tag = (await reviewer.get(review)).headers.get("etag") ?? "";
    const word = {
      outcome: "override",
      category: "patient_safety",
      justification: "The service cannot run without this post until spring.",
      ends_on: "2026-12-01",
    };
    expect((await reviewer.send("POST", `${review}/decision`, word, { "if-match": tag })).status).toBe(200);
    expect((await search("resource", body)).results).toEqual([vacancy("B")]);
    const subjects = { subject: { type: "department" }, action: advertise, resource: vacancy("B") };
    expect((await search("subject", subjects)).results).toEqual([department("CARD"), department("DERM")]);
    expect((await search("action", { subject: department("CARD"), resource: vacancy("B") })).results).toEqual(
      [advertise],
    );
    expect((await search("action", { subject: department("CARD"), resource: vacancy("A") })).results).toEqual(
      [],
    );
    await correctCardiology(porth);
    expect((await search("resource", body)).results).toEqual([vacancy("any"), vacancy("A"), vacancy("B")]);
  });

  it("finds nothing of what nobody knows, and keeps nothing", async () => {
    const before = await everythingIn(porth.db);
    for (const [what, body] of [
      ["subject", { subject: { type: "ward" }, action: advertise, resource: vacancy("any") }],
      ["resource", { subject: department("NONE"), action: advertise, resource: { type: "vacancy" } }],
      ["action", { subject: department("NONE"), resource: vacancy("any") }],
    ] as const)
      expect((await search(what, body)).results).toEqual([]);
    expect(await everythingIn(porth.db)).toEqual(before);
  });
});
