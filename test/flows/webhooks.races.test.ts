import { beforeEach, describe, expect, it } from "vitest";
import { runRetention } from "#actions/retention/run-retention.ts";
import { sendBatch } from "#actions/webhooks/deliver-webhooks.ts";
import { disableEndpoint } from "#actions/webhooks/enable-endpoint.ts";
import { clock } from "#auth/principal.ts";
import { openDatabase } from "#db/database.ts";
import { keepHouse } from "#runtime/housekeeping.ts";
import { bodyOf, type DeliveryInFull, type Endpoint } from "../support/bodies.ts";
import { breakable } from "../support/breakable.ts";
import { freshDatabase } from "../support/database.ts";
import { rowsIn } from "../support/kept.ts";
import type { Caller, TestPorth } from "../support/porth.ts";
import {
  always,
  answers,
  asManager,
  deliver,
  enabled,
  porthSendingTo,
  type Receivers,
  readEndpoint,
  receivers,
  takeAll,
} from "../support/receivers.ts";

let porth: TestPorth;
let outside: Receivers;
let manager: Caller;
let id: string;

/** A Porth with one enabled endpoint at `/a` and one event that is due there. */
const begin = async (change: Parameters<typeof porthSendingTo>[1] = {}): Promise<void> => {
  outside = receivers();
  porth = await porthSendingTo(outside, change);
  manager = asManager(porth);
  ({ id } = await enabled(porth, "/a"));
  outside.got.splice(0);
  await load("One");
};
beforeEach(() => begin());

const load = async (name: string): Promise<void> => {
  const file = `code,name_en,service_group\nCARD,${name},MOR\n`;
  expect((await always(porth, "Register.Write").load("departments", file)).status).toBe(201);
};
const taken = async () => {
  const [batch] = await takeAll(porth);
  if (!batch) throw new Error("Nothing was due.");
  return batch;
};
const theDelivery = async (): Promise<DeliveryInFull> => {
  const list = await manager.get(`/v1/webhook-endpoints/${id}/deliveries?limit=1`);
  const [one] = (await bodyOf<{ items: { id: string }[] }>(list)).items;
  return bodyOf<DeliveryInFull>(await manager.get(`/v1/deliveries/${one?.id}`));
};
const change = (body: object) => manager.send("PATCH", `/v1/webhook-endpoints/${id}`, body);

/** Has the receiver answer only after something else was done. */
const meanwhile = (what: () => Promise<unknown>, then = answers(200)) =>
  outside.answer("/a", async () => {
    outside.answer("/a", then);
    await what();
    return then;
  });

describe("while an event is on its way", () => {
  it("its lease keeps others off; when it is over the event is due again, and both tries are in the log", async () => {
    const lost = await taken();
    porth.setClock("2026-11-22T09:14:33.119Z");
    expect(await deliver(porth)).toBe(0);
    porth.setClock("2026-11-22T09:14:33.120Z");
    outside.answer("/a", answers(500));
    expect(await deliver(porth)).toBe(1);
    outside.answer("/a", answers(200));
    await sendBatch(porth.deps, clock, lost);
    const { state, tries, log } = await theDelivery();
    expect([state, tries, log.map(({ number, status }) => [number, status])]).toEqual([
      "waiting",
      2,
      [
        [1, 500],
        [2, 200],
      ],
    ]);
    porth.setClock("2026-11-22T09:14:38.120Z");
    expect(await deliver(porth)).toBe(1);
    expect((await theDelivery()).state).toBe("delivered");
  });

  it("its endpoint may move: what the old address answers enables and fails nothing at the new one", async () => {
    meanwhile(() => change({ url: "https://hr.test/b" }));
    await deliver(porth);
    expect(await readEndpoint(manager, id)).toMatchObject({
      url: "https://hr.test/b",
      state: "pending",
      succeeded_at: null,
    });
    expect(outside.at("/b")).toEqual([]);
    expect(await theDelivery()).toMatchObject({ state: "delivered", log: [{ status: 200 }] });
  });

  it("its endpoint may move before it is sent: then it goes nowhere", async () => {
    const batch = await taken();
    await change({ url: "https://hr.test/b" });
    await sendBatch(porth.deps, clock, batch);
    expect(outside.got).toEqual([]);
    expect(await theDelivery()).toMatchObject({ state: "given_up", tries: 0, log: [] });
  });

  it("its endpoint may be disabled by hand: a failure is not tried again", async () => {
    const byHand = { ...clock, id: "test:someone" };
    meanwhile(() => disableEndpoint(porth.deps, byHand, id, () => []), answers(500));
    await deliver(porth);
    expect(await readEndpoint(manager, id)).toMatchObject({ state: "disabled", reason: "by_hand" });
    expect(await theDelivery()).toMatchObject({ state: "given_up", tries: 1 });
    porth.setClock("2026-11-23T09:14:03.120Z");
    expect(await deliver(porth)).toBe(0);
  });

  it("its endpoint may be removed: nothing of it is left", async () => {
    meanwhile(() => manager.send("DELETE", `/v1/webhook-endpoints/${id}`));
    await deliver(porth);
    for (const table of ["endpoint", "delivery", "delivery_try"])
      expect(await rowsIn(porth.db, table), table).toBe(0);
  });

  it("it may be asked for again: then it is sent again after it", async () => {
    const batch = await taken();
    const { id: delivery } = await theDelivery();
    meanwhile(() => manager.send("POST", `/v1/deliveries/${delivery}/resend`));
    await sendBatch(porth.deps, clock, batch);
    expect(await theDelivery()).toMatchObject({ state: "waiting", tries: 1 });
    expect(await deliver(porth)).toBe(1);
    expect(await theDelivery()).toMatchObject({ state: "delivered", tries: 2 });
  });

  it("other types may be wanted: what was put on its way arrives", async () => {
    meanwhile(() => change({ types: ["decision.made"] }));
    await deliver(porth);
    expect(await theDelivery()).toMatchObject({ state: "delivered" });
    expect(await readEndpoint(manager, id)).toMatchObject({ types: ["decision.made"], state: "enabled" });
  });
});

describe("a test event that finds its endpoint gone", () => {
  it("is on nobody's way", async () => {
    const d1 = breakable(porth.db.d1);
    const other = await porth.restarted({ db: openDatabase(d1.d1) });
    const held = d1.holdNextBatch();
    const testing = asManager(other).send("POST", `/v1/webhook-endpoints/${id}/test`);
    await held.reached;
    await manager.send("DELETE", `/v1/webhook-endpoints/${id}`);
    held.letGo();
    await testing;
    expect(await rowsIn(porth.db, "delivery")).toBe(0);
  });
});

describe("what Porth itself cuts short", () => {
  it("tells nothing of the receiver: it is due at once, is in no log, and nobody fails by it", async () => {
    outside.answer("/a", { failure: "stopped", latencyMilliseconds: 3 });
    const batch = await taken();
    await sendBatch(porth.deps, clock, batch);
    expect(await theDelivery()).toMatchObject({ state: "waiting", tries: 0, log: [] });
    expect(await readEndpoint(manager, id)).toMatchObject({ failures: 0, failing_since: null });
    outside.answer("/a", answers(200));
    expect(await deliver(porth)).toBe(1);
  });
});

describe("a batch whose outcome cannot be kept", () => {
  it("says so, and what was sent is sent again under the same id when its lease is over", async () => {
    const d1 = breakable(await freshDatabase());
    await begin({ db: openDatabase(d1.d1) });
    const batch = await taken();
    outside.answer("/a", async () => {
      d1.breakAt(2, "for good");
      return answers(200);
    });
    await expect(sendBatch(porth.deps, clock, batch)).rejects.toMatchObject({ code: "unavailable" });
    d1.mend();
    outside.answer("/a", answers(200));
    expect(await theDelivery()).toMatchObject({ state: "waiting", tries: 0 });
    porth.setClock("2026-11-22T09:14:33.120Z");
    expect(await deliver(porth)).toBe(1);
    expect(new Set(outside.got.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
    expect(await theDelivery()).toMatchObject({ state: "delivered", tries: 1 });
  });

  it("whose answer is lost on the way back is kept all the same", async () => {
    const d1 = breakable(await freshDatabase());
    await begin({ db: openDatabase(d1.d1) });
    const batch = await taken();
    d1.loseNextAnswer();
    await expect(sendBatch(porth.deps, clock, batch)).rejects.toMatchObject({ code: "unavailable" });
    expect(await theDelivery()).toMatchObject({ state: "delivered", tries: 1 });
  });
});

describe("after thirty days", () => {
  it("an event is forgotten, but not while it waits for somebody", async () => {
    outside.answer("/a", answers(500));
    await deliver(porth);
    porth.setClock("2026-12-22T09:14:03.121Z");
    await runRetention(porth.deps, clock);
    outside.answer("/a", answers(200));
    expect(await theDelivery()).toMatchObject({ state: "waiting", log: [] });
    expect(await deliver(porth)).toBe(1);
    expect(await theDelivery()).toMatchObject({ state: "delivered", tries: 2, log: [{ number: 2 }] });
    await runRetention(porth.deps, clock);
    expect([await rowsIn(porth.db, "delivery"), await rowsIn(porth.db, "event")]).toEqual([0, 0]);
    await load("Two");
    expect(await deliver(porth)).toBe(1);
  });

  it("one that was recovered late stays in the log for thirty days more", async () => {
    await manager.send("DELETE", `/v1/webhook-endpoints/${id}`);
    porth.setClock("2026-12-20T09:00:00.000Z");
    ({ id } = await enabled(porth, "/a"));
    await manager.send("POST", `/v1/webhook-endpoints/${id}/recover`, { since: "2026-11-22T00:00:00Z" });
    await deliver(porth);
    porth.setClock("2027-01-19T08:59:59.999Z");
    await keepHouse(porth.deps);
    expect(await theDelivery()).toMatchObject({ type: "import.committed", state: "delivered" });
    porth.setClock("2027-01-19T09:00:00.001Z");
    await keepHouse(porth.deps);
    expect(await rowsIn(porth.db, "delivery")).toBe(0);
    expect((await bodyOf<Endpoint>(await manager.get(`/v1/webhook-endpoints/${id}`))).state).toBe("enabled");
  });
});
