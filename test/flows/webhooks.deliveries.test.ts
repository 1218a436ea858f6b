import { beforeEach, describe, expect, it } from "vitest";
import { delays } from "#webhooks/schedule.ts";
import { bodyOf, type Delivery, type DeliveryInFull, type Page, type Problem } from "../support/bodies.ts";
import { ask, correctCardiology, loadCardiology, put } from "../support/cardiology.ts";
import type { Caller, TestPorth } from "../support/porth.ts";
import {
  always,
  answers,
  asManager,
  deliver,
  enabled,
  failsBy,
  porthSendingTo,
  type Receivers,
  receivers,
  register,
} from "../support/receivers.ts";
import { linesOf } from "../support/reviewing.ts";

let porth: TestPorth;
let outside: Receivers;
let manager: Caller;
let chance: number;
const start = Date.parse("2026-11-22T09:14:03.120Z");

beforeEach(async () => {
  outside = receivers();
  chance = 0.5;
  porth = await porthSendingTo(outside, {
    webhooks: {
      allowed: { hosts: [{ name: "hr.test", port: 443, isInternal: false }], isDemonstration: false },
      post: outside.post,
      chance: () => chance,
    },
  });
  manager = asManager(porth);
});

const deliveriesOf = async (id: string, query = ""): Promise<Page<Delivery>> =>
  bodyOf<Page<Delivery>>(await manager.get(`/v1/webhook-endpoints/${id}/deliveries${query}`));
const deliveryBy = async (id: string): Promise<DeliveryInFull> =>
  bodyOf<DeliveryInFull>(await manager.get(`/v1/deliveries/${id}`));
const newest = async (endpoint: string): Promise<DeliveryInFull> =>
  deliveryBy((await deliveriesOf(endpoint)).items[0]?.id ?? "");
const resend = (id: string) => manager.send("POST", `/v1/deliveries/${id}/resend`);
const load = async (name: string): Promise<void> => {
  const file = `code,name_en,service_group\nCARD,${name},MOR\n`;
  expect((await always(porth, "Register.Write").load("departments", file)).status).toBe(201);
};

describe("an event", () => {
  it("goes to those who want its type, and to those who want all", async () => {
    await enabled(porth, "/all");
    await enabled(porth, "/blocked", { types: ["decision.blocked", "review.requested"] });
    await enabled(porth, "/cleared", { types: ["decision.cleared"] });
    await register(manager, "/pending");
    await loadCardiology(porth);
    outside.got.splice(0);
    await put(await porth.as(["Gate.Ask"]));
    await deliver(porth);
    const typesAt = (path: string) => outside.at(path).map(({ event }) => event.type);
    expect(typesAt("/all").slice(-3)).toEqual(["decision.made", "decision.blocked", "review.requested"]);
    expect(typesAt("/blocked")).toEqual(["decision.blocked", "review.requested"]);
    expect(typesAt("/cleared")).toEqual([]);
    expect(typesAt("/pending")).toEqual([]);
    await correctCardiology(porth);
    await deliver(porth);
    expect(typesAt("/cleared")).toEqual(["decision.cleared"]);
  });

  it("has one id wherever it goes, and is sent once to each", async () => {
    await enabled(porth, "/a", { types: ["import.committed"] });
    await enabled(porth, "/b", { types: ["import.committed"] });
    outside.got.splice(0);
    await load("One");
    await Promise.all([deliver(porth), deliver(porth), deliver(porth)]);
    expect(outside.got.map(({ url }) => url).toSorted()).toEqual(["https://hr.test/a", "https://hr.test/b"]);
    expect(new Set(outside.got.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
  });

  it("that tests an endpoint goes to nobody else, now or ever", async () => {
    await enabled(porth, "/other");
    const other = (await bodyOf<Page<{ id: string }>>(await manager.get("/v1/webhook-endpoints"))).items[0]
      ?.id;
    outside.got.splice(0);
    await enabled(porth, "/a");
    await manager.send("POST", `/v1/webhook-endpoints/${other}/recover`, { since: "2026-11-01T00:00:00Z" });
    await deliver(porth);
    expect(outside.at("/other")).toEqual([]);
    expect(outside.at("/a").map(({ event }) => event.type)).toEqual(["webhook.test"]);
  });
});

describe("the schedule", () => {
  it.each([
    ["as it is", 0.5, 1],
    ["a fifth shorter", 0, 0.8],
    ["a fifth longer", 1, 1.2],
  ])(
    "is kept %s: ten tries under one id, each signed anew, and then it is given up",
    async (_, by, factor) => {
      const { id } = await enabled(porth, "/a", { types: ["import.committed"] });
      outside.got.splice(0);
      outside.answer("/a", answers(500));
      chance = by;
      await load("One");
      let due = start;
      for (const [at, delay] of delays.entries()) {
        due += Math.round(delay * factor);
        if (at > 0) {
          porth.setClock(new Date(due - 1).toISOString());
          expect(await deliver(porth), `before try ${at + 1}`).toBe(0);
        }
        porth.setClock(new Date(due).toISOString());
        expect(await deliver(porth), `try ${at + 1}`).toBe(1);
        const waits = (await newest(id)).due_at;
        const next = delays[at + 1];
        expect(waits).toBe(
          next === undefined ? null : new Date(due + Math.round(next * factor)).toISOString(),
        );
      }
      porth.setClock(new Date(due + 30 * 86_400_000).toISOString());
      expect(await deliver(porth)).toBe(0);
      expect(new Set(outside.got.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
      expect(new Set(outside.got.map(({ body }) => body)).size).toBe(1);
      expect(new Set(outside.got.map(({ headers }) => headers["webhook-signature"])).size).toBe(10);
      expect(outside.got.map(({ headers }) => headers["webhook-timestamp"])).toEqual(
        outside.got.map(({ at }) => String(Math.floor(Date.parse(at) / 1000))),
      );
      const { state, tries, log } = await newest(id);
      expect([state, tries]).toEqual(["given_up", 10]);
      expect(log.map(({ number, at, status }) => [number, at, status])).toEqual(
        outside.got.map(({ at }, index) => [index + 1, at, 500]),
      );
    },
  );

  it.each([
    ["seconds", 429, "90", "2026-11-22T09:15:33.120Z"],
    ["a date", 503, "Sun, 22 Nov 2026 11:00:00 GMT", "2026-11-22T11:00:00.000Z"],
    ["less than it would wait anyway", 429, "1", "2026-11-22T09:14:08.120Z"],
    ["more than a day", 503, "9999999", "2026-11-23T09:14:03.120Z"],
    ["nothing that can be read", 429, "soon", "2026-11-22T09:14:08.120Z"],
    ["a wait that a 500 may not ask for", 500, "90", "2026-11-22T09:14:08.120Z"],
  ])("waits as %s ask for it: %s", async (_, status, retryAfter, dueAt) => {
    const { id } = await enabled(porth, "/a", { types: ["import.committed"] });
    outside.answer("/a", answers(status, { retryAfter }));
    await load("One");
    await deliver(porth);
    expect(await newest(id)).toMatchObject({ state: "waiting", tries: 1, due_at: dueAt });
    porth.setClock(new Date(Date.parse(dueAt) - 1).toISOString());
    expect(await deliver(porth)).toBe(0);
    porth.setClock(dueAt);
    expect(await deliver(porth)).toBe(1);
  });

  it("goes on after a restart", async () => {
    const { id } = await enabled(porth, "/a", { types: ["import.committed"] });
    outside.answer("/a", failsBy("connection_lost"));
    await load("One");
    await deliver(porth);
    const now = new Date(start + 5_000).toISOString();
    porth = await porth.restarted();
    porth.setClock(now);
    outside.answer("/a", answers(200));
    expect(await deliver(porth)).toBe(1);
    manager = asManager(porth);
    expect(await newest(id)).toMatchObject({ state: "delivered", tries: 2 });
  });
});

describe("the log of a delivery", () => {
  it("tells of each try when it was, what came and how long it took", async () => {
    const { id } = await enabled(porth, "/a", { types: ["import.committed"] });
    outside.answer("/a", answers(503, { excerpt: "tŷ <b>busy</b>", latencyMilliseconds: 1234.6 }));
    await load("One");
    await deliver(porth);
    outside.answer("/a", failsBy("timed_out"));
    porth.setClock("2026-11-22T09:14:08.120Z");
    await deliver(porth);
    outside.answer("/a", answers(204));
    porth.setClock("2026-11-22T09:19:08.120Z");
    await deliver(porth);
    const { body, ...delivery } = await newest(id);
    expect(delivery).toMatchObject({ type: "import.committed", endpoint: id, state: "delivered", tries: 3 });
    expect(delivery.event).toBe(outside.at("/a").at(-1)?.headers["webhook-id"]);
    expect(body).toBe(outside.at("/a").at(-1)?.body);
    expect(delivery.log).toEqual([
      {
        number: 1,
        at: "2026-11-22T09:14:03.120Z",
        status: 503,
        failure: null,
        latency_milliseconds: 1235,
        excerpt: "tŷ <b>busy</b>",
      },
      {
        number: 2,
        at: "2026-11-22T09:14:08.120Z",
        status: null,
        failure: "timed_out",
        latency_milliseconds: 5,
        excerpt: "",
      },
      {
        number: 3,
        at: "2026-11-22T09:19:08.120Z",
        status: 204,
        failure: null,
        latency_milliseconds: 12,
        excerpt: "",
      },
    ]);
  });

  it("is listed newest first, by page, and of one endpoint alone", async () => {
    const { id } = await enabled(porth, "/a", { types: ["import.committed"] });
    await enabled(porth, "/b");
    for (const name of ["One", "Two", "Three", "Four"]) await load(name);
    await deliver(porth);
    const pages = [await deliveriesOf(id, "?limit=2")];
    while (pages.at(-1)?.next) pages.push(await deliveriesOf(id, `?limit=2&cursor=${pages.at(-1)?.next}`));
    expect(pages.map(({ items }) => items.length)).toEqual([2, 2, 1]);
    const ids = pages.flatMap(({ items }) => items.map((item) => item.id));
    expect(ids).toEqual(ids.toSorted().toReversed());
    expect(pages.flatMap(({ items }) => items.map(({ endpoint }) => endpoint))).toEqual(Array(5).fill(id));
  });

  it("404 for one that there is not", async () => {
    for (const id of ["dlv_01KAN7Q4YF2M8X3C5V9B0T6DZE", "x"]) {
      expect((await manager.get(`/v1/deliveries/${id}`)).status).toBe(404);
      expect((await resend(id)).status).toBe(404);
    }
  });
});

describe("sending again", () => {
  it("sends what was delivered once more, the same under the same id", async () => {
    const { id } = await enabled(porth, "/a", { types: ["import.committed"] });
    await load("One");
    await deliver(porth);
    const delivery = await newest(id);
    const response = await resend(delivery.id);
    expect(await bodyOf(response)).toEqual({ delivery: delivery.id });
    expect(await deliver(porth)).toBe(1);
    const [first, second] = outside.at("/a").slice(-2);
    expect(second?.body).toBe(first?.body);
    expect(second?.headers["webhook-id"]).toBe(first?.headers["webhook-id"]);
    expect(await newest(id)).toMatchObject({ state: "delivered", tries: 2 });
    expect(await linesOf(porth, "delivery.resent")).toMatchObject([{ data: { delivery: delivery.id } }]);
  });

  it("sends now what waits, and what was given up", async () => {
    const { id } = await enabled(porth, "/a", { types: ["import.committed"] });
    outside.answer("/a", answers(500));
    await load("One");
    await deliver(porth);
    expect(await deliver(porth)).toBe(0);
    await resend((await newest(id)).id);
    expect(await deliver(porth)).toBe(1);
    expect(await newest(id)).toMatchObject({ state: "waiting", tries: 2 });
    for (let tries = 2; tries < 10; tries++) {
      await resend((await newest(id)).id);
      await deliver(porth);
    }
    expect(await newest(id)).toMatchObject({ state: "given_up", tries: 10 });
    outside.answer("/a", answers(200));
    await resend((await newest(id)).id);
    await deliver(porth);
    expect(await newest(id)).toMatchObject({ state: "delivered", tries: 11 });
  });

  it("409 to an endpoint that is not enabled: nothing but a test goes there", async () => {
    const { id } = await enabled(porth, "/a");
    await load("One");
    await deliver(porth);
    const { id: delivery } = await newest(id);
    await manager.send("PATCH", `/v1/webhook-endpoints/${id}`, { url: "https://hr.test/b" });
    const response = await resend(delivery);
    expect([response.status, (await bodyOf<Problem>(response)).code]).toEqual([409, "endpoint_untested"]);
    expect(await deliver(porth)).toBe(0);
  });
});

describe("recovering since a moment", () => {
  const since = (id: string, moment: string) =>
    manager.send("POST", `/v1/webhook-endpoints/${id}/recover`, { since: moment });

  it("sends what was given up or never sent, of the types that are wanted, in order; and once", async () => {
    await loadCardiology(porth);
    porth.setClock("2026-11-22T10:00:00.500Z");
    await put(await porth.as(["Gate.Ask"]));
    const { id } = await enabled(porth, "/a", {
      types: ["decision.made", "decision.cleared", "review.requested"],
    });
    await put(await porth.as(["Gate.Ask"]), ask, "k-2");
    await deliver(porth);
    outside.got.splice(0);
    for (const [moment, events] of [
      ["2026-11-22T10:00:01Z", 0],
      ["2026-11-22T10:00:00Z", 2],
      ["2026-11-22T10:00:00Z", 0],
    ] as const) {
      const response = await since(id, moment);
      expect([response.status, await bodyOf(response)], moment).toEqual([202, { events }]);
    }
    await deliver(porth);
    expect(outside.got.map(({ event }) => event.type)).toEqual(["decision.made", "review.requested"]);
    expect(await linesOf(porth, "endpoint.recovered")).toHaveLength(3);
  });

  it("makes up for the days on which it was disabled, and tells it nothing of itself", async () => {
    const { id } = await enabled(porth, "/a");
    outside.answer("/a", answers(410));
    await load("One");
    await deliver(porth);
    await load("Two");
    outside.answer("/a", answers(200));
    await manager.send("POST", `/v1/webhook-endpoints/${id}/enable`);
    outside.got.splice(0);
    expect(await bodyOf(await since(id, "2026-11-22T00:00:00Z"))).toEqual({ events: 2 });
    await deliver(porth);
    expect(outside.got.map(({ event }) => event.type)).toEqual(["import.committed", "import.committed"]);
  });

  it("400 for a moment that is none", async () => {
    const { id } = await enabled(porth, "/a");
    for (const body of [
      {},
      { since: "yesterday" },
      { since: "2026-11-22" },
      { since: "2026-11-22T09:00:00" },
    ])
      expect((await manager.send("POST", `/v1/webhook-endpoints/${id}/recover`, body)).status).toBe(400);
  });
});

describe("an endpoint that is slow", () => {
  it("holds up nobody else", async () => {
    const slow = Promise.withResolvers<void>();
    await enabled(porth, "/slow");
    await enabled(porth, "/fast");
    outside.got.splice(0);
    outside.answer("/slow", async () => {
      await slow.promise;
      return answers(200);
    });
    await load("One");
    const running = deliver(porth);
    await expect.poll(() => outside.at("/fast").length).toBe(1);
    await load("Two");
    const others = deliver(porth);
    await expect.poll(() => outside.at("/fast").length).toBe(2);
    slow.resolve();
    await Promise.all([running, others]);
    expect(outside.at("/slow")).toHaveLength(2);
  });
});
