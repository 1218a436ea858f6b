import { Problem } from "#problem.ts";

/** The `WWW-Authenticate` of a 401: plain when no credentials came, `invalid_token` when they were refused. */
export const challenge = (error: "invalid_token" | null): string =>
  error === null ? 'Bearer realm="porth"' : `Bearer realm="porth", error="${error}"`;

/** One problem for every cause: why a token was refused helps nobody but the one who forged it. */
export const refused = (): Problem => new Problem("unauthenticated", "A valid access token is needed.");

/** Nothing is known against the token, only that it cannot be judged now. */
export const keysUnreachable = (): Problem =>
  new Problem(
    "keys_unreachable",
    "The keys that prove access tokens cannot be read now. Try again in a minute.",
  );
