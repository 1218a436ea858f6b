import { base64url } from "jose";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Problem } from "#problem.ts";
import { encoded, keySetOfTests, signed, testIssuer, type WantedToken } from "../../test/support/tokens.ts";
import { challenge } from "./challenge.ts";
import { issuerTable } from "./issuers.ts";
import { allow } from "./principal.ts";
import { tokenVerifier } from "./verify-token.ts";

const at = Date.parse("2026-11-22T09:14:03.120Z");
const second = Math.floor(at / 1000);
const day = 24 * 60 * 60;
const now = () => at;
const issuer = testIssuer(now);
const asked = vi.fn(issuer.fetch);
const verify = tokenVerifier(issuer.issuers, { fetch: asked, now });
const bearer = async (wanted?: WantedToken) => `Bearer ${await issuer.token(wanted)}`;

const attacker = {
  kty: "EC",
  crv: "P-256",
  x: "7DWTvWOoMAVavG6afWpbWBcpzKcbX2hkmRw8hRoKUX8",
  y: "JE2E3g1igbpGISURj9TgTJYtKj_AlwaAnWIYDwkDys4",
  d: "DoLunsdfkeF2m8xalmwNBGDqUKxznRsSyJOWVpXFgHk",
};
const { d: _, ...attackersPublicKey } = attacker;

/** The parts of a good token, to be put together badly. */
const parts = async (): Promise<[string, string, string]> => {
  const [header = "", body = "", signature = ""] = (await issuer.token({ roles: ["Gate.Ask"] })).split(".");
  return [header, body, signature];
};
const unsigned = async (alg: unknown, signature = "") =>
  `Bearer ${encoded({ alg, typ: "at+jwt", kid: "test-1" })}.${(await parts())[1]}.${signature}`;
const hmacWith = async (secret: string) => {
  const input = `${encoded({ alg: "HS256", typ: "at+jwt", kid: "test-1" })}.${(await parts())[1]}`;
  const bytes = new TextEncoder().encode(secret);
  const key = await crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  const signature = await crypto.subtle.sign("HMAC", key, new TextEncoder().encode(input));
  return `Bearer ${input}.${base64url.encode(new Uint8Array(signature))}`;
};

const hostileTokens: readonly [string, () => Promise<string | null>][] = [
  ["no header", async () => null],
  ["an empty header", async () => ""],
  ["no token", async () => "Bearer"],
  ["no token after the space", async () => "Bearer "],
  ["another scheme", async () => "Basic dmFjYW5jeS1mb3JtOmRlbW8="],
  ["a good token, another scheme", async () => (await bearer()).replace("Bearer", "DPoP")],
  ["a good token, no scheme", async () => issuer.token()],
  ["two tokens", async () => `${await bearer()}, ${await bearer()}`],
  ["two tokens in one", async () => `${await bearer()} ${await issuer.token()}`],
  ["garbage", async () => "Bearer not-a-token"],
  ["garbage in three parts", async () => "Bearer a.b.c"],
  ["three empty parts", async () => "Bearer .."],
  ["control characters", async () => `${await bearer()}\u0000`],
  ["five parts (encrypted)", async () => `Bearer ${"a.".repeat(4)}a`],
  [
    "a body that is a list",
    async () => `Bearer ${await signed({ alg: "ES256", typ: "at+jwt", kid: "test-1" }, [1])}`,
  ],
  [
    "a body that is null",
    async () => `Bearer ${await signed({ alg: "ES256", typ: "at+jwt", kid: "test-1" }, null)}`,
  ],
  ["alg none", () => unsigned("none")],
  ["alg None", () => unsigned("None")],
  ["alg nOnE, with a signature", async () => unsigned("nOnE", (await parts())[2])],
  ["alg missing", () => unsigned(undefined)],
  ["alg a list", () => unsigned(["ES256"])],
  ["an algorithm that is not in the table", async () => unsigned("RS256", (await parts())[2])],
  ["HS256 with the public key as its secret", () => hmacWith(JSON.stringify(keySetOfTests.keys[0]))],
  ["HS256 with the public point as its secret", () => hmacWith(keySetOfTests.keys[0]?.x ?? "")],
  ["HS256 with no secret to speak of", () => hmacWith("secret")],
  ["the signature stripped", async () => `Bearer ${(await parts()).slice(0, 2).join(".")}`],
  ["the signature empty", async () => `Bearer ${(await parts()).slice(0, 2).join(".")}.`],
  ["the signature zero", async () => `Bearer ${(await parts()).slice(0, 2).join(".")}.${"A".repeat(86)}`],
  [
    "the signature of another token",
    async () =>
      `Bearer ${(await parts()).slice(0, 2).join(".")}.${(await issuer.token({ sub: "other" })).split(".")[2]}`,
  ],
  [
    "another body under the signature",
    async () => `Bearer ${(await parts())[0]}.${encoded({ roles: ["Audit.Read"] })}.${(await parts())[2]}`,
  ],
  ["another key", () => bearer({ key: attacker })],
  ["an embedded jwk", () => bearer({ key: attacker, header: { jwk: attackersPublicKey } })],
  [
    "an embedded jwk and no kid",
    () => bearer({ key: attacker, header: { jwk: attackersPublicKey, kid: undefined } }),
  ],
  ["a jku", () => bearer({ key: attacker, header: { jku: "https://evil.test/jwks", kid: "evil" } })],
  ["an x5u", () => bearer({ key: attacker, header: { x5u: "https://evil.test/cert", kid: "evil" } })],
  ["an x5c", () => bearer({ key: attacker, header: { x5c: ["MIIB"] } })],
  ["a kid that walks the disk", () => bearer({ header: { kid: "../../../../dev/null" } })],
  ["a kid of SQL", () => bearer({ header: { kid: "' UNION SELECT 'key' --" } })],
  ["a kid of a command", () => bearer({ header: { kid: "| curl https://evil.test" } })],
  ["a kid of 300 characters", () => bearer({ header: { kid: "k".repeat(300) } })],
  ["a kid of 10 KB", () => bearer({ header: { kid: "k".repeat(10_240) } })],
  ["a kid that is a number", () => bearer({ header: { kid: 1 } })],
  ["a kid that is empty", () => bearer({ header: { kid: "" } })],
  ["no kid", () => bearer({ header: { kid: undefined } })],
  ["an unknown crit", () => bearer({ header: { crit: ["exp"], exp: second + 60 } })],
  ["an empty crit", () => bearer({ header: { crit: [] } })],
  ["an unencoded body", () => bearer({ header: { crit: ["b64"], b64: false } })],
  ["another typ", () => bearer({ header: { typ: "logout+jwt" } })],
  ["no typ", () => bearer({ header: { typ: undefined } })],
  [
    "an ID token",
    () => bearer({ kind: "person", header: { typ: "JWT" }, claims: { aud: "porth-console", nonce: "n" } }),
  ],
  ["an ID token for Porth's own audience", () => bearer({ kind: "person", header: { typ: "JWT" } })],
  ["expired", () => bearer({ claims: { iat: second - 3600, exp: second - 31 } })],
  ["no exp", () => bearer({ claims: { exp: undefined } })],
  ["exp a text", () => bearer({ claims: { exp: String(second + 60) } })],
  ["exp null", () => bearer({ claims: { exp: null } })],
  ["nbf ahead", () => bearer({ claims: { nbf: second + 31 } })],
  ["nbf a text", () => bearer({ claims: { nbf: "0" } })],
  ["iat ahead", () => bearer({ claims: { iat: second + 31 } })],
  ["iat ancient", () => bearer({ claims: { iat: second - day - 31 } })],
  ["no iat", () => bearer({ claims: { iat: undefined } })],
  ["no sub", () => bearer({ claims: { sub: undefined } })],
  ["sub empty", () => bearer({ claims: { sub: "" } })],
  ["sub a number", () => bearer({ claims: { sub: 1 } })],
  ["sub of 256 characters", () => bearer({ sub: "s".repeat(256) })],
  ["another audience", () => bearer({ claims: { aud: "https://other.test" } })],
  ["no audience", () => bearer({ claims: { aud: undefined } })],
  ["an audience that begins the same", () => bearer({ claims: { aud: "https://porth.test.evil.test" } })],
  ["another issuer", () => bearer({ claims: { iss: "https://evil.test" } })],
  ["the issuer with a slash", () => bearer({ claims: { iss: "https://issuer.test/" } })],
  ["the issuer in a list", () => bearer({ claims: { iss: ["https://issuer.test"] } })],
  ["the issuer as a name every object has", () => bearer({ claims: { iss: "__proto__" } })],
  ["no issuer", () => bearer({ claims: { iss: undefined } })],
  ["9 KB", () => bearer({ claims: { more: "m".repeat(9_000) } })],
  ["1 MB", () => bearer({ claims: { more: "m".repeat(1_000_000) } })],
  ["1 MB of dots", async () => `Bearer ${".".repeat(1_000_000)}`],
  ["1 MB of spaces", async () => `Bearer${" ".repeat(1_000_000)}a.b.c`],
];

describe("401, one body and nothing said, for", () => {
  const said = vi.fn();
  beforeEach(() => {
    said.mockClear();
    vi.stubGlobal("console", new Proxy(console, { get: () => said }));
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it.each(hostileTokens)("%s", async (_, header) => {
    asked.mockClear();
    const problem = await verify(await header()).catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(Problem);
    expect(problem).toMatchObject({ code: "unauthenticated", status: 401, errors: [], more: {} });
    expect(problem).toMatchObject({ message: "A valid access token is needed.", cause: undefined });
    expect(asked.mock.calls.every(([url]) => url === "https://issuer.test/jwks")).toBe(true);
    expect(said).not.toHaveBeenCalled();
  });
});

describe("a good token", () => {
  it("says which application calls", async () => {
    expect(await verify(await bearer({ sub: "vacancy-form", roles: ["Gate.Ask"] }))).toEqual({
      id: "test:vacancy-form",
      kind: "application",
      roles: new Set(["Gate.Ask"]),
      name: null,
      employeeNumber: null,
      signedInAt: null,
    });
  });

  it("says which person calls", async () => {
    const claims = { employee_number: "20000001" };
    expect(await verify(await bearer({ kind: "person", roles: ["Review.Decide"], claims }))).toEqual({
      id: expect.stringMatching(/^test:~[0-9a-f]{32}$/),
      kind: "person",
      roles: new Set(["Review.Decide"]),
      name: "Branwen Enghraifft",
      employeeNumber: "20000001",
      signedInAt: second * 1000,
    });
  });

  it.each<[string, WantedToken]>([
    ["expired 29 seconds ago", { claims: { iat: second - 60, exp: second - 29 } }],
    ["issued 30 seconds ahead", { claims: { iat: second + 30 } }],
    ["issued a day ago", { claims: { iat: second - day } }],
    ["of several audiences", { claims: { aud: ["https://other.test", "https://porth.test"] } }],
    ["with the long typ", { header: { typ: "application/at+jwt" } }],
    ["with a jku that is not needed", { header: { jku: "https://evil.test/jwks" } }],
  ])("%s", async (_, wanted) => {
    asked.mockClear();
    expect((await verify(await bearer(wanted))).kind).toBe("application");
    expect(asked.mock.calls.every(([url]) => url === "https://issuer.test/jwks")).toBe(true);
  });

  it("with the scheme in small letters", async () => {
    expect((await verify((await bearer()).replace("Bearer", "bearer"))).id).toBe("test:test-client");
  });

  it("without roles may do nothing", async () => {
    const by = await verify(await bearer({ claims: { roles: undefined } }));
    expect(() => allow(by, "Gate.Ask")).toThrow(new Problem("forbidden", "This needs the role Gate.Ask."));
  });

  it("of an application does not hold Review.Decide, whatever it says", async () => {
    const by = await verify(await bearer({ roles: ["Review.Decide", "Review.Read"] }));
    expect([...by.roles]).toEqual(["Review.Read"]);
    expect(() => allow(by, "Review.Decide")).toThrow(Problem);
  });
});

describe("Microsoft Entra ID", () => {
  const entra = issuerTable.parse([
    {
      name: "entra",
      issuer: "https://issuer.test",
      jwks_url: "https://issuer.test/jwks",
      audiences: ["https://porth.test"],
      algorithms: ["ES256"],
      typ: "JWT",
      subject_claim: "oid",
      tenant: { value: "our-tenant" },
      people: { by: "idtyp" },
    },
  ]);
  const verifyEntra = tokenVerifier(entra, { fetch: issuer.fetch, now });
  const claims = {
    client_id: undefined,
    azp: "app-1",
    oid: "object-1",
    sub: "pairwise-1",
    tid: "our-tenant",
  };
  const token = (more: Readonly<Record<string, unknown>>) =>
    bearer({ roles: ["Review.Decide"], header: { typ: "JWT" }, claims: { ...claims, ...more } });

  it("tells people from applications", async () => {
    expect((await verifyEntra(await token({ scp: "access" }))).kind).toBe("person");
    expect((await verifyEntra(await token({ idtyp: "app" }))).kind).toBe("application");
    expect((await verifyEntra(await token({}))).roles.size).toBe(0);
  });

  it.each([
    ["another tenant", { tid: "their-tenant" }],
    ["no tenant", { tid: undefined }],
    ["no object id", { oid: undefined }],
    ["an ID token, which was issued to no client", { azp: undefined, scp: "access" }],
    ["an ID token, which has a nonce", { nonce: "n", scp: "access" }],
  ])("401 for %s", async (_, more) => {
    await expect(verifyEntra(await token(more))).rejects.toMatchObject({ code: "unauthenticated" });
  });
});

it("a challenge names the error only when a token came", () => {
  expect(challenge(null)).toBe('Bearer realm="porth"');
  expect(challenge("invalid_token")).toBe('Bearer realm="porth", error="invalid_token"');
});
