import { base64url } from "jose";
import { type Issuer, issuerTable } from "#auth/issuers.ts";
import type { Role } from "#auth/principal.ts";

/** Known to all: it opens nothing but tests. */
const publicKey = {
  kty: "EC",
  crv: "P-256",
  x: "Qlz2aAEVJFcZL4zibNrMxBPrmgGe_JiMCkO6U5O-M9Y",
  y: "MJr9alkNiYRyAwxFT97UYiB8L8s5QH-mJXoZJhv7KJ8",
};
const privateKey = { ...publicKey, d: "vmomlDy8TwshoLK4kTsZE7VdfjAM0g6gbAaq9Q8N2bM" };

export const keySetOfTests = { keys: [{ ...publicKey, kid: "test-1", alg: "ES256", use: "sig" }] };

const origin = "https://issuer.test";
const audience = "https://porth.test";
const ecdsa = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" } as const;

export interface WantedToken {
  readonly roles?: readonly Role[];
  readonly kind?: "application" | "person";
  /** A client id for an application, else the subject of a person. */
  readonly sub?: string;
  /** Put over the claims of a good token; undefined takes one away. */
  readonly claims?: Readonly<Record<string, unknown>>;
  /** Put over the header of a good token; undefined takes one away. */
  readonly header?: Readonly<Record<string, unknown>>;
  /** A private JWK (P-256) in place of the issuer's. */
  readonly key?: typeof privateKey;
}

export interface TestIssuer {
  readonly issuers: readonly Issuer[];
  /** Serves the issuer's key set and nothing else. */
  readonly fetch: typeof fetch;
  readonly token: (wanted?: WantedToken) => Promise<string>;
}

/** An issuer with a key that never changes and no network, the same on both runtimes. `now` is in milliseconds. */
export const testIssuer = (now: () => number = Date.now): TestIssuer => ({
  issuers: issuerTable.parse([
    {
      name: "test",
      issuer: origin,
      jwks_url: `${origin}/jwks`,
      audiences: [audience],
      algorithms: ["ES256"],
      employee_number_claim: "employee_number",
      sign_in: { client_id: "porth-console", client_secret: "secret" },
    },
  ]),
  fetch: async (input) =>
    String(input) === `${origin}/jwks` ? Response.json(keySetOfTests) : new Response(null, { status: 404 }),
  token: ({ header, key = privateKey, ...wanted } = {}) =>
    signed({ alg: "ES256", typ: "at+jwt", kid: "test-1", ...header }, claimsOf(wanted, now()), key),
});

const claimsOf = (
  { roles = [], kind = "application", sub, claims }: WantedToken,
  at: number,
): Record<string, unknown> => {
  const second = Math.floor(at / 1000);
  const who =
    kind === "application"
      ? { sub: sub ?? "test-client", client_id: sub ?? "test-client" }
      : { sub: sub ?? "person-1", client_id: "porth-console", auth_time: second, name: "Branwen Enghraifft" };
  return { iss: origin, aud: audience, iat: second, exp: second + 3600, jti: "1", roles, ...who, ...claims };
};

/** A compact JWS of exactly this header and body: jose would refuse to sign some of them. */
export const signed = async (
  header: Readonly<Record<string, unknown>>,
  body: unknown,
  key: typeof privateKey = privateKey,
): Promise<string> => {
  const input = `${encoded(header)}.${encoded(body)}`;
  const signer = await crypto.subtle.importKey("jwk", key, ecdsa, false, ["sign"]);
  const signature = await crypto.subtle.sign(ecdsa, signer, new TextEncoder().encode(input));
  return `${input}.${base64url.encode(new Uint8Array(signature))}`;
};

export const encoded = (value: unknown): string => base64url.encode(JSON.stringify(value));
