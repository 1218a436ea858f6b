import { allow, type Principal } from "#auth/principal.ts";
import { commit, record, untilSettled } from "#db/commit.ts";
import type { Keep } from "#db/kept-answers.ts";
import { type Endpoint, moveEndpoint, readKnownEndpoint } from "#db/webhooks/endpoints.ts";
import type { Deps } from "#deps.ts";
import { newSecret } from "#webhooks/signature.ts";

export interface Rotated {
  readonly endpoint: Endpoint;
  /** Told this once. */
  readonly secret: string;
}

/** Milliseconds for which the secret before also signs. */
export const rotationOverlap = 24 * 3_600_000;

/** Gives an endpoint a new secret. For a day everything is signed with the old one too. */
export const rotateSecret = (
  deps: Deps,
  by: Principal,
  id: string,
  keep: Keep<Rotated>,
): Promise<Rotated> => {
  allow(by, "Webhook.Manage");
  return untilSettled(async () => {
    const known = await readKnownEndpoint(deps.db, id);
    const secret = newSecret();
    const change = {
      secret: deps.sealer.seal(secret),
      oldSecret: known.secret,
      oldSecretUntil: new Date(deps.now() + rotationOverlap).toISOString(),
    };
    const rotated = { endpoint: { ...known, ...change, version: known.version + 1 }, secret };
    await commit(
      deps.db,
      ...keep(rotated),
      ...moveEndpoint(known, change),
      record({
        at: new Date(deps.now()).toISOString(),
        type: "endpoint.secret_rotated",
        by: by.id,
        data: { endpoint: id },
      }),
    );
    return rotated;
  });
};
