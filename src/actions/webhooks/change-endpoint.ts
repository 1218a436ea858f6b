import { allow, type Principal } from "#auth/principal.ts";
import { commit, record, untilSettled } from "#db/commit.ts";
import type { Keep } from "#db/kept-answers.ts";
import { giveUpWaiting } from "#db/webhooks/deliveries.ts";
import { deleteEndpoint, type Endpoint, moveEndpoint, readKnownEndpoint } from "#db/webhooks/endpoints.ts";
import type { Deps } from "#deps.ts";
import { addressOf } from "#webhooks/address-of.ts";
import type { EventType } from "#webhooks/event-types.ts";

/** What is to be different; what is left out stays. */
export interface EndpointChange {
  readonly url?: string | undefined;
  readonly types?: readonly EventType[] | undefined;
  readonly description?: string | undefined;
}

/** A new address is nobody's success and nobody's failure. */
const untested = {
  state: "pending",
  reason: null,
  failures: 0,
  failingSince: null,
  succeededAt: null,
} as const;

/** Changes where or what is sent. A new address gets nothing before a test event reached it. */
export const changeEndpoint = (
  deps: Deps,
  by: Principal,
  { id, ...asked }: EndpointChange & { readonly id: string },
  keep: Keep<Endpoint>,
): Promise<Endpoint> => {
  allow(by, "Webhook.Manage");
  const url = asked.url === undefined ? undefined : addressOf(asked.url, deps.webhooks.allowed);
  return untilSettled(async () => {
    const known = await readKnownEndpoint(deps.db, id);
    const isMoved = url !== undefined && url !== known.url;
    const change = {
      types: asked.types ?? known.types,
      description: asked.description ?? known.description,
      ...(isMoved ? { url, ...untested } : {}),
    };
    const changed = { ...known, ...change, version: known.version + 1 };
    await commit(
      deps.db,
      ...keep(changed),
      ...moveEndpoint(known, change),
      ...(isMoved ? [giveUpWaiting(id)] : []),
      record({
        at: new Date(deps.now()).toISOString(),
        type: "endpoint.changed",
        by: by.id,
        data: { endpoint: id, host: new URL(changed.url).host, types: changed.types },
      }),
    );
    return changed;
  });
};

/** Takes an endpoint away, with all that waits for it and the log of what it got. */
export const removeEndpoint = (
  deps: Deps,
  by: Principal,
  id: string,
  keep: Keep<Endpoint>,
): Promise<Endpoint> => {
  allow(by, "Webhook.Manage");
  return untilSettled(async () => {
    const known = await readKnownEndpoint(deps.db, id);
    await commit(
      deps.db,
      ...keep(known),
      ...moveEndpoint(known, {}),
      ...deleteEndpoint(id),
      record({
        at: new Date(deps.now()).toISOString(),
        type: "endpoint.removed",
        by: by.id,
        data: { endpoint: id },
      }),
    );
    return known;
  });
};
