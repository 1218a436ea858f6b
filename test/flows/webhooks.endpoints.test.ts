import { beforeEach, describe, expect, it } from "vitest";
import { roles } from "#auth/principal.ts";
import { forbiddenAddresses } from "#webhooks/forbidden-addresses.fixture.ts";
import {
  bodyOf,
  type Endpoint,
  type EndpointWithSecret,
  type Page,
  type Problem,
} from "../support/bodies.ts";
import { correctCardiology, loadCardiology, put } from "../support/cardiology.ts";
import { everythingIn, rowsIn } from "../support/kept.ts";
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
  readEndpoint,
  receivers,
  register,
} from "../support/receivers.ts";
import { linesOf } from "../support/reviewing.ts";

let porth: TestPorth;
let outside: Receivers;
let manager: Caller;
const path = "/v1/webhook-endpoints";

beforeEach(async () => {
  outside = receivers();
  porth = await porthSendingTo(outside);
  manager = asManager(porth);
});

const codeOf = async (response: Response) => (await bodyOf<Problem>(response)).code;
const to = (id: string, what: string, body?: unknown) => manager.send("POST", `${path}/${id}/${what}`, body);

describe("an endpoint that is registered", () => {
  it("201 with its secret, where it is, and waits for a test", async () => {
    const response = await manager.send("POST", path, {
      url: "https://HR.test./hooks?board=1",
      types: ["decision.blocked"],
      description: "The HR system",
    });
    expect(response.status).toBe(201);
    const { secret, ...endpoint } = await bodyOf<EndpointWithSecret>(response);
    expect(response.headers.get("location")).toBe(`${path}/${endpoint.id}`);
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(endpoint).toMatchObject({
      url: "https://hr.test/hooks?board=1",
      types: ["decision.blocked"],
      description: "The HR system",
      state: "pending",
      reason: null,
      failures: 0,
      succeeded_at: null,
    });
    expect(await readEndpoint(manager, endpoint.id)).toEqual(endpoint);
    expect(await linesOf(porth, "endpoint.registered")).toMatchObject([
      {
        by: "test:test-client",
        data: { endpoint: endpoint.id, host: "hr.test", types: ["decision.blocked"] },
      },
    ]);
  });

  it("gets nothing before a test event reached it, and then what happens from there on", async () => {
    const { id } = await register(manager, "/a");
    await loadCardiology(porth);
    expect(await deliver(porth)).toBe(0);
    expect(await codeOf(await to(id, "enable"))).toBe("endpoint_untested");
    expect(await codeOf(await to(id, "recover", { since: "2026-11-01T00:00:00Z" }))).toBe(
      "endpoint_untested",
    );
    expect((await to(id, "test")).status).toBe(202);
    await deliver(porth);
    expect(outside.got.map(({ event }) => event)).toMatchObject([
      { type: "webhook.test", data: { endpoint: id } },
    ]);
    expect(await readEndpoint(manager, id)).toMatchObject({
      state: "enabled",
      succeeded_at: "2026-11-22T09:14:03.120Z",
    });
    await put(await porth.as(["Gate.Ask"]));
    await deliver(porth);
    expect(outside.got.slice(1).map(({ event }) => event.type)).toEqual([
      "decision.made",
      "decision.blocked",
      "review.requested",
    ]);
  });

  it.each([
    ["a redirect", answers(302)],
    ["a fault", answers(500)],
    ["nobody", failsBy("connection_refused")],
    ["a 2xx that took longer than 15 seconds", answers(200, { latencyMilliseconds: 15_001 })],
  ])("stays pending when its test finds %s", async (_, answer) => {
    outside.answer("/a", answer);
    const { id } = await register(manager, "/a");
    await to(id, "test");
    await deliver(porth);
    expect(await readEndpoint(manager, id)).toMatchObject({ state: "pending", failures: 1 });
  });
});

describe("an endpoint that is changed", () => {
  it("gets other types from then on, and keeps what is left out", async () => {
    const { id } = await enabled(porth, "/a", { description: "HR" });
    const response = await manager.send("PATCH", `${path}/${id}`, { types: ["import.committed"] });
    expect(await bodyOf<Endpoint>(response)).toMatchObject({
      types: ["import.committed"],
      description: "HR",
      state: "enabled",
    });
    await loadCardiology(porth);
    await put(await porth.as(["Gate.Ask"]));
    await deliver(porth);
    expect(new Set(outside.got.slice(1).map(({ event }) => event.type))).toEqual(
      new Set(["import.committed"]),
    );
  });

  it("is pending at a new address: what waits is given up, and nothing but a test goes there", async () => {
    const { id } = await enabled(porth, "/a");
    outside.answer("/a", answers(500));
    await loadCardiology(porth);
    await deliver(porth);
    const changed = await bodyOf<Endpoint>(
      await manager.send("PATCH", `${path}/${id}`, { url: "https://hr.test/b" }),
    );
    expect(changed).toMatchObject({ state: "pending", failures: 0, failing_since: null, succeeded_at: null });
    porth.setClock("2026-11-22T12:00:00.000Z");
    await put(await porth.as(["Gate.Ask"]));
    expect(await deliver(porth)).toBe(0);
    await to(id, "test");
    await deliver(porth);
    expect(outside.at("/b").map(({ event }) => event.type)).toEqual(["webhook.test"]);
    expect((await readEndpoint(manager, id)).state).toBe("enabled");
  });

  it("stays enabled at the address that it has, however it is spelt", async () => {
    const { id } = await enabled(porth, "/a");
    const response = await manager.send("PATCH", `${path}/${id}`, { url: "https://HR.TEST:443/a" });
    expect(await bodyOf<Endpoint>(response)).toMatchObject({ url: "https://hr.test/a", state: "enabled" });
  });
});

describe("an endpoint that is disabled", () => {
  it("because it is gone: at once, what waits is given up, and the others hear of it", async () => {
    const other = await enabled(porth, "/other", { types: ["endpoint.disabled"] });
    const { id } = await enabled(porth, "/a");
    outside.answer("/a", answers(410));
    await loadCardiology(porth);
    await deliver(porth);
    expect(await readEndpoint(manager, id)).toMatchObject({ state: "disabled", reason: "gone" });
    expect(outside.at("/other").at(-1)?.event).toMatchObject({
      type: "endpoint.disabled",
      data: { endpoint: id, reason: "gone", href: `${path}/${id}` },
    });
    expect(await linesOf(porth, "endpoint.disabled")).toMatchObject([
      { by: "porth:clock", data: { endpoint: id, reason: "gone" } },
    ]);
    const tries = outside.at("/a").length;
    await correctCardiology(porth);
    porth.setClock("2026-11-25T09:14:03.120Z");
    await deliver(porth);
    expect(outside.at("/a")).toHaveLength(tries);
    expect((await readEndpoint(manager, other.id)).state).toBe("enabled");
  });

  it("because it failed for five days and ten times; not before either", async () => {
    const { id } = await enabled(porth, "/a", { types: ["import.committed"] });
    const steward = always(porth, "Register.Write");
    outside.answer("/a", failsBy("timed_out"));
    await loadCardiology(porth);
    await deliver(porth);
    for (const [instant, state] of [
      ["2026-11-25T09:14:03.120Z", "enabled"],
      ["2026-11-27T09:14:03.119Z", "enabled"],
      ["2026-11-27T09:14:03.120Z", "disabled"],
    ] as const) {
      porth.setClock(instant);
      const file = `code,name_en,service_group\nCARD,Cardiology,MOR\nDERM,${instant},NPTS\n`;
      expect((await steward.load("departments", file)).status).toBe(201);
      await deliver(porth);
      expect((await readEndpoint(manager, id)).state, instant).toBe(state);
    }
    expect(await readEndpoint(manager, id)).toMatchObject({
      reason: "failing",
      failing_since: "2026-11-22T09:14:03.120Z",
      succeeded_at: "2026-11-22T09:14:03.120Z",
    });
  });

  it("five days after a first failure, when fewer than ten came: it goes on", async () => {
    const { id } = await enabled(porth, "/a", { types: ["import.committed"] });
    outside.answer("/a", answers(500));
    const steward = always(porth, "Register.Write");
    const load = (name: string) =>
      steward.load("departments", `code,name_en,service_group\nCARD,${name},MOR\n`);
    await load("One");
    await deliver(porth);
    porth.setClock("2026-11-28T09:14:03.120Z");
    await load("Two");
    await deliver(porth);
    expect(await readEndpoint(manager, id)).toMatchObject({ state: "enabled", failures: 3 });
  });

  it("is enabled again and gets what happens from there on; nothing is made up for until it is asked for", async () => {
    const { id } = await enabled(porth, "/a");
    outside.answer("/a", answers(410));
    await loadCardiology(porth);
    await deliver(porth);
    outside.answer("/a", answers(204));
    await correctCardiology(porth);
    outside.got.splice(0);
    expect(await bodyOf<Endpoint>(await to(id, "enable"))).toMatchObject({
      state: "enabled",
      reason: null,
      failures: 0,
      failing_since: null,
    });
    expect(await deliver(porth)).toBe(0);
    expect((await to(id, "enable")).status).toBe(200);
    expect(await linesOf(porth, "endpoint.enabled")).toHaveLength(1);
    await put(await porth.as(["Gate.Ask"]));
    await deliver(porth);
    expect(outside.got.map(({ event }) => event.type)).toEqual(["decision.made"]);
  });

  it("can be tested, and stays disabled until somebody enables it", async () => {
    const { id } = await enabled(porth, "/a");
    outside.answer("/a", answers(410));
    await to(id, "test");
    await deliver(porth);
    outside.answer("/a", answers(200));
    await to(id, "test");
    await deliver(porth);
    expect(await readEndpoint(manager, id)).toMatchObject({ state: "disabled", reason: "gone" });
  });
});

it("an endpoint that is removed is gone, with all that waits for it and its log", async () => {
  const { id } = await enabled(porth, "/a");
  outside.answer("/a", answers(500));
  await loadCardiology(porth);
  await deliver(porth);
  const response = await manager.send("DELETE", `${path}/${id}`);
  expect([response.status, await response.text()]).toEqual([204, ""]);
  for (const table of ["endpoint", "delivery", "delivery_try"]) expect(await rowsIn(porth.db, table)).toBe(0);
  porth.setClock("2026-11-23T09:14:03.120Z");
  expect(await deliver(porth)).toBe(0);
  for (const gone of [
    manager.get(`${path}/${id}`),
    manager.get(`${path}/${id}/deliveries`),
    manager.send("DELETE", `${path}/${id}`),
    manager.send("PATCH", `${path}/${id}`, { description: "x" }),
    to(id, "test"),
    to(id, "enable"),
    to(id, "rotate-secret"),
    to(id, "recover", { since: "2026-11-22T09:14:03.120Z" }),
  ])
    expect((await gone).status).toBe(404);
});

it("endpoints are listed oldest first, by page", async () => {
  const ids = [];
  for (const name of ["/a", "/b", "/c"]) ids.push((await register(manager, name)).id);
  const first = await bodyOf<Page<Endpoint>>(await manager.get(`${path}?limit=2`));
  const second = await bodyOf<Page<Endpoint>>(await manager.get(`${path}?limit=2&cursor=${first.next}`));
  expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(ids);
  expect(second.next).toBeNull();
  expect(JSON.stringify(first)).not.toContain("whsec_");
});

describe("an address that nothing may be sent to", () => {
  it("is refused in every spelling, and nothing is kept", async () => {
    const caller = await porth.as(["Webhook.Manage"]);
    const before = await everythingIn(porth.db);
    for (const [name, url] of forbiddenAddresses) {
      const response = await caller.send("POST", path, { url });
      expect([400, 422], `${name}: ${url}`).toContain(response.status);
    }
    expect(await everythingIn(porth.db)).toEqual(before);
  });

  it("422 names the field and says what is wrong, for a change too, which leaves all as it was", async () => {
    const { id } = await enabled(porth, "/a");
    const before = await everythingIn(porth.db);
    const response = await manager.send("PATCH", `${path}/${id}`, { url: "https://elsewhere.test/a" });
    expect(response.status).toBe(422);
    expect(await bodyOf<Problem>(response)).toMatchObject({
      code: "address_refused",
      errors: [{ pointer: "/url", detail: expect.stringContaining("not on the list") }],
    });
    expect(await everythingIn(porth.db)).toEqual(before);
  });

  it("400 for unknown types, fields and no address at all", async () => {
    for (const body of [
      {},
      { url: "https://hr.test/", types: ["decision.guessed"] },
      { url: "https://hr.test/", secret: "mine" },
      { url: "https://hr.test/", description: "two\nlines" },
    ])
      expect((await manager.send("POST", path, body)).status).toBe(400);
    expect(await rowsIn(porth.db, "endpoint")).toBe(0);
  });
});

describe("who does not hold Webhook.Manage", () => {
  it("403 everywhere, and nothing changes", async () => {
    const { id } = await enabled(porth, "/a");
    const [delivery = ""] = (await everythingIn(porth.db)).delivery?.map((row) => String(row.id)) ?? [];
    const before = await everythingIn(porth.db);
    const others = await porth.as({
      kind: "person",
      roles: roles.filter((role) => role !== "Webhook.Manage"),
    });
    for (const [method, address, body] of [
      ["POST", path, { url: "https://hr.test/b" }],
      ["GET", path],
      ["GET", `${path}/${id}`],
      ["PATCH", `${path}/${id}`, { description: "x" }],
      ["DELETE", `${path}/${id}`],
      ["POST", `${path}/${id}/test`],
      ["POST", `${path}/${id}/enable`],
      ["POST", `${path}/${id}/rotate-secret`],
      ["POST", `${path}/${id}/recover`, { since: "2026-11-22T09:14:03.120Z" }],
      ["GET", `${path}/${id}/deliveries`],
      ["GET", `/v1/deliveries/${delivery}`],
      ["POST", `/v1/deliveries/${delivery}/resend`],
      ["GET", "/v1/events"],
      ["GET", "/v1/webhook-event-types"],
    ] as const)
      expect((await others.send(method, address, body)).status, `${method} ${address}`).toBe(403);
    expect(await everythingIn(porth.db)).toEqual(before);
    expect((await porth.anyone.get(path)).status).toBe(401);
  });
});

it("an endpoint that two change at once takes both changes", async () => {
  const { id } = await register(manager, "/a");
  const both = await Promise.all([
    manager.send("PATCH", `${path}/${id}`, { types: ["import.committed"] }),
    manager.send("PATCH", `${path}/${id}`, { description: "Both" }),
  ]);
  expect(both.map(({ status }) => status)).toEqual([200, 200]);
  expect(await readEndpoint(manager, id)).toMatchObject({ types: ["import.committed"], description: "Both" });
});
