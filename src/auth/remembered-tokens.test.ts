import { expect, it, vi } from "vitest";
import { keySetOfTests, testIssuer } from "../../test/support/tokens.ts";
import { tokenVerifier } from "./verify-token.ts";

const minute = 60_000;
const unauthenticated = { code: "unauthenticated", status: 401 };

/** One token that was found good, and a verifier whose clock and keys the test moves. */
const remembered = async () => {
  const world = {
    at: Date.parse("2026-11-22T09:14:03.120Z"),
    keys: keySetOfTests.keys as readonly unknown[],
  };
  const now = () => world.at;
  const issuer = testIssuer(now);
  const fetch = vi.fn<typeof globalThis.fetch>(async () => Response.json({ keys: world.keys }));
  const verify = tokenVerifier(issuer.issuers, { fetch, now });
  const token = `Bearer ${await issuer.token()}`;
  const by = await verify(token);
  return { world, fetch, verify, issuer, token, by };
};

it("a token is checked once while its keys are fresh: the same caller, the very same object", async () => {
  const { world, verify, token, by } = await remembered();
  world.at += 9 * minute;
  expect(await verify(token)).toBe(by);
});

it("a token is no better for one byte that is another's", async () => {
  const { verify, token } = await remembered();
  const last = token.at(-2) === "A" ? "B" : "A";
  await expect(verify(`${token.slice(0, -2)}${last}${token.at(-1)}`)).rejects.toMatchObject(unauthenticated);
});

it("a token is refused when its time is over", async () => {
  const { world, verify, issuer } = await remembered();
  const short = `Bearer ${await issuer.token({ claims: { exp: Math.floor(world.at / 1_000) + 60 } })}`;
  await verify(short);
  world.at += 89_000;
  await verify(short);
  world.at += 2_000;
  await expect(verify(short)).rejects.toMatchObject(unauthenticated);
});

it("a token is refused when the clock is before its time, whatever was found of it later", async () => {
  const { world, verify, token } = await remembered();
  world.at -= 10 * minute;
  await expect(verify(token)).rejects.toMatchObject(unauthenticated);
});

it("a token is refused ten minutes after its key was taken out of the set", async () => {
  const { world, verify, token } = await remembered();
  world.keys = [];
  world.at += 10 * minute;
  await expect(verify(token)).rejects.toMatchObject({ status: expect.toBeOneOf([401, 503]) });
});

it("a token is refused at once when its keys were read again for another's sake, and its own is gone", async () => {
  const { world, verify, issuer, token, fetch } = await remembered();
  world.keys = [{ ...keySetOfTests.keys[0], kid: "test-2" }];
  world.at += minute;
  await verify(`Bearer ${await issuer.token({ header: { kid: "test-2" } })}`);
  expect(fetch).toHaveBeenCalledTimes(2);
  await expect(verify(token)).rejects.toMatchObject(unauthenticated);
});
