import { allow, type Principal } from "#auth/principal.ts";
import { commit, untilSettled } from "#db/commit.ts";
import {
  claimDue,
  type Due,
  listDueEndpoints,
  readNextDue,
  type Settled,
  settle,
  type Which,
} from "#db/webhooks/claims.ts";
import { type Endpoint, readEndpoint } from "#db/webhooks/endpoints.ts";
import { moveHealth } from "#db/webhooks/health.ts";
import type { Deps } from "#deps.ts";
import { cameTo, requestOf } from "#webhooks/delivery-try.ts";
import { healthAfter } from "#webhooks/health.ts";

/** What is due at one endpoint, and taken by whoever holds this. */
export interface Batch {
  readonly endpointId: string;
  readonly due: readonly Due[];
}

export interface Take extends Which {
  /** How many deliveries of one endpoint are taken at once. */
  readonly most: number;
}

/** Longer than a try may take: what a crash leaves is due again after it. */
const leaseMilliseconds = 30_000;

/** Takes what is due, endpoint by endpoint. */
export const takeDue = async (
  deps: Deps,
  by: Principal,
  { most, ...which }: Take,
): Promise<readonly Batch[]> => {
  allow(by, "Webhook.Manage");
  const now = deps.now();
  const due = await claimDue(deps.db, { ...which, now, until: now + leaseMilliseconds, most });
  return [...Map.groupBy(due, ({ endpointId }) => endpointId)].map(([endpointId, each]) => ({
    endpointId,
    due: each,
  }));
};

/** Endpoints for which something is due, those who wait longest first. */
export const dueEndpoints = (deps: Deps, by: Principal): Promise<readonly string[]> => {
  allow(by, "Webhook.Manage");
  return listDueEndpoints(deps.db, deps.now());
};

/** When the next delivery is due, in milliseconds; null when none waits. */
export const nextDue = (deps: Deps, by: Principal, which: Which): Promise<number | null> => {
  allow(by, "Webhook.Manage");
  return readNextDue(deps.db, which);
};

/** Sends a batch at once and notes what came of it. One who is slow holds up only what is theirs. */
export const sendBatch = async (
  deps: Deps,
  by: Principal,
  { endpointId, due }: Batch,
  signal?: AbortSignal,
): Promise<void> => {
  allow(by, "Webhook.Manage");
  const endpoint = await readEndpoint(deps.db, endpointId);
  if (!endpoint) return;
  const sending = { endpoint, secrets: secretsOf(deps, endpoint), signal };
  const settled = await Promise.all(due.map((each) => send(deps, sending, each)));
  await untilSettled(async () => {
    const known = await readEndpoint(deps.db, endpointId);
    if (!known) return;
    const at = new Date(deps.now()).toISOString();
    // What an address that it had before answers says nothing of the one that it has now.
    const after = healthAfter(known, known.url === endpoint.url ? settled : [], deps.now());
    await commit(
      deps.db,
      ...settle(settled),
      ...moveHealth(known, after, { at, by: by.id, newId: deps.newId }),
    );
  });
};

const secretsOf = ({ sealer, now }: Deps, { secret, oldSecret, oldSecretUntil }: Endpoint) =>
  [secret, oldSecretUntil !== null && Date.parse(oldSecretUntil) > now() ? oldSecret : null].flatMap(
    (sealed) => (sealed === null ? [] : [sealer.unseal(sealed)]),
  );

interface Sending {
  readonly endpoint: Endpoint;
  readonly secrets: readonly string[];
  readonly signal: AbortSignal | undefined;
}

/** To an endpoint that is not enabled, or no longer, nothing goes but tests. */
const send = async (
  { now, webhooks }: Deps,
  { endpoint, secrets, signal }: Sending,
  { id, lease, eventId, type, tries, body }: Due,
): Promise<Settled> => {
  if (endpoint.state !== "enabled" && type !== "webhook.test")
    return { id, lease, tried: null, state: "given_up", dueAt: lease };
  const began = now();
  const request = requestOf({ id: eventId, at: began, body, secrets });
  const answer = await webhooks.post(endpoint.url, signal === undefined ? request : { ...request, signal });
  const made = { answer, number: tries + 1, began, ended: now(), chance: webhooks.chance() };
  return { id, lease, ...cameTo(made) };
};
