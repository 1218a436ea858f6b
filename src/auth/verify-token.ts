import { decodeJwt, type JWTPayload, jwtVerify } from "jose";
import { Problem } from "#problem.ts";
import { readClaims } from "./caller-claims.ts";
import { refused } from "./challenge.ts";
import { type FindKey, issuerKeys } from "./issuer-keys.ts";
import type { Issuer } from "./issuers.ts";
import { kindOfCaller, looksLikeIdToken, subjectIsClient } from "./kind-of-caller.ts";
import { type Principal, principalOf } from "./principal.ts";
import { endsOf, rememberedTokens } from "./remembered-tokens.ts";

const longestToken = 8 * 1024;
const longestKeyId = 256;
const toleranceSeconds = 30;
const oldestSeconds = 24 * 60 * 60;

interface Outside {
  readonly fetch: typeof fetch;
  /** Milliseconds. */
  readonly now: () => number;
  /** Milliseconds that an issuer has to answer. */
  readonly patience?: number;
}

/** Says who sends an `Authorization` header. Throws one and the same 401 for every bad token, 503 when keys are missing. */
export type TokenVerifier = (authorization: string | null) => Promise<Principal>;

export const tokenVerifier = (
  issuers: readonly Issuer[],
  { fetch, now, patience = 5_000 }: Outside,
): TokenVerifier => {
  const table = new Map(
    issuers.map((issuer) => [
      issuer.issuer,
      { issuer, keys: issuerKeys({ url: issuer.jwks_url, fetch, now, patience }) },
    ]),
  );
  const remembered = rememberedTokens(now);
  return async (authorization) => {
    const token = bearerToken(authorization);
    const known = remembered.read(token);
    if (known) return known;
    const row = table.get(claimedIssuer(token));
    if (row === undefined) throw refused();
    const claims = await verifiedClaims(token, row.issuer, row.keys.find, now());
    const by = await principalFrom(row.issuer, claims);
    remembered.keep(token, by, row.keys, endsOf(claims, { oldestSeconds, toleranceSeconds }));
    return by;
  };
};

const bearerToken = (authorization: string | null): string => {
  if (authorization === null || authorization.length > longestToken) throw refused();
  const [, token] = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization) ?? [];
  if (token === undefined) throw refused();
  return token;
};

/** Only to choose the row of the table: nothing is proven yet. */
const claimedIssuer = (token: string): string => {
  try {
    return decodeJwt(token).iss ?? "";
  } catch {
    throw refused();
  }
};

/** Keys that a token brings along (`jwk`, `jku`, `x5c`, `x5u`) are never looked at. jose's errors hold claims: none goes on. */
const verifiedClaims = async (
  token: string,
  issuer: Issuer,
  findKey: FindKey,
  at: number,
): Promise<JWTPayload> => {
  try {
    const { payload } = await jwtVerify(token, async (header) => findKey(withKeyId(header)), {
      issuer: issuer.issuer,
      audience: issuer.audiences,
      algorithms: issuer.algorithms,
      typ: issuer.typ,
      requiredClaims: ["exp", "iat", "sub"],
      clockTolerance: toleranceSeconds,
      maxTokenAge: oldestSeconds,
      currentDate: new Date(at),
    });
    return payload;
  } catch (error) {
    throw error instanceof Problem ? error : refused();
  }
};

/** Without a key id a rotated key could not be told from a forged signature. */
const withKeyId = <Header extends { readonly kid?: string }>(header: Header): Header => {
  if (typeof header.kid !== "string" || header.kid === "" || header.kid.length > longestKeyId)
    throw refused();
  return header;
};

const principalFrom = async (issuer: Issuer, claims: JWTPayload): Promise<Principal> => {
  const claimed = readClaims(issuer, claims);
  const notForApis = issuer.typ === "JWT" && looksLikeIdToken(claims);
  if (claimed === null || notForApis) throw refused();
  return principalOf({
    ...claimed,
    kind: kindOfCaller(issuer.people, claims),
    subjectIsClient: claimed.subject === claims.sub && subjectIsClient(claims),
  });
};
