import fc from "fast-check";
import { Webhook as Reference } from "standardwebhooks";
import { Webhook as Svix } from "svix";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { isSecret, newSecret, signedHeaders, type ToVerify, verify } from "./signature.ts";

const now = Date.parse("2026-11-22T09:14:03.120Z");
const [secret, other] = [newSecret(), newSecret()];
const body = JSON.stringify({ type: "webhook.test", data: { words: "tŷ, 🏥" } });
const id = "evt_01KAN7Q4YF2M8X3C5V9B0T6DZE";

beforeEach(() => {
  vi.setSystemTime(now);
  return () => vi.useRealTimers();
});

const bytesOf = (text: string) => new TextEncoder().encode(text);
const taken = (headers: Readonly<Record<string, string>>, change: Partial<ToVerify> = {}) =>
  verify({ bytes: bytesOf(body), header: (name) => headers[name], secrets: [secret], ...change }, now);
const signed = (at = now, secrets: readonly string[] = [secret]) => signedHeaders({ id, at, body, secrets });

describe.each([
  ["standardwebhooks", Reference],
  ["svix", Svix],
])("the reference library %s", (_, Webhook) => {
  it("takes what is signed here", () => {
    expect(() => new Webhook(secret).verify(body, { ...signed() })).not.toThrow();
  });

  it("takes it with either secret while one is being replaced", () => {
    const headers = { ...signed(now, [secret, other]) };
    expect(headers["webhook-signature"].split(" ")).toHaveLength(2);
    for (const one of [secret, other]) expect(() => new Webhook(one).verify(body, headers)).not.toThrow();
  });

  it("signs what is taken here", () => {
    const headers = {
      "webhook-id": id,
      "webhook-timestamp": String(Math.floor(now / 1000)),
      "webhook-signature": new Webhook(secret).sign(id, new Date(now), body),
    };
    expect(headers).toEqual(signed());
    expect(taken(headers)).toEqual({ id, sentAt: Math.floor(now / 1000) * 1000, body });
  });

  it("draws the line of five minutes where it is drawn here", () => {
    for (const seconds of [-302, -301, -300, -299, 0, 299, 300, 301, 302]) {
      const headers = { ...signed(now + seconds * 1000) };
      const isRefused = "refused" in taken(headers);
      expect([seconds, isRefused]).toEqual([seconds, Math.abs(seconds) > 300]);
      const reference = expect(() => new Webhook(secret).verify(body, headers));
      if (isRefused) reference.toThrow();
      else reference.not.toThrow();
    }
  });
});

describe("refused", () => {
  it.each([
    ["a body with one byte more", signed(), { bytes: bytesOf(`${body} `) }, "wrong_signature"],
    ["no body", signed(), { bytes: new Uint8Array() }, "wrong_signature"],
    ["another secret", signed(), { secrets: [other] }, "wrong_signature"],
    ["no secret at all", signed(), { secrets: [] }, "wrong_signature"],
    ["five minutes and a second ago", signed(now - 301_000), {}, "too_old"],
    ["five minutes and a second ahead", signed(now + 301_000), {}, "too_new"],
    ["another id", { ...signed(), "webhook-id": "evt_2" }, {}, "wrong_signature"],
    [
      "another time",
      { ...signed(), "webhook-timestamp": String(Math.floor(now / 1000) + 1) },
      {},
      "wrong_signature",
    ],
    ["an id with a space", { ...signed(), "webhook-id": "evt 1" }, {}, "headers_malformed"],
    ["a time with a fraction", { ...signed(), "webhook-timestamp": "1.5" }, {}, "headers_malformed"],
    ["a time in words", { ...signed(), "webhook-timestamp": "now" }, {}, "headers_malformed"],
    ["no headers", {}, {}, "headers_missing"],
    ["an empty signature", { ...signed(), "webhook-signature": "" }, {}, "headers_missing"],
    ["no version", { ...signed(), "webhook-signature": "v1," }, {}, "wrong_signature"],
    [
      "another version",
      { ...signed(), "webhook-signature": signed()["webhook-signature"].replace("v1", "v1a") },
      {},
      "wrong_signature",
    ],
  ] as const)("%s", (_, headers, change, refused) => {
    expect(taken(headers, change)).toEqual({ refused });
  });

  it("a body that is not UTF-8, though it looks like the signed one", () => {
    const text = '{"a":"\ufffd"}';
    const headers = signedHeaders({ id, at: now, body: text, secrets: [secret] });
    const bytes = Uint8Array.from([...bytesOf('{"a":"'), 0xff, ...bytesOf('"}')]);
    expect(taken(headers, { bytes: bytesOf(text) })).toMatchObject({ body: text });
    expect(taken(headers, { bytes })).toEqual({ refused: "wrong_signature" });
    const marked = Uint8Array.from([0xef, 0xbb, 0xbf, ...bytesOf(body)]);
    expect(taken(signed(), { bytes: marked })).toEqual({ refused: "wrong_signature" });
  });
});

it("any body is taken as it was signed, by any of the secrets, and no other body is", () => {
  const anyText = fc.string({ unit: "grapheme", maxLength: 200 });
  fc.assert(
    fc.property(anyText, anyText, fc.boolean(), (text, another, isOld) => {
      const headers = signedHeaders({ id, at: now, body: text, secrets: [isOld ? other : secret] });
      const change = { bytes: bytesOf(text), secrets: [secret, other] };
      expect(taken(headers, change)).toMatchObject({ body: text });
      if (another !== text)
        expect(taken(headers, { ...change, bytes: bytesOf(another) })).toEqual({
          refused: "wrong_signature",
        });
    }),
  );
});

it("of signatures that stand together, by spaces or by commas, one must be right", () => {
  const wrong = signed(now, [other])["webhook-signature"];
  const right = signed()["webhook-signature"];
  for (const signature of [`${wrong} ${right}`, `${wrong}, ${right}`, `v2,x ${right}`])
    expect(taken({ ...signed(), "webhook-signature": signature })).toMatchObject({ id });
  const many = `${Array(200).fill(wrong).join(" ")} ${right}`;
  expect(taken({ ...signed(), "webhook-signature": many })).toEqual({ refused: "wrong_signature" });
});

describe("a secret", () => {
  it("is 32 random bytes", () => {
    const bytes = Uint8Array.from({ length: 32 }, (_, at) => at * 7);
    const made = newSecret((size) => bytes.subarray(0, size));
    expect(made).toBe(`whsec_${Buffer.from(bytes).toString("base64")}`);
    expect(secret).not.toBe(other);
    expect([made, secret, other].every(isSecret)).toBe(true);
  });

  it.each([
    ["23 bytes", `whsec_${Buffer.alloc(23).toString("base64")}`, false],
    ["24 bytes", `whsec_${Buffer.alloc(24).toString("base64")}`, true],
    ["64 bytes", `whsec_${Buffer.alloc(64).toString("base64")}`, true],
    ["65 bytes", `whsec_${Buffer.alloc(65).toString("base64")}`, false],
    ["no prefix", Buffer.alloc(32).toString("base64"), false],
    ["base64url", `whsec_${"-_".repeat(22)}`, false],
    ["nothing", "", false],
  ])("%s", (_, text, is) => expect(isSecret(text)).toBe(is));
});
