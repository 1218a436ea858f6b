import { Webhook } from "standardwebhooks";
import { Webhook as Svix } from "svix";
import { beforeEach, describe, expect, it } from "vitest";
import { sealerWith } from "#auth/sealed-text.ts";
import { bodyOf, type EndpointWithSecret, type Problem } from "../support/bodies.ts";
import { everythingIn, rowsIn } from "../support/kept.ts";
import type { Caller, TestPorth } from "../support/porth.ts";
import {
  answers,
  asManager,
  deliver,
  enabled,
  type Got,
  porthSendingTo,
  type Receivers,
  receivers,
  register,
} from "../support/receivers.ts";

let porth: TestPorth;
let outside: Receivers;
let manager: Caller;
const path = "/v1/webhook-endpoints";

beforeEach(async () => {
  outside = receivers();
  porth = await porthSendingTo(outside);
  manager = asManager(porth);
});

const lastTo = (where: string): Got => {
  const got = outside.at(where).at(-1);
  if (!got) throw new Error(`Nothing came to ${where}.`);
  return got;
};

/** How many of the secrets the reference libraries take a request by, each at the time of the stopped clock. */
const takenBy = (got: Got, ...secrets: readonly string[]): readonly boolean[] =>
  secrets.map((secret) => {
    const expected = new Webhook(secret).sign(
      got.headers["webhook-id"] ?? "",
      new Date(Number(got.headers["webhook-timestamp"]) * 1000),
      got.body,
    );
    return (got.headers["webhook-signature"] ?? "").split(" ").includes(expected);
  });

const rotate = async (id: string, headers: Record<string, string> = {}): Promise<string> => {
  const response = await manager.send("POST", `${path}/${id}/rotate-secret`, undefined, headers);
  expect(response.status).toBe(200);
  return (await bodyOf<EndpointWithSecret>(response)).secret;
};

const test = async (id: string) => {
  await manager.send("POST", `${path}/${id}/test`);
  await deliver(porth);
  return lastTo("/a");
};

describe("what is sent", () => {
  it("is signed as Standard Webhooks has it, and taken by both reference libraries", async () => {
    porth.setClock(new Date().toISOString());
    const { secret } = await enabled(porth, "/a");
    const { headers, body } = lastTo("/a");
    expect(headers).toMatchObject({
      "content-type": "application/json",
      "user-agent": "Porth",
      "webhook-id": expect.stringMatching(/^evt_[0-9A-Z]{26}$/),
      "webhook-signature": expect.stringMatching(/^v1,[A-Za-z0-9+/]{43}=$/),
    });
    for (const Library of [Webhook, Svix]) {
      expect(() => new Library(secret).verify(body, headers)).not.toThrow();
      expect(() => new Library(secret).verify(`${body} `, headers)).toThrow();
      expect(() =>
        new Library(secret).verify(body, { ...headers, "webhook-timestamp": "1700000000" }),
      ).toThrow();
    }
  });
});

describe("a secret", () => {
  it("is shown once, and nowhere again", async () => {
    const { id, secret } = await enabled(porth, "/a");
    const shown = [
      await (await manager.get(`${path}/${id}`)).text(),
      await (await manager.get(path)).text(),
      await (await manager.send("PATCH", `${path}/${id}`, { description: "x" })).text(),
      await (await manager.send("POST", `${path}/${id}/enable`)).text(),
      await (await manager.get(`${path}/${id}/deliveries`)).text(),
      await (await manager.get("/v1/events")).text(),
    ].join();
    expect(shown).not.toContain(secret);
    expect(shown).not.toContain("whsec_");
  });

  it("is not readable in the database, nor where answers are kept", async () => {
    const response = await manager.send(
      "POST",
      path,
      { url: "https://hr.test/a" },
      { "idempotency-key": "k-1" },
    );
    const { id, secret } = await bodyOf<EndpointWithSecret>(response);
    const next = await rotate(id, { "idempotency-key": "k-2" });
    const kept = JSON.stringify(await everythingIn(porth.db));
    for (const one of [secret, next])
      for (const text of [one, one.slice("whsec_".length), one.slice("whsec_".length, 20)])
        expect(kept).not.toContain(text);
    expect(kept).not.toContain("whsec_");
    const [row] = (await everythingIn(porth.db)).endpoint ?? [];
    const sealer = sealerWith([new Uint8Array(32).fill(8)]);
    expect([row?.secret, row?.old_secret].map((sealed) => sealer.unseal(String(sealed)))).toEqual([
      next,
      secret,
    ]);
  });

  it("is opened by an old key after a new one came, and by no other", async () => {
    const { secret, id } = await enabled(porth, "/a");
    const [old, fresh] = [new Uint8Array(32).fill(8), new Uint8Array(32).fill(9)];
    porth = await porth.restarted({ sealer: sealerWith([fresh, old]) });
    outside.follow(porth);
    manager = asManager(porth);
    expect(takenBy(await test(id), secret)).toEqual([true]);
    const others = await porth.restarted({ sealer: sealerWith([fresh]) });
    await manager.send("POST", `${path}/${id}/test`);
    const before = outside.got.length;
    await expect(deliver(others)).rejects.toThrow("None of the keys opens this.");
    expect(outside.got).toHaveLength(before);
  });
});

describe("a secret that is replaced", () => {
  it("signs beside the new one for 24 hours, and then no more", async () => {
    const { id, secret } = await enabled(porth, "/a");
    porth.setClock("2026-11-23T10:00:00.000Z");
    const next = await rotate(id);
    expect(next).not.toBe(secret);
    for (const [instant, both] of [
      ["2026-11-23T10:00:00.000Z", [true, true]],
      ["2026-11-24T09:59:59.999Z", [true, true]],
      ["2026-11-24T10:00:00.000Z", [true, false]],
    ] as const) {
      porth.setClock(instant);
      const got = await test(id);
      expect(takenBy(got, next, secret), instant).toEqual(both);
      expect(got.headers["webhook-signature"]?.split(" ")).toHaveLength(both.filter(Boolean).length);
    }
  });

  it("and replaced again: the last two sign", async () => {
    const { id, secret } = await enabled(porth, "/a");
    const [second, third] = [await rotate(id), await rotate(id)];
    expect(takenBy(await test(id), third, second, secret)).toEqual([true, true, false]);
  });

  it("signs a try that waits from before with the secrets of the moment", async () => {
    const { id, secret } = await enabled(porth, "/a");
    outside.answer("/a", answers(500));
    const before = await test(id);
    const next = await rotate(id);
    porth.setClock("2026-11-22T09:15:00.000Z");
    await deliver(porth);
    const after = lastTo("/a");
    expect(after.headers["webhook-id"]).toBe(before.headers["webhook-id"]);
    expect(takenBy(after, next, secret)).toEqual([true, true]);
  });
});

describe("a request that makes a secret", () => {
  const asked = { url: "https://hr.test/a", types: ["import.committed"] };
  const key = { "idempotency-key": "k-1" };

  it("is done once under one key, and gives the same secret byte for byte, after a restart too", async () => {
    const first = await manager.send("POST", path, asked, key);
    const text = await first.text();
    const kept = await everythingIn(porth.db);
    const again = await manager.send("POST", path, asked, key);
    expect([again.status, again.headers.get("location")]).toEqual([201, first.headers.get("location")]);
    expect(await again.text()).toBe(text);
    porth = await porth.restarted();
    expect(await (await asManager(porth).send("POST", path, asked, key)).text()).toBe(text);
    expect(await everythingIn(porth.db)).toEqual(kept);
    expect(JSON.stringify(kept.kept_answer)).not.toContain("hr.test");
  });

  it("rotates once under one key", async () => {
    const { id } = await register(manager, "/a");
    const first = await rotate(id, key);
    const kept = await everythingIn(porth.db);
    expect(await rotate(id, key)).toBe(first);
    expect(await everythingIn(porth.db)).toEqual(kept);
    expect(await rotate(id)).not.toBe(first);
  });

  it("422 for another body or another endpoint under the same key, and nothing is made", async () => {
    await manager.send("POST", path, asked, key);
    const other = await register(manager, "/b");
    const kept = await everythingIn(porth.db);
    for (const response of [
      await manager.send("POST", path, { ...asked, types: [] }, key),
      await manager.send("POST", `${path}/${other.id}/rotate-secret`, undefined, key),
    ]) {
      expect(response.status).toBe(422);
      const problem = await bodyOf<Problem>(response);
      expect(problem.code).toBe("idempotency_key_reused");
      expect(JSON.stringify(problem)).not.toContain("whsec_");
    }
    expect(await everythingIn(porth.db)).toEqual(kept);
  });

  it("makes one endpoint of two that come at once under one key", async () => {
    const caller = await porth.as(["Webhook.Manage"]);
    const both = await Promise.all([1, 2].map(() => caller.send("POST", path, asked, key)));
    const made = both.filter(({ status }) => status === 201);
    expect(made.length + both.filter(({ status }) => status === 409).length).toBe(2);
    expect(new Set(await Promise.all(made.map((response) => response.text()))).size).toBe(1);
    expect(await rowsIn(porth.db, "endpoint")).toBe(1);
  });
});

describe("every other POST about endpoints", () => {
  it.each(["test", "enable", "recover"] as const)("%s is done once under one key", async (what) => {
    const { id } = await enabled(porth, "/a");
    const body = what === "recover" ? { since: "2026-11-22T00:00:00Z" } : undefined;
    const send = () =>
      manager.send("POST", `${path}/${id}/${what}`, body, { "idempotency-key": `k-${what}` });
    const first = await send();
    expect(first.ok).toBe(true);
    const kept = await everythingIn(porth.db);
    const again = await send();
    expect(again.status).toBe(first.status);
    expect(await again.text()).toBe(await first.text());
    expect(await everythingIn(porth.db)).toEqual(kept);
  });

  it("resend is done once under one key", async () => {
    await enabled(porth, "/a");
    const [delivery] = (await everythingIn(porth.db)).delivery ?? [];
    const send = () =>
      manager.send("POST", `/v1/deliveries/${delivery?.id}/resend`, undefined, { "idempotency-key": "k-1" });
    expect((await send()).status).toBe(202);
    const kept = await everythingIn(porth.db);
    expect((await send()).status).toBe(202);
    expect(await everythingIn(porth.db)).toEqual(kept);
    expect(await deliver(porth)).toBe(1);
  });
});
