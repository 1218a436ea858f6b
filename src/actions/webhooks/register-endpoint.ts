import { allow, type Principal } from "#auth/principal.ts";
import { commit, record } from "#db/commit.ts";
import type { Keep } from "#db/kept-answers.ts";
import { type Endpoint, insertEndpoint } from "#db/webhooks/endpoints.ts";
import type { Deps } from "#deps.ts";
import { addressOf } from "#webhooks/address-of.ts";
import type { EventType } from "#webhooks/event-types.ts";
import { newSecret } from "#webhooks/signature.ts";

export interface NewEndpoint {
  readonly url: string;
  /** Empty for all. */
  readonly types: readonly EventType[];
  readonly description: string;
}

/** An endpoint and its secret, which is told this once. */
export interface WithSecret {
  readonly endpoint: Endpoint;
  readonly secret: string;
}

/** Names a place to send events to. It gets none before a test event reached it. */
export const registerEndpoint = async (
  deps: Deps,
  by: Principal,
  asked: NewEndpoint,
  keep: Keep<WithSecret>,
): Promise<WithSecret> => {
  allow(by, "Webhook.Manage");
  const url = addressOf(asked.url, deps.webhooks.allowed);
  const secret = newSecret();
  const createdAt = new Date(deps.now()).toISOString();
  const endpoint: Endpoint = {
    id: deps.newId("whe"),
    ...asked,
    url,
    state: "pending",
    reason: null,
    secret: deps.sealer.seal(secret),
    oldSecret: null,
    oldSecretUntil: null,
    seenSeq: 0,
    failures: 0,
    failingSince: null,
    succeededAt: null,
    createdBy: by.id,
    createdAt,
    version: 1,
  };
  const registered = { endpoint, secret };
  await commit(
    deps.db,
    ...keep(registered),
    insertEndpoint(endpoint),
    record({
      at: createdAt,
      type: "endpoint.registered",
      by: by.id,
      data: { endpoint: endpoint.id, host: new URL(url).host, types: asked.types },
    }),
  );
  return registered;
};
