import { allow, type Principal } from "#auth/principal.ts";
import { commit, untilSettled } from "#db/commit.ts";
import { claimDue, type Due, listWaiting, type Settled, settle, type Waiting } from "#db/webhooks/claims.ts";
import { type Endpoint, readEndpoint } from "#db/webhooks/endpoints.ts";
import { moveHealth } from "#db/webhooks/health.ts";
import type { Deps } from "#deps.ts";
import type { DeliverySeen } from "#watch.ts";
import { type CameTo, cameTo, requestOf } from "#webhooks/delivery-try.ts";
import { healthAfter } from "#webhooks/health.ts";

/** What is due at one endpoint, and taken by whoever holds this. */
export interface Batch {
  readonly endpointId: string;
  readonly due: readonly Due[];
}

/** Whose deliveries are taken, and how many of each at once. */
export interface Take {
  readonly endpoints: readonly string[];
  readonly most: number;
}

/** Longer than a try may take: what a crash leaves is due again after it. */
const leaseMilliseconds = 30_000;

/** Takes what is due, endpoint by endpoint. */
export const takeDue = async (
  deps: Deps,
  by: Principal,
  { endpoints, most }: Take,
): Promise<readonly Batch[]> => {
  allow(by, "Webhook.Manage");
  if (endpoints.length === 0) return [];
  const now = deps.now();
  const due = await claimDue(deps.db, { endpoints, most, now, until: now + leaseMilliseconds });
  return [...Map.groupBy(due, ({ endpointId }) => endpointId)].map(([endpointId, each]) => ({
    endpointId,
    due: each,
  }));
};

/** Endpoints that something waits for, and when the first of it is due; those who wait longest come first. */
export const waitingEndpoints = (deps: Deps, by: Principal): Promise<readonly Waiting[]> => {
  allow(by, "Webhook.Manage");
  return listWaiting(deps.db);
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
  { now, webhooks, watch }: Deps,
  { endpoint, secrets, signal }: Sending,
  { id, lease, eventId, type, tries, body, traceparent: parent }: Due,
): Promise<Settled> => {
  if (endpoint.state !== "enabled" && type !== "webhook.test")
    return { id, lease, tried: null, state: "given_up", dueAt: lease };
  const began = now();
  const span = watch.follow("delivery", parent);
  const { traceparent } = span;
  const request = requestOf({ id: eventId, at: began, body, secrets, traceparent });
  const answer = await webhooks.post(endpoint.url, signal === undefined ? request : { ...request, signal });
  const made = { answer, number: tries + 1, began, ended: now(), chance: webhooks.chance() };
  const came = cameTo(made);
  const seen = deliverySeen(type, came, traceparent);
  span.end(seen);
  watch.see(seen);
  return { id, lease, ...came };
};

/** A try of which nothing is told to the log failed on our side. */
const deliverySeen = (type: string, { tried, state }: CameTo, traceparent: string | null): DeliverySeen => ({
  event: "delivery",
  type,
  result: state === "waiting" ? "failed" : state,
  status: tried?.status ?? null,
  failure: tried === null ? "stopped" : tried.failure,
  milliseconds: tried?.latencyMilliseconds ?? 0,
  traceparent,
});
