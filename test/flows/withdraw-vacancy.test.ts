import { beforeEach, describe, expect, it } from "vitest";
import { bodyOf, type Decision, type Problem } from "../support/bodies.ts";
import { ask, loadCardiology, put } from "../support/cardiology.ts";
import { everythingIn, rowsIn } from "../support/kept.ts";
import { type Caller, type TestPorth, testPorth } from "../support/porth.ts";

let porth: TestPorth;
let form: Caller;
let vacancy: string;

beforeEach(async () => {
  porth = await testPorth();
  await loadCardiology(porth);
  form = await porth.as({ roles: ["Gate.Ask"], sub: "vacancy-form" });
  vacancy = (await bodyOf<Decision>(await put(form))).vacancy.id;
});

const withdraw = (caller = form, id = vacancy) => caller.send("POST", `/v1/vacancies/${id}/withdraw`);

describe("POST /v1/vacancies/{id}/withdraw", () => {
  it("200 with the vacancy given up, and a line of the trail", async () => {
    const response = await withdraw();
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      id: vacancy,
      department: "CARD",
      ref: "TRAC-88123",
      state: "withdrawn",
    });
    const line = (await everythingIn(porth.db)).audit?.at(-1);
    expect(line?.type).toBe("vacancy.withdrawn");
    expect(JSON.parse(String(line?.body))).toMatchObject({
      by: "test:vacancy-form",
      data: { vacancy, from: "awaiting_review" },
    });
  });

  it("200 a second time, and tells the trail once", async () => {
    await withdraw();
    const lines = await rowsIn(porth.db, "audit");
    expect((await withdraw()).status).toBe(200);
    expect(await rowsIn(porth.db, "audit")).toBe(lines);
  });

  it("leaves the decision as it was answered", async () => {
    const { items } = await bodyOf<{ items: Decision[] }>(await form.get("/v1/decisions"));
    await withdraw();
    expect(await bodyOf(await form.get("/v1/decisions"))).toEqual({ items, next: null });
  });

  it("is undone by asking again: the same vacancy awaits review", async () => {
    await withdraw();
    const again = await bodyOf<Decision>(await put(form, ask, "k-2"));
    expect(again.vacancy).toEqual({ id: vacancy, ref: "TRAC-88123", state: "awaiting_review" });
  });

  it("404 to one who did not ask, as for one that is not there; and keeps nothing", async () => {
    const before = await everythingIn(porth.db);
    const other = await porth.as({ roles: ["Gate.Ask", "Gate.ReadDetail"], sub: "another-form" });
    const answers = [
      await withdraw(other),
      await withdraw(form, "vac_01ARZ3NDEKTSV4RRFFQ69G5FAV"),
      await withdraw(form, "nonsense"),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect((await bodyOf<Problem>(answers[0] as Response)).code).toBe("not_found");
    expect(await everythingIn(porth.db)).toEqual(before);
  });

  it("401 without a token, 403 without the role, 415 for text, 413 for too much", async () => {
    expect((await withdraw(porth.anyone)).status).toBe(401);
    expect((await withdraw(await porth.as(["Gate.ReadDetail"]))).status).toBe(403);
    const path = `/v1/vacancies/${vacancy}/withdraw`;
    expect((await form.send("POST", path, "please", { "content-type": "text/plain" })).status).toBe(415);
    expect((await form.send("POST", path, "x".repeat(70_000))).status).toBe(413);
  });
});
