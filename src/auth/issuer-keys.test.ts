import { describe, expect, it, vi } from "vitest";
import { encoded, keySetOfTests, testIssuer } from "../../test/support/tokens.ts";
import { tokenVerifier } from "./verify-token.ts";

const start = Date.parse("2026-11-22T09:14:03.120Z");
const minute = 60_000;
const day = 24 * 60 * minute;
const patience = 50;

const [key] = keySetOfTests.keys;
const served = (keys: readonly unknown[] = keySetOfTests.keys) => Response.json({ keys });
const unreachable = { code: "keys_unreachable", status: 503, more: {}, cause: undefined };
const unauthenticated = { code: "unauthenticated", status: 401 };

/** A verifier whose clock and network the test moves. Only the network is played. */
const setUp = (answer: () => Response | Promise<Response> = served) => {
  const world = { at: start, answer };
  const now = () => world.at;
  const issuer = testIssuer(now);
  const fetch = vi.fn<typeof globalThis.fetch>(async () => world.answer());
  const verify = tokenVerifier(issuer.issuers, { fetch, now, patience });
  const ask = async (kid = "test-1") => verify(`Bearer ${await issuer.token({ header: { kid } })}`);
  return { world, fetch, ask };
};

const endless = () =>
  new ReadableStream<Uint8Array>({ pull: (to) => to.enqueue(new Uint8Array(64 * 1024).fill(0x20)) });
const stuck = () => new ReadableStream<Uint8Array>({ pull: () => new Promise(() => undefined) });

const troubles: readonly [string, () => Response | Promise<Response>][] = [
  ["down", () => Promise.reject(new TypeError("fetch failed"))],
  ["broken", () => new Response("oops", { status: 500 })],
  ["elsewhere", () => new Response(null, { status: 302, headers: { location: "https://evil.test/jwks" } })],
  ["empty", () => new Response(null, { status: 204 })],
  ["silent", () => new Promise(() => undefined)],
  ["slow in its body", () => new Response(stuck())],
  ["endless", () => new Response(endless())],
  ["huge", () => served([{ ...key, more: "m".repeat(300_000) }])],
  ["of 101 keys", () => served(Array.from({ length: 101 }, () => key))],
  ["HTML", () => new Response("<html></html>")],
  ["not UTF-8", () => new Response(new Uint8Array([0x7b, 0xff, 0x7d]))],
  ["a list", () => Response.json([key])],
  ["null", () => Response.json(null)],
  ["without keys", () => Response.json({})],
  ["keys that are no list", () => Response.json({ keys: { "0": key } })],
  ["keys that are no keys", () => Response.json({ keys: [null, 1, "key"] })],
];

describe("the key set of an issuer is", () => {
  it.each(troubles)("%s: 503, and one request", async (_, answer) => {
    const { ask, fetch } = setUp(answer);
    await expect(ask()).rejects.toMatchObject(unreachable);
    await expect(ask()).rejects.toMatchObject(unreachable);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it.each(troubles)("%s after an hour: the cached key works, an unknown one is a 503", async (_, answer) => {
    const { ask, fetch, world } = setUp();
    await ask();
    world.at += 60 * minute;
    world.answer = answer;
    expect((await ask()).id).toBe("test:test-client");
    expect((await ask()).id).toBe("test:test-client");
    await expect(ask("unknown")).rejects.toMatchObject(unreachable);
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it.each([
    ["a key without its point", [{ kty: "EC", crv: "P-256", kid: "test-1" }]],
    ["a private key", [{ ...key, d: "vmomlDy8TwshoLK4kTsZE7VdfjAM0g6gbAaq9Q8N2bM" }]],
    ["two keys of one name", [key, key]],
  ])("wrong for the one token, %s: 503", async (_, keys) => {
    await expect(setUp(() => served(keys)).ask()).rejects.toMatchObject(unreachable);
  });

  it.each([
    ["no key at all", []],
    ["a secret key", [{ kty: "oct", k: "c2VjcmV0", kid: "test-1" }]],
    ["a key for encryption", [{ ...key, use: "enc" }]],
    ["a key for another algorithm", [{ ...key, alg: "ES384" }]],
  ])("well-formed, with %s: 401", async (_, keys) => {
    await expect(setUp(() => served(keys)).ask()).rejects.toMatchObject(unauthenticated);
  });
});

describe("requests to an issuer", () => {
  it("one for many callers at once", async () => {
    const { ask, fetch } = setUp();
    await Promise.all(Array.from({ length: 50 }, () => ask()));
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it("one for a flood of unknown keys, and one more after each 30 seconds", async () => {
    const { ask, fetch, world } = setUp();
    await ask();
    const flood = () =>
      Promise.allSettled(Array.from({ length: 200 }, (_, index) => ask(`unknown-${index}`)));
    const refused = async () =>
      (await flood()).every((each) => each.status === "rejected" && each.reason.code === "unauthenticated");
    expect(await refused()).toBe(true);
    expect(fetch).toHaveBeenCalledTimes(1);
    world.at += minute / 2;
    expect(await refused()).toBe(true);
    expect(await refused()).toBe(true);
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it("one in 30 seconds while the issuer is down", async () => {
    const { ask, fetch, world } = setUp(() => new Response(null, { status: 503 }));
    await Promise.allSettled(Array.from({ length: 50 }, () => ask()));
    world.at += minute / 2 - 1;
    await expect(ask()).rejects.toMatchObject(unreachable);
    expect(fetch).toHaveBeenCalledTimes(1);
    world.at += 1;
    world.answer = () => served();
    expect((await ask()).id).toBe("test:test-client");
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it("none for a token that names no issuer of ours, or an algorithm that is not theirs", async () => {
    const { fetch } = setUp();
    const { issuers } = testIssuer();
    const verify = tokenVerifier(issuers, { fetch, now: () => start });
    for (const [alg, iss] of [
      ["ES256", "https://evil.test"],
      ["HS256", "https://issuer.test"],
    ]) {
      const token = `${encoded({ alg, typ: "at+jwt", kid: "test-1" })}.${encoded({ iss })}.AAAA`;
      await expect(verify(`Bearer ${token}`)).rejects.toMatchObject(unauthenticated);
    }
    expect(fetch).not.toHaveBeenCalled();
  });

  it("follow no redirect, and carry nothing of the token", async () => {
    const { ask, fetch } = setUp();
    await ask();
    expect(fetch.mock.calls[0]?.[0]).toBe("https://issuer.test/jwks");
    expect(fetch.mock.calls[0]?.[1]).toMatchObject({ redirect: "manual" });
    expect(Object.keys(fetch.mock.calls[0]?.[1]?.headers ?? {})).toEqual(["accept"]);
  });
});

describe("keys that change", () => {
  const renamed = () => served([{ ...key, kid: "test-2" }]);

  it("a new key is found at once when the last request is 30 seconds old", async () => {
    const { ask, fetch, world } = setUp();
    await ask();
    world.at += minute / 2;
    world.answer = renamed;
    expect((await ask("test-2")).id).toBe("test:test-client");
    await expect(ask("test-1")).rejects.toMatchObject(unauthenticated);
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it("a key that was broken works once its issuer mends it", async () => {
    const { ask, world } = setUp(() => served([key, key]));
    await expect(ask()).rejects.toMatchObject(unreachable);
    world.at += minute / 2;
    world.answer = () => served();
    expect((await ask()).id).toBe("test:test-client");
  });

  it("a key taken away is refused after ten minutes", async () => {
    const { ask, world } = setUp();
    await ask();
    world.answer = renamed;
    world.at += 10 * minute - 1;
    expect((await ask()).id).toBe("test:test-client");
    world.at += 1;
    await expect(ask()).rejects.toMatchObject(unauthenticated);
  });

  it("cached keys work for a day without their issuer, and no longer", async () => {
    const { ask, world } = setUp();
    await ask();
    world.answer = () => new Response(null, { status: 503 });
    world.at += day - 1;
    expect((await ask()).id).toBe("test:test-client");
    world.at += minute;
    await expect(ask()).rejects.toMatchObject(unreachable);
  });

  it("a clock that was a year ahead does not stop the reading of keys", async () => {
    const { ask, fetch, world } = setUp();
    world.at += 365 * day;
    await ask();
    world.at -= 365 * day;
    world.answer = renamed;
    expect((await ask("test-2")).id).toBe("test:test-client");
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it("those who come while a slow issuer is asked again are not kept waiting", async () => {
    const { ask, world } = setUp();
    await ask();
    world.at += 60 * minute;
    const { promise, resolve } = Promise.withResolvers<Response>();
    world.answer = () => promise;
    const first = ask();
    await vi.waitFor(async () => expect((await ask()).id).toBe("test:test-client"));
    resolve(served());
    expect((await first).id).toBe("test:test-client");
  });
});
