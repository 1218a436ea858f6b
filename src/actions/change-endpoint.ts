import { allow, type Principal } from "#auth/principal.ts";
import { commit, record, untilSettled } from "#db/commit.ts";
import type { Keep } from "#db/kept-answers.ts";
import { giveUpWaiting } from "#db/webhooks/deliveries.ts";
import {
  deleteEndpoint,
  type Endpoint,
  moveEndpoint,
  readEndpoint,
  seesFromNow,
} from "#db/webhooks/endpoints.ts";
import type { Deps } from "#deps.ts";
import { Problem } from "#problem.ts";
import { addressOf } from "#webhooks/address-of.ts";
import type { EventType } from "#webhooks/event-types.ts";
import { newSecret } from "#webhooks/signature.ts";

/** What is to be different; what is left out stays. */
export interface EndpointChange {
  readonly url?: string | undefined;
  readonly types?: readonly EventType[] | undefined;
  readonly description?: string | undefined;
}

/** Changes where or what is sent. A new address gets nothing before a test event reached it. */
export const changeEndpoint = (
  deps: Deps,
  by: Principal,
  id: string,
  asked: EndpointChange,
): Promise<Endpoint> => {
  allow(by, "Webhook.Manage");
  const url = asked.url === undefined ? undefined : addressOf(asked.url, deps.webhooks.allowed);
  return untilSettled(async () => {
    const known = await endpointBy(deps, id);
    const isMoved = url !== undefined && url !== known.url;
    const change = {
      types: asked.types ?? known.types,
      description: asked.description ?? known.description,
      ...(isMoved ? ({ url, state: "pending", reason: null, succeededAt: null } as const) : {}),
    };
    await commit(
      deps.db,
      ...moveEndpoint(known, change),
      ...(isMoved ? [giveUpWaiting(id)] : []),
      record({ ...told(deps, by, id), type: "endpoint.changed" }),
    );
    return { ...known, ...change, version: known.version + 1 };
  });
};

/** Takes an endpoint away, with all that waits for it and the log of what it got. */
export const removeEndpoint = (deps: Deps, by: Principal, id: string): Promise<void> => {
  allow(by, "Webhook.Manage");
  return untilSettled(async () => {
    const known = await endpointBy(deps, id);
    await commit(
      deps.db,
      ...moveEndpoint(known, {}),
      ...deleteEndpoint(id),
      record({ ...told(deps, by, id), type: "endpoint.removed" }),
    );
  });
};

/** Sends again to an endpoint that was reached before, from now on; what it missed is for `recover`. */
export const enableEndpoint = (deps: Deps, by: Principal, id: string): Promise<Endpoint> => {
  allow(by, "Webhook.Manage");
  return untilSettled(async () => {
    const known = await endpointBy(deps, id);
    if (known.state === "enabled") return known;
    if (known.succeededAt === null)
      throw new Problem("endpoint_untested", "No test event has reached this address yet. Send one first.");
    const change = { state: "enabled", reason: null, failures: 0, failingSince: null } as const;
    await commit(
      deps.db,
      ...moveEndpoint(known, change),
      seesFromNow(id),
      record({ ...told(deps, by, id), type: "endpoint.enabled" }),
    );
    return { ...known, ...change, version: known.version + 1 };
  });
};

export interface Rotated {
  readonly endpoint: Endpoint;
  /** Told this once. */
  readonly secret: string;
}

const overlapMilliseconds = 24 * 3_600_000;

/** Gives an endpoint a new secret. For a day everything is signed with the old one too. */
export const rotateSecret = (
  deps: Deps,
  by: Principal,
  id: string,
  keep: Keep<Rotated>,
): Promise<Rotated> => {
  allow(by, "Webhook.Manage");
  return untilSettled(async () => {
    const known = await endpointBy(deps, id);
    const secret = newSecret();
    const change = {
      secret: deps.sealer.seal(secret),
      oldSecret: known.secret,
      oldSecretUntil: new Date(deps.now() + overlapMilliseconds).toISOString(),
    };
    const rotated = { endpoint: { ...known, ...change, version: known.version + 1 }, secret };
    await commit(
      deps.db,
      ...keep(rotated),
      ...moveEndpoint(known, change),
      record({ ...told(deps, by, id), type: "endpoint.secret_rotated" }),
    );
    return rotated;
  });
};

const endpointBy = async ({ db }: Deps, id: string): Promise<Endpoint> => {
  const known = await readEndpoint(db, id);
  if (!known) throw new Problem("not_found", "There is no such endpoint.");
  return known;
};

const told = (deps: Deps, by: Principal, id: string) => ({
  at: new Date(deps.now()).toISOString(),
  by: by.id,
  data: { endpoint: id },
});
