import type { JWTPayload } from "jose";
import {
  AuthorizationResponseError,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  ResponseBodyError,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from "openid-client";
import { Problem } from "#problem.ts";
import { readClaims } from "./caller-claims.ts";
import type { Issuer } from "./issuers.ts";
import { type Principal, principalOf } from "./principal.ts";
import type { SignInAttempt } from "./sign-in-attempt.ts";
import {
  type ClientSettings,
  clockToleranceSeconds,
  type SignInClient,
  signInClient,
} from "./sign-in-client.ts";
import type { Outside } from "./sign-in-metadata.ts";

export interface SignInRequest extends Pick<SignInAttempt, "session" | "returnTo" | "again"> {
  /** Where the provider sends the person back to. */
  readonly redirectUri: string;
  readonly language: string;
}

/** A provider where people sign in: authorization code flow with PKCE. All three throw the 503 when it cannot be asked. */
export interface SignInProvider {
  readonly name: string;
  readonly label: string;
  /** Where to send the person, and what to keep until they are back. */
  readonly begin: (
    asked: SignInRequest,
  ) => Promise<{ readonly address: URL; readonly attempt: SignInAttempt }>;
  /** Who came back to this address; null for every sign-in that proves nothing, or not what was asked for. */
  readonly finish: (attempt: SignInAttempt, cameBackTo: URL) => Promise<Principal | null>;
  /** Where to sign out of the provider itself; null where there is no such place. */
  readonly endSession: (comeBackTo: string) => Promise<URL | null>;
}

/** Those rows of the table where people can sign in. */
export const signInProviders = (issuers: readonly Issuer[], outside: Outside): readonly SignInProvider[] =>
  issuers.flatMap((issuer) => (issuer.sign_in ? [providerFor(issuer, issuer.sign_in, outside)] : []));

const providerFor = (issuer: Issuer, settings: ClientSettings, outside: Outside): SignInProvider => {
  const client = signInClient(issuer, settings, outside);
  return {
    name: issuer.name,
    label: settings.label ?? issuer.name,
    begin: async ({ redirectUri, language, ...asked }) => {
      const [state, nonce, verifier] = [randomState(), randomNonce(), randomPKCECodeVerifier()];
      const address = buildAuthorizationUrl((await client()).config, {
        redirect_uri: redirectUri,
        scope: settings.scopes.join(" "),
        state,
        nonce,
        code_challenge: await calculatePKCECodeChallenge(verifier),
        code_challenge_method: "S256",
        ui_locales: language,
        ...(asked.again && { prompt: "login", max_age: "0" }),
      });
      const startedAt = outside.now();
      return { address, attempt: { ...asked, issuer: issuer.name, state, nonce, verifier, startedAt } };
    },
    finish: async (attempt, cameBackTo) => {
      const claims = await exchanged(await client(), attempt, cameBackTo);
      const claimed = claims && readClaims(issuer, claims);
      if (!claimed) return null;
      const by = await principalOf({ ...claimed, kind: "person" });
      return attempt.again === null || provedSince(by, attempt.startedAt) ? by : null;
    },
    endSession: async (comeBackTo) => {
      const { config } = await client();
      if (config.serverMetadata().end_session_endpoint === undefined) return null;
      return buildEndSessionUrl(config, { post_logout_redirect_uri: comeBackTo });
    },
  };
};

/** A provider that does not ask again, whatever it is told, is found out by the time it gives. */
const provedSince = ({ signedInAt }: Principal, startedAt: number): boolean =>
  signedInAt !== null && signedInAt >= startedAt - clockToleranceSeconds * 1000;

/** The claims of the ID token, whose signature, issuer, audience, nonce and times have been checked. */
const exchanged = async (
  { config, network }: SignInClient,
  { state, nonce, verifier }: SignInAttempt,
  cameBackTo: URL,
): Promise<JWTPayload | null> => {
  try {
    const tokens = await authorizationCodeGrant(config, cameBackTo, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    });
    return (tokens.claims() as JWTPayload | undefined) ?? null;
  } catch (error) {
    if (!network.hasFailed() && !isTheirs(error)) return null;
    throw new Problem(
      "keys_unreachable",
      "The identity provider does not answer now. Try again in a minute.",
      {
        cause: error,
      },
    );
  }
};

/** The provider's own trouble, or Porth's with the provider: trying again later, or another setting, may mend it. */
const isTheirs = (error: unknown): boolean =>
  (error instanceof AuthorizationResponseError || error instanceof ResponseBodyError) &&
  ["server_error", "temporarily_unavailable", "invalid_client", "unauthorized_client"].includes(error.error);
