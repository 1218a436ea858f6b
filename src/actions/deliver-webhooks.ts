import { allow, clock, type Principal } from "#auth/principal.ts";
import { commit, record, untilSettled } from "#db/commit.ts";
import { giveUpWaiting } from "#db/webhooks/deliveries.ts";
import {
  claimDue,
  type Due,
  fanOut,
  readNextDue,
  readUnseen,
  type Settled,
  settle,
} from "#db/webhooks/delivering.ts";
import { type Endpoint, listBehind, readEndpoint } from "#db/webhooks/endpoints.ts";
import { moveHealth } from "#db/webhooks/health.ts";
import { announce } from "#db/webhooks/outbox.ts";
import type { Deps } from "#deps.ts";
import { hrefTo } from "#webhooks/event-fields.ts";
import { healthAfter } from "#webhooks/health.ts";
import { afterTry } from "#webhooks/schedule.ts";
import { signedHeaders } from "#webhooks/signature.ts";

/** What is due at one endpoint, and taken by whoever holds this. */
export interface Batch {
  readonly endpointId: string;
  readonly due: readonly Due[];
}

/** How many deliveries of one endpoint are taken at once. */
const mostAtOnce = 50;
/** Longer than a try may take: what a crash leaves is due again after it. */
const leaseMilliseconds = 60_000;
const mostEvents = 1_000;

/** Puts new events on their way and takes what is due, endpoint by endpoint; busy ones are left alone. */
export const takeDue = async (
  deps: Deps,
  by: Principal,
  busy: readonly string[],
): Promise<readonly Batch[]> => {
  allow(by, "Webhook.Manage");
  for (const endpoint of await listBehind(deps.db)) await putOnTheirWay(deps, endpoint);
  const now = deps.now();
  const due = await claimDue(deps.db, { now, until: now + leaseMilliseconds, most: mostAtOnce, busy });
  return [...Map.groupBy(due, ({ endpointId }) => endpointId)].map(([endpointId, each]) => ({
    endpointId,
    due: each,
  }));
};

/** When the next delivery is due, in milliseconds; null when none waits. */
export const nextDue = (deps: Deps, by: Principal): Promise<number | null> => {
  allow(by, "Webhook.Manage");
  return readNextDue(deps.db);
};

const putOnTheirWay = async (deps: Deps, endpoint: Endpoint): Promise<void> => {
  const events = await readUnseen(deps.db, endpoint, mostEvents);
  const last = events.at(-1);
  if (!last) return;
  const wanted = events.filter(
    ({ type }) => type !== "webhook.test" && (endpoint.types.length === 0 || endpoint.types.includes(type)),
  );
  const now = deps.now();
  await commit(
    deps.db,
    ...fanOut(
      endpoint,
      wanted.map(({ id }) => ({ id: deps.newId("dlv"), eventId: id })),
      { seen: last.seq, at: new Date(now).toISOString(), dueAt: now },
    ),
  );
};

/** Sends a batch at once and notes what came of it. One who is slow holds up only what is theirs. */
export const sendBatch = async (deps: Deps, by: Principal, { endpointId, due }: Batch): Promise<void> => {
  allow(by, "Webhook.Manage");
  const endpoint = await readEndpoint(deps.db, endpointId);
  if (!endpoint) return;
  const secrets = secretsOf(deps, endpoint);
  const settled = await Promise.all(due.map((each) => send(deps, endpoint, secrets, each)));
  await untilSettled(async () => {
    const now = await readEndpoint(deps.db, endpointId);
    if (!now) return;
    const at = new Date(deps.now()).toISOString();
    const after = healthAfter(now, settled, deps.now());
    await commit(
      deps.db,
      ...settle(settled),
      ...moveHealth(now, after, at),
      ...(after.disabled ? disabled(deps, endpointId, after.disabled, at) : []),
    );
  });
};

const secretsOf = ({ sealer, now }: Deps, { secret, oldSecret, oldSecretUntil }: Endpoint) =>
  [secret, oldSecretUntil !== null && Date.parse(oldSecretUntil) > now() ? oldSecret : null].flatMap(
    (sealed) => (sealed === null ? [] : [sealer.unseal(sealed)]),
  );

const send = async (
  { now, webhooks }: Deps,
  endpoint: Endpoint,
  secrets: readonly string[],
  { id, eventId, tries, body }: Due,
): Promise<Settled> => {
  const began = now();
  const answer = await webhooks.post(endpoint.url, {
    headers: {
      "content-type": "application/json",
      "user-agent": "Porth",
      ...signedHeaders({ id: eventId, at: began, body, secrets }),
    },
    body,
  });
  const number = tries + 1;
  const { state, dueAt } = afterTry({ answer, number, at: now(), chance: webhooks.chance() });
  const failed = "failure" in answer;
  return {
    tried: {
      deliveryId: id,
      number,
      at: new Date(began).toISOString(),
      status: failed ? null : answer.status,
      failure: failed ? answer.failure : null,
      latencyMilliseconds: Math.round(answer.latencyMilliseconds),
      excerpt: failed ? "" : answer.excerpt,
    },
    state,
    dueAt: dueAt ?? 0,
  };
};

const disabled = (deps: Deps, endpoint: string, reason: "gone" | "failing", at: string) => [
  giveUpWaiting(endpoint),
  ...announce({
    id: deps.newId("evt"),
    at,
    type: "endpoint.disabled",
    data: { endpoint, reason, href: hrefTo.endpoint(endpoint) },
  }),
  record({ at, type: "endpoint.disabled", by: clock.id, data: { endpoint, reason } }),
];
