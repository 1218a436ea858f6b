import { beforeEach, describe, expect, it } from "vitest";
import { bodyOf, type Decision, type Problem } from "../support/bodies.ts";
import { ask, correctedJobPlans, jobPlans, loadCardiology, put } from "../support/cardiology.ts";
import { everythingIn, rowsIn } from "../support/kept.ts";
import { type Caller, type TestPorth, testPorth } from "../support/porth.ts";

let porth: TestPorth;
let form: Caller;
let vacancy: string;

beforeEach(async () => {
  porth = await testPorth();
  await loadCardiology(porth);
  form = await porth.as(["Gate.Ask"]);
  vacancy = (await bodyOf<Decision>(await put(form, ask, "k-asked"))).vacancy.id;
});

const exemption = {
  assignment_number: "20002",
  kind: "authorised_absence",
  from: "2026-11-01",
  until: "2027-02-28",
};
const withKey = (key?: string): Record<string, string> =>
  key === undefined ? {} : { "idempotency-key": key };

const evaluationOf = (ref: string) => ({
  subject: { type: "department", id: "CARD" },
  action: { name: "advertise" },
  resource: { type: "vacancy", id: ref },
});

/** Every other POST, with a body and another one; what it writes, and how many rows more that is. */
const posts = [
  {
    route: "POST /v1/imports",
    send: async (key?: string) =>
      (await porth.as(["Register.Write"])).load("job-plans", correctedJobPlans, undefined, withKey(key)),
    other: async (key: string) =>
      (await porth.as(["Register.Write"])).load("job-plans", `${jobPlans}\n`, undefined, withKey(key)),
    table: "extract",
    again: 409,
  },
  {
    route: "POST /v1/exemptions",
    send: async (key?: string) =>
      (await porth.as({ kind: "person", roles: ["Review.Decide"] })).send(
        "POST",
        "/v1/exemptions",
        exemption,
        withKey(key),
      ),
    other: async (key: string) =>
      (await porth.as({ kind: "person", roles: ["Review.Decide"] })).send(
        "POST",
        "/v1/exemptions",
        { ...exemption, kind: "other" },
        withKey(key),
      ),
    table: "exemption",
    again: 201,
  },
  {
    route: "POST /v1/vacancies/{id}/withdraw",
    send: (key?: string) => form.send("POST", `/v1/vacancies/${vacancy}/withdraw`, undefined, withKey(key)),
    other: (key: string) => form.send("POST", `/v1/vacancies/${vacancy}/withdraw`, {}, withKey(key)),
    table: "audit",
    again: 200,
  },
] as const;

describe.each(posts)("$route", ({ send, other, table, again }) => {
  it("does it once under one key, and gives the first answer again, byte for byte", async () => {
    const first = await send("k-1");
    expect(first.ok).toBe(true);
    const kept = await everythingIn(porth.db);
    const second = await send("k-1");
    expect(second.status).toBe(first.status);
    expect(second.headers.get("location")).toBe(first.headers.get("location"));
    expect(await second.text()).toBe(await first.text());
    expect(await everythingIn(porth.db)).toEqual(kept);
  });

  it("gives it again after a restart", async () => {
    const first = await (await send("k-1")).text();
    porth = await porth.restarted();
    form = await porth.as(["Gate.Ask"]);
    expect(await (await send("k-1")).text()).toBe(first);
  });

  it("422 with another body, and keeps nothing", async () => {
    await send("k-1");
    const kept = await everythingIn(porth.db);
    const response = await other("k-1");
    expect(response.status).toBe(422);
    expect((await bodyOf<Problem>(response)).code).toBe("idempotency_key_reused");
    expect(await everythingIn(porth.db)).toEqual(kept);
  });

  it("400 with a key that is none, and keeps nothing", async () => {
    const kept = await everythingIn(porth.db);
    expect((await send("not a key")).status).toBe(400);
    expect(await everythingIn(porth.db)).toEqual(kept);
  });

  it("takes no key, keeps none, and answers for itself each time", async () => {
    const before = await rowsIn(porth.db, table);
    expect((await send()).ok).toBe(true);
    expect(await rowsIn(porth.db, table)).toBe(before + 1);
    expect((await send()).status).toBe(again);
    expect(await rowsIn(porth.db, "kept_answer")).toBe(1);
  });
});

/** What is told and changes nothing, or asks on the record in AuthZEN's words. */
const questions = [
  {
    route: "POST /v1/what-if",
    roles: ["Gate.ReadDetail"],
    path: "/v1/what-if",
    body: { department: "CARD", changes: [] },
    other: { department: "DERM", changes: [] },
  },
  {
    route: "POST /access/v1/evaluation",
    roles: ["Gate.Ask"],
    path: "/access/v1/evaluation",
    body: evaluationOf("TRAC-7"),
    other: evaluationOf("TRAC-8"),
  },
] as const;

describe.each(questions)("$route", ({ roles, path, body, other }) => {
  it("answers one key once, whatever has changed since; another body is 422, and a key that is none 400", async () => {
    const caller = await porth.as([...roles]);
    const send = (asked: object, key?: string) => caller.send("POST", path, asked, withKey(key));
    const first = await (await send(body, "k-1")).text();
    await (await porth.as(["Register.Write"])).load("job-plans", correctedJobPlans);
    const kept = await everythingIn(porth.db);
    const second = await send(body, "k-1");
    expect([second.status, second.headers.get("content-language"), await second.text()]).toEqual([
      200,
      "en",
      first,
    ]);
    expect((await send(other, "k-1")).status).toBe(422);
    expect((await send(body, "not a key")).status).toBe(400);
    expect(await everythingIn(porth.db)).toEqual(kept);
    const anew = await send(body);
    expect([anew.status, (await anew.text()) === first]).toEqual([200, false]);
  });
});

it("a file that is checked under a key has the same report again, though it is loaded since", async () => {
  const steward = await porth.as(["Register.Write"]);
  const check = (file: string) =>
    steward.load("job-plans", file, "&extracted_on=2026-11-21&mode=check", withKey("k-1"));
  const first = await (await check(correctedJobPlans)).text();
  await steward.load("job-plans", correctedJobPlans);
  expect(await (await check(correctedJobPlans)).text()).toBe(first);
  expect((await check(jobPlans)).status).toBe(422);
});

describe("POST /v1/vacancies/{id}/withdraw, when there is nothing left to withdraw", () => {
  it("200 and keeps the key, so that a request sent again does nothing to a vacancy asked about since", async () => {
    const withdraw = (key: string) =>
      form.send("POST", `/v1/vacancies/${vacancy}/withdraw`, undefined, withKey(key));
    await withdraw("k-1");
    expect((await withdraw("k-2")).status).toBe(200);
    await put(form, ask, "k-3");
    expect((await withdraw("k-2")).status).toBe(200);
    expect((await everythingIn(porth.db)).vacancy).toMatchObject([{ state: "awaiting_review" }]);
  });
});
