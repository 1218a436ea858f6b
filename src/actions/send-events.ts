import { allow, type Principal } from "#auth/principal.ts";
import { commit, record } from "#db/commit.ts";
import { readDelivery, sendAgain } from "#db/webhooks/deliveries.ts";
import { insertDeliveries, readMissed } from "#db/webhooks/delivering.ts";
import { readEndpoint } from "#db/webhooks/endpoints.ts";
import { announce } from "#db/webhooks/outbox.ts";
import type { Deps } from "#deps.ts";
import { Problem } from "#problem.ts";

/** Sends an endpoint a test event, and nobody else. Gives the delivery's id. */
export const testEndpoint = async (deps: Deps, by: Principal, id: string): Promise<string> => {
  allow(by, "Webhook.Manage");
  await known(deps, id);
  const at = new Date(deps.now()).toISOString();
  const [eventId, deliveryId] = [deps.newId("evt"), deps.newId("dlv")];
  const href = `/v1/webhook-endpoints/${id}`;
  await commit(
    deps.db,
    ...announce({ id: eventId, at, type: "webhook.test", data: { endpoint: id, href } }),
    ...insertDeliveries(id, [{ id: deliveryId, eventId }], { at, dueAt: deps.now() }),
    record({ at, type: "endpoint.tested", by: by.id, data: { endpoint: id, delivery: deliveryId } }),
  );
  return deliveryId;
};

/** Sends once more what was sent, given up or is waiting. */
export const resendDelivery = async (deps: Deps, by: Principal, id: string): Promise<void> => {
  allow(by, "Webhook.Manage");
  if (!(await readDelivery(deps.db, id))) throw new Problem("not_found", "There is no such delivery.");
  const at = new Date(deps.now()).toISOString();
  await commit(
    deps.db,
    sendAgain(id, deps.now()),
    record({ at, type: "delivery.resent", by: by.id, data: { delivery: id } }),
  );
};

/** At the most so many are recovered at once; ask again for the rest. */
const mostRecovered = 5_000;

/** Sends an endpoint what it missed since a moment (RFC 3339). Gives how many events that are. */
export const recoverEvents = async (
  deps: Deps,
  by: Principal,
  id: string,
  since: string,
): Promise<number> => {
  allow(by, "Webhook.Manage");
  const endpoint = await known(deps, id);
  if (endpoint.state !== "enabled")
    throw new Problem("endpoint_untested", "The endpoint is not enabled. Test or enable it first.");
  const at = new Date(deps.now()).toISOString();
  const missed = await readMissed(deps.db, endpoint, since, mostRecovered);
  const deliveries = missed.map((eventId) => ({ id: deps.newId("dlv"), eventId }));
  await commit(
    deps.db,
    ...insertDeliveries(id, deliveries, { at, dueAt: deps.now() }),
    record({
      at,
      type: "endpoint.recovered",
      by: by.id,
      data: { endpoint: id, since, events: missed.length },
    }),
  );
  return missed.length;
};

const known = async ({ db }: Deps, id: string) => {
  const endpoint = await readEndpoint(db, id);
  if (!endpoint) throw new Problem("not_found", "There is no such endpoint.");
  return endpoint;
};
