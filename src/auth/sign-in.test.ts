import { exportJWK, generateKeyPair } from "jose";
import { beforeEach, describe, expect, it } from "vitest";
import {
  type TestProvider,
  testProvider,
  unsignedToken,
  type WantedPerson,
} from "../../test/support/provider.ts";
import { signed, testIssuer } from "../../test/support/tokens.ts";
import { type Issuer, issuerTable } from "./issuers.ts";
import { type SignInProvider, signInProviders } from "./sign-in.ts";
import type { SignInAttempt } from "./sign-in-attempt.ts";
import { tokenVerifier } from "./verify-token.ts";

const start = Date.parse("2026-11-22T09:14:03.120Z");
const second = Math.floor(start / 1000);
const [row] = testIssuer().issuers as readonly [Issuer];
let clock: number;
let provider: TestProvider;
let porth: SignInProvider;

const now = () => clock;
const providerOf = (change: object = {}): SignInProvider => {
  const [one] = signInProviders(issuerTable.parse([{ ...row, ...change }]), {
    fetch: provider.fetch,
    now,
    patience: 50,
  });
  if (one === undefined) throw new Error("No sign-in");
  return one;
};

beforeEach(() => {
  clock = start;
  provider = testProvider(now);
  porth = providerOf();
});

const asked = {
  session: "ses_1",
  returnTo: "/requests",
  again: null,
  redirectUri: "https://porth.test/signed-in",
  language: "cy",
} as const;
const again = { ...asked, again: { person: "test:~0" } };

const signIn = async (who: WantedPerson = {}, request: Parameters<SignInProvider["begin"]>[0] = asked) => {
  const { address, attempt } = await porth.begin(request);
  return { attempt, back: await provider.signIn(address.href, who) };
};
const signedIn = async (who?: WantedPerson, change: Partial<SignInAttempt> = {}) => {
  const { attempt, back } = await signIn(who);
  return porth.finish({ ...attempt, ...change }, back);
};

describe("a sign-in begins", () => {
  it("with all that guards it, and nothing told to the provider that it need not know", async () => {
    const { address, attempt } = await porth.begin(asked);
    expect(address.origin + address.pathname).toBe("https://issuer.test/authorize");
    expect(Object.fromEntries(address.searchParams)).toEqual({
      client_id: "porth-console",
      response_type: "code",
      redirect_uri: "https://porth.test/signed-in",
      scope: "openid profile",
      state: attempt.state,
      nonce: attempt.nonce,
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: "S256",
      ui_locales: "cy",
    });
    expect(address.href).not.toContain(attempt.verifier);
    const { attempt: other } = await porth.begin(asked);
    for (const name of ["state", "nonce", "verifier"] as const) {
      expect(attempt[name]).toMatch(/^[\w-]{43}$/);
      expect(other[name]).not.toBe(attempt[name]);
    }
  });

  it("anew by asking for a new proof", async () => {
    const { address } = await porth.begin(again);
    expect(Object.fromEntries(address.searchParams)).toMatchObject({ prompt: "login", max_age: "0" });
  });

  it("only where the table says so", () => {
    const { sign_in: _, ...without } = row;
    expect(signInProviders([without], { fetch: provider.fetch, now })).toEqual([]);
  });
});

describe("who comes back", () => {
  it("is the person that a token of theirs would name", async () => {
    const claims = { employee_number: "20000001" };
    const by = await signedIn({ sub: "person-7", roles: ["Review.Decide"], claims });
    expect(by).toEqual({
      id: expect.stringMatching(/^test:~[0-9a-f]{32}$/),
      kind: "person",
      roles: new Set(["Review.Decide"]),
      name: "Branwen Enghraifft",
      employeeNumber: "20000001",
      signedInAt: second * 1000,
    });
    const issuer = testIssuer(now);
    const token = await issuer.token({ kind: "person", sub: "person-7", roles: ["Review.Decide"], claims });
    expect(await tokenVerifier(issuer.issuers, { fetch: issuer.fetch, now })(`Bearer ${token}`)).toEqual(by);
  });

  it.each([[["client_secret_basic"]], [["client_secret_post", "client_secret_basic"]]])(
    "is known to a provider that takes a secret by %s",
    async (ways) => {
      provider.metadata.token_endpoint_auth_methods_supported = ways;
      expect(await signedIn()).not.toBeNull();
    },
  );

  it("holds no role that Porth does not know", async () => {
    const by = await signedIn({ claims: { roles: ["Review.Read", "Everything", 1] } });
    expect([...(by?.roles ?? [])]).toEqual(["Review.Read"]);
    expect((await signedIn({ claims: { roles: "Review.Decide" } }))?.roles.size).toBe(0);
  });

  it.each<[string, WantedPerson]>([
    ["29 seconds after it expired", { claims: { exp: second - 29 } }],
    [
      "of two audiences, made for Porth",
      { claims: { aud: ["porth-console", "other"], azp: "porth-console" } },
    ],
    ["that does not say when", { claims: { auth_time: undefined } }],
  ])("is known by an ID token %s", async (_, who) => expect(await signedIn(who)).not.toBeNull());

  const body = (claims: object) => ({
    iss: "https://issuer.test",
    aud: "porth-console",
    sub: "person-1",
    ...claims,
  });
  it.each<[string, WantedPerson]>([
    ["another audience", { claims: { aud: "other" } }],
    ["no audience", { claims: { aud: undefined } }],
    ["two audiences, made for another", { claims: { aud: ["porth-console", "other"], azp: "other" } }],
    ["another issuer", { claims: { iss: "https://evil.test" } }],
    ["another nonce", { claims: { nonce: "other" } }],
    ["no nonce", { claims: { nonce: undefined } }],
    ["an end that is past", { claims: { exp: second - 31 } }],
    ["no end", { claims: { exp: undefined } }],
    ["no beginning", { claims: { iat: undefined } }],
    ["a beginning that is ahead", { claims: { nbf: second + 31 } }],
    ["no subject", { claims: { sub: undefined } }],
    ["an empty subject", { claims: { sub: "" } }],
    ["a time of sign-in that is a text", { claims: { auth_time: "now" } }],
    ["an algorithm that is not in the table", { header: { alg: "RS256" } }],
    ["an unknown key", { header: { kid: "other" } }],
    ["an unknown crit", { header: { crit: ["exp"] } }],
    ["no signature", { idToken: unsignedToken(body({ exp: second + 60, iat: second })) }],
    ["no parts", { idToken: "garbage" }],
  ])("is nobody by an ID token with %s", async (_, who) => expect(await signedIn(who)).toBeNull());

  it("is nobody by another's key, whatever is embedded", async () => {
    const { privateKey } = await generateKeyPair("ES256", { extractable: true });
    const key = (await exportJWK(privateKey)) as never;
    expect(await signedIn({ key })).toBeNull();
    expect(await signedIn({ key, header: { jwk: key } })).toBeNull();
    expect(await signedIn({ idToken: await signed({ alg: "HS256", kid: "test-1" }, body({})) })).toBeNull();
  });

  it("is nobody without an ID token", async () => {
    provider.instead("token", async () => Response.json({ access_token: "a", token_type: "Bearer" }));
    expect(await signedIn()).toBeNull();
  });

  it("is nobody of another tenant", async () => {
    porth = providerOf({ tenant: { value: "ours" } });
    expect(await signedIn({ claims: { tid: "theirs" } })).toBeNull();
    expect(await signedIn({ claims: { tid: "ours" } })).not.toBeNull();
  });

  it.each<[string, Partial<SignInAttempt>]>([
    ["another state", { state: "other" }],
    ["another nonce", { nonce: "other" }],
    ["another verifier", { verifier: "v".repeat(43) }],
  ])("is nobody to an attempt of %s", async (_, change) => expect(await signedIn({}, change)).toBeNull());

  it("is somebody once: a code is not taken twice", async () => {
    const { attempt, back } = await signIn();
    expect(await porth.finish(attempt, back)).not.toBeNull();
    expect(await porth.finish(attempt, back)).toBeNull();
  });

  it.each([
    ["says no", { code: null, error: "access_denied" }],
    ["comes back without a code", { code: null }],
    ["comes back without a state", { state: null }],
    ["comes back from another provider", { iss: "https://evil.test" }],
    ["comes back from a provider that does not say so", { iss: null }],
  ])("is nobody who %s", async (_, change) => {
    const { attempt, back } = await signIn();
    for (const [name, value] of Object.entries(change))
      if (value === null) back.searchParams.delete(name);
      else back.searchParams.set(name, value);
    expect(await porth.finish(attempt, back)).toBeNull();
  });
});

describe("who was to prove anew who they are", () => {
  const proved = async (who: WantedPerson) => {
    const { attempt, back } = await signIn(who, again);
    return porth.finish(attempt, back);
  };

  it.each<[string, WantedPerson, boolean]>([
    ["did", {}, true],
    ["did, by a clock that is behind", { claims: { auth_time: second - 29 } }, true],
    ["did not: the provider remembered them", { claims: { auth_time: second - 60 } }, false],
    ["did not: the provider does not say", { claims: { auth_time: undefined } }, false],
  ])("%s", async (_, who, did) => expect((await proved(who)) !== null).toBe(did));
});

describe("503 when the provider", () => {
  const failing = { code: "keys_unreachable", status: 503 };
  const nothing = async (): Promise<Response> => {
    throw new TypeError("fetch failed");
  };
  const answers: [string, () => Promise<Response>][] = [
    ["cannot be reached", nothing],
    ["fails", async () => new Response("oops", { status: 500 })],
    ["has had enough", async () => new Response("", { status: 429 })],
    [
      "sends elsewhere",
      async () => new Response("", { status: 302, headers: { location: "https://evil.test/" } }),
    ],
    [
      "says too much",
      async () => new Response("x".repeat(300_000), { headers: { "content-type": "application/json" } }),
    ],
  ];

  it.each(answers)("%s: before, then it is left alone for half a minute", async (_, answer) => {
    provider.instead("discovery", answer);
    await expect(porth.begin(asked)).rejects.toMatchObject(failing);
    await expect(porth.begin(asked)).rejects.toMatchObject(failing);
    await expect(porth.endSession("https://porth.test/signed-out")).rejects.toMatchObject(failing);
    expect(provider.asked.discovery).toBe(1);
    provider.instead("discovery", null);
    clock += 30_000;
    expect((await porth.begin(asked)).address.origin).toBe("https://issuer.test");
  });

  it.each(answers)("%s: for the token", async (_, answer) => {
    const { attempt, back } = await signIn();
    provider.instead("token", answer);
    await expect(porth.finish(attempt, back)).rejects.toMatchObject(failing);
  });

  it.each(answers)("%s: for its keys", async (_, answer) => {
    const { attempt, back } = await signIn();
    provider.instead("jwks", answer);
    await expect(porth.finish(attempt, back)).rejects.toMatchObject(failing);
  });

  it.each([
    ["says that it is not well", "server_error"],
    ["says that it is too busy", "temporarily_unavailable"],
  ])("%s", async (_, error) => {
    const { attempt, back } = await signIn();
    back.searchParams.delete("code");
    back.searchParams.set("error", error);
    await expect(porth.finish(attempt, back)).rejects.toMatchObject(failing);
  });

  it("does not know Porth by its secret", async () => {
    porth = providerOf({ sign_in: { client_id: "porth-console", client_secret: "wrong" } });
    const { attempt, back } = await signIn();
    await expect(porth.finish(attempt, back)).rejects.toMatchObject(failing);
  });

  it.each([
    ["has another name", { issuer: "https://evil.test" }],
    ["has its name with a slash", { issuer: "https://issuer.test/" }],
    ["signs people in without TLS", { authorization_endpoint: "http://issuer.test/authorize" }],
    ["has a script for an address", { end_session_endpoint: "javascript:alert(1)" }],
    ["has no place to exchange codes", { token_endpoint: undefined }],
  ])("%s", async (_, change) => {
    Object.assign(provider.metadata, change);
    await expect(porth.begin(asked)).rejects.toMatchObject(failing);
  });
});

describe("what a provider says of itself", () => {
  it("is asked once an hour, and believed for a day while nobody answers", async () => {
    await porth.begin(asked);
    clock += 3_599_000;
    await porth.begin(asked);
    expect(provider.asked.discovery).toBe(1);
    provider.instead("discovery", async () => new Response(null, { status: 503 }));
    clock += 1_000;
    await porth.begin(asked);
    expect(provider.asked.discovery).toBe(2);
    clock = start + 86_400_000;
    await expect(porth.begin(asked)).rejects.toMatchObject({ code: "keys_unreachable" });
  });

  it("does not move its keys away from the table", async () => {
    provider.metadata.jwks_uri = "https://evil.test/jwks";
    expect(await signedIn()).not.toBeNull();
  });

  it("is where to sign out of it, if anywhere", async () => {
    const address = await porth.endSession("https://porth.test/signed-out");
    expect(address?.href).toBe(
      "https://issuer.test/sign-out?post_logout_redirect_uri=https%3A%2F%2Fporth.test%2Fsigned-out&client_id=porth-console",
    );
    provider.metadata.end_session_endpoint = undefined;
    expect(await providerOf().endSession("https://porth.test/signed-out")).toBeNull();
  });
});
