import { allowInsecureRequests, customFetch, discovery, type ServerMetadata } from "openid-client";
import * as z from "zod";
import { keysUnreachable } from "./challenge.ts";
import { type Issuer, safeUrl } from "./issuers.ts";
import { signInNetwork } from "./sign-in-network.ts";

const minute = 60_000;
const freshFor = 60 * minute;
/** So long what a provider said of itself goes on being believed while it cannot be reached. */
const keptFor = 24 * 60 * minute;
/** After a failure it is not asked again for so long. */
const cooldown = minute / 2;

export interface Outside {
  readonly fetch: typeof globalThis.fetch;
  /** Milliseconds. */
  readonly now: () => number;
  /** Milliseconds that a provider has to answer. */
  readonly patience?: number;
}

export const usualPatience = 5_000;

const needed = z.looseObject({
  authorization_endpoint: safeUrl,
  token_endpoint: safeUrl,
  end_session_endpoint: safeUrl.optional(),
});

/** Reads where a provider does what (OpenID Connect Discovery). Throws the 503 when that cannot be told. */
export const signInMetadata = (issuer: Issuer, outside: Outside): (() => Promise<ServerMetadata>) => {
  const { now } = outside;
  let known: { readonly metadata: ServerMetadata; readonly at: number } | null = null;
  let failedAt = Number.NEGATIVE_INFINITY;
  return async () => {
    const age = known === null ? Number.POSITIVE_INFINITY : Math.abs(now() - known.at);
    if (known !== null && age < freshFor) return known.metadata;
    if (Math.abs(now() - failedAt) >= cooldown) {
      try {
        known = { metadata: await read(issuer, outside), at: now() };
        return known.metadata;
      } catch {
        failedAt = now();
      }
    }
    if (known === null || age >= keptFor) throw keysUnreachable();
    return known.metadata;
  };
};

/** The row of the configuration goes before what the provider says: its algorithms, its keys, its exact name. */
const read = async (
  issuer: Issuer,
  { fetch, patience = usualPatience }: Outside,
): Promise<ServerMetadata> => {
  const found = await discovery(new URL(issuer.issuer), "discovery", undefined, undefined, {
    [customFetch]: signInNetwork(fetch).fetch as never,
    timeout: patience / 1000,
    execute: isPlainHttp(issuer) ? [allowInsecureRequests] : [],
  });
  const metadata: ServerMetadata = found.serverMetadata();
  needed.parse(metadata);
  if (metadata.issuer !== issuer.issuer) throw new Error("The provider has another name");
  return {
    ...metadata,
    jwks_uri: issuer.jwks_url,
    id_token_signing_alg_values_supported: issuer.algorithms,
  };
};

/** Only on loopback: the table of issuers takes no other. */
export const isPlainHttp = ({ issuer }: Issuer): boolean => issuer.startsWith("http:");
