import { base64url, EncryptJWT } from "jose";
import { describe, expect, it } from "vitest";
import { newSecret, sealWith } from "./session-seal.ts";

const [key, older] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)];
const at = Date.parse("2026-11-22T09:14:03.120Z");
const minute = 60_000;
const seal = sealWith([key]);

describe("a seal", () => {
  it("opens for its purpose until its time, and says nothing from outside", async () => {
    const text = await seal.close("session", { a: "readable" }, at + minute);
    expect(await seal.open("session", text, at)).toMatchObject({ a: "readable" });
    expect(await seal.open("session", text, at + minute - 1_000)).not.toBeNull();
    expect(await seal.open("session", text, at + minute + 1_000)).toBeNull();
    expect(
      text
        .split(".")
        .map((part) => new TextDecoder().decode(base64url.decode(part)))
        .join(),
    ).not.toContain("readable");
    expect(await seal.close("session", { a: "readable" }, at + minute)).not.toBe(text);
  });

  it("of another purpose does not open", async () => {
    const text = await seal.close("sign-in", { a: 1 }, at + minute);
    expect(await seal.open("session", text, at)).toBeNull();
  });

  it("that was changed anywhere does not open", async () => {
    const text = await seal.close("session", { a: 1 }, at + minute);
    for (let place = 0; place < text.length; place += 3) {
      const other = text[place] === "A" ? "B" : "A";
      const changed = text.slice(0, place) + other + text.slice(place + 1);
      const lastBits = place === text.length - 1;
      if (!lastBits) expect(await seal.open("session", changed, at), String(place)).toBeNull();
    }
  });

  it.each(["", "a", "a.b.c", "a.b.c.d.e", "....", `${"a".repeat(5_000)}`, "\u0000"])(
    "is not %o",
    async (text) => expect(await seal.open("session", text, at)).toBeNull(),
  );

  it("by a key that was taken away does not open; by one that is being replaced it does", async () => {
    const text = await sealWith([older]).close("session", { a: 1 }, at + minute);
    expect(await seal.open("session", text, at)).toBeNull();
    expect(await sealWith([key, older]).open("session", text, at)).toMatchObject({ a: 1 });
    const fresh = await sealWith([key, older]).close("session", { a: 2 }, at + minute);
    expect(await seal.open("session", fresh, at)).toMatchObject({ a: 2 });
  });

  it("without an end, or of another cipher, does not open", async () => {
    const header = { alg: "dir", enc: "A256GCM", typ: "porth-session+jwt" };
    const endless = await new EncryptJWT({ a: 1 }).setProtectedHeader(header).encrypt(key);
    expect(await seal.open("session", endless, at)).toBeNull();
    const other = await new EncryptJWT({ a: 1 })
      .setProtectedHeader({ ...header, alg: "A256GCMKW" })
      .setExpirationTime(Math.ceil((at + minute) / 1_000))
      .encrypt(key);
    expect(await seal.open("session", other, at)).toBeNull();
  });
});

it("a secret is 256 bits of chance", () => {
  expect(newSecret()).toMatch(/^[\w-]{43}$/);
  expect(newSecret()).not.toBe(newSecret());
});
