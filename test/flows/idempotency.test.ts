import { beforeEach, describe, expect, it } from "vitest";
import { openDatabase } from "#db/database.ts";
import { bodyOf, type Problem } from "../support/bodies.ts";
import { breakable } from "../support/breakable.ts";
import { ask, correctCardiology, loadCardiology, put } from "../support/cardiology.ts";
import { freshDatabase } from "../support/database.ts";
import { everythingIn, rowsIn } from "../support/kept.ts";
import { type Caller, type TestPorth, testPorth } from "../support/porth.ts";

let porth: TestPorth;
let form: Caller;

const vacancyForm = { roles: ["Gate.Ask"], sub: "vacancy-form" } as const;

beforeEach(async () => {
  porth = await testPorth();
  await loadCardiology(porth);
  form = await porth.as(vacancyForm);
});

/** All of a response that a second asking must give again. */
const told = async (response: Response) => ({
  status: response.status,
  location: response.headers.get("location"),
  language: response.headers.get("content-language"),
  type: response.headers.get("content-type"),
  body: await response.text(),
});

describe("an Idempotency-Key", () => {
  it("gives the first answer again, byte for byte, and keeps nothing more", async () => {
    const first = await told(await put(form));
    const kept = await everythingIn(porth.db);
    expect(first.status).toBe(201);
    expect(await told(await put(form))).toEqual(first);
    expect(await everythingIn(porth.db)).toEqual(kept);
  });

  it("gives it again in the language of the first, to whoever asks in another", async () => {
    const first = await told(await put(form, ask, "k-1", { "accept-language": "cy" }));
    expect(first.language).toBe("cy");
    expect(await told(await put(form, ask, "k-1", { "accept-language": "en" }))).toEqual(first);
  });

  it("gives it again when the register has changed, the day is another, and Porth was started again", async () => {
    const first = await told(await put(form));
    await correctCardiology(porth);
    const restarted = await porth.restarted();
    restarted.setClock("2026-12-20T10:00:00Z");
    expect(await told(await put(await restarted.as(vacancyForm)))).toEqual(first);
    expect(await rowsIn(porth.db, "decision")).toBe(1);
  });

  it("gives the second request its own X-Request-ID", async () => {
    await put(form);
    const second = await put(form, ask, "k-1", { "x-request-id": "second" });
    expect(second.headers.get("x-request-id")).toBe("second");
  });

  it.each([
    ["another body", { ...ask, requested_by: "Somebody" }, ""],
    ["the same body in other bytes", JSON.stringify(ask, null, 1), ""],
    ["the same body and another query", ask, "?lang=cy"],
  ])("422 with %s, and keeps nothing", async (_, body, query) => {
    await put(form);
    const kept = await everythingIn(porth.db);
    const response = await put(form, body, "k-1", { query, "content-type": "application/json" });
    expect(response.status).toBe(422);
    expect((await bodyOf<Problem>(response)).code).toBe("idempotency_key_reused");
    expect(await everythingIn(porth.db)).toEqual(kept);
  });

  it("422 on another route", async () => {
    const clerk = await porth.as(["Gate.Ask", "Register.Write"]);
    await put(clerk);
    const response = await clerk.load(
      "departments",
      "code,name_en,service_group\nCARD,Cardiology,MOR\n",
      undefined,
      {
        "idempotency-key": "k-1",
      },
    );
    expect(response.status).toBe(422);
  });

  it("is another caller's own", async () => {
    const other = await porth.as({ roles: ["Gate.Ask"], sub: "another-form" });
    const [first, second] = [await told(await put(form)), await told(await put(other))];
    expect(second.status).toBe(201);
    expect(second.location).not.toBe(first.location);
    expect(await rowsIn(porth.db, "kept_answer")).toBe(2);
  });

  it.each(["!", "~", "k".repeat(255), "a/b?c=d&e=f"])("201 for the key ‘%s’", async (key) => {
    expect((await put(form, ask, key)).status).toBe(201);
    expect((await put(form, ask, key)).status).toBe(201);
    expect(await rowsIn(porth.db, "decision")).toBe(1);
  });

  it("is free again after a refusal: only what was done is kept", async () => {
    expect((await put(form, { ...ask, department: "NOWHERE" })).status).toBe(404);
    expect((await put(form)).status).toBe(201);
  });
});

describe("an Idempotency-Key that is in use", () => {
  it("409 while the first request is running, and the first answer afterwards", async () => {
    const database = breakable(await freshDatabase());
    porth = await testPorth({ db: openDatabase(database.d1) });
    await loadCardiology(porth);
    form = await porth.as(vacancyForm);
    const held = database.holdNextBatch();
    const first = put(form);
    await held.reached;
    const second = await put(form);
    expect(second.status).toBe(409);
    expect((await bodyOf<Problem>(second)).code).toBe("idempotency_in_flight");
    expect((await put(await porth.as({ ...vacancyForm, sub: "another-form" }))).status).toBe(201);
    held.letGo();
    const answer = await told(await first);
    expect(answer.status).toBe(201);
    expect(await told(await put(form))).toEqual(answer);
  });

  it("is free again a minute after a request that never ended", async () => {
    const database = breakable(porth.db.d1);
    porth = await porth.restarted({ db: openDatabase(database.d1) });
    const lost = database.holdNextBatch();
    const first = put(await porth.as(vacancyForm));
    await lost.reached;
    porth.setClock("2026-11-22T09:15:03.120Z");
    const second = await told(await put(await porth.as(vacancyForm)));
    expect(second.status).toBe(201);
    lost.letGo();
    expect(await told(await first)).toEqual(second);
  });

  it("gives one answer to two processes that are asked at once", async () => {
    const database = breakable(porth.db.d1);
    const slow = await porth.restarted({ db: openDatabase(database.d1) });
    const held = database.holdNextBatch();
    const first = put(await slow.as(vacancyForm));
    await held.reached;
    const second = await told(await put(form));
    held.letGo();
    expect(await told(await first)).toEqual(second);
    expect(await rowsIn(porth.db, "decision")).toBe(1);
  });

  it("gives the answer that was kept when its way back from the database was cut", async () => {
    const database = breakable(porth.db.d1);
    const cut = await porth.restarted({ db: openDatabase(database.d1) });
    database.loseNextAnswer();
    const first = await told(await put(await cut.as(vacancyForm)));
    expect(first.status).toBe(201);
    expect(await told(await put(form))).toEqual(first);
    expect(await rowsIn(porth.db, "decision")).toBe(1);
  });
});
