import { allow, type Principal } from "#auth/principal.ts";
import { commit, record } from "#db/commit.ts";
import type { Keep } from "#db/kept-answers.ts";
import { readDelivery, sendAgain } from "#db/webhooks/deliveries.ts";
import { readKnownEndpoint } from "#db/webhooks/endpoints.ts";
import { insertDeliveries, readMissed } from "#db/webhooks/fan-out.ts";
import { announce, withNews } from "#db/webhooks/outbox.ts";
import type { Deps } from "#deps.ts";
import { Problem } from "#problem.ts";
import { hrefTo } from "#webhooks/event-fields.ts";

/** Sends an endpoint a test event, and nobody else. Gives the delivery's id. */
export const testEndpoint = async (
  deps: Deps,
  by: Principal,
  id: string,
  keep: Keep<string>,
): Promise<string> => {
  allow(by, "Webhook.Manage");
  await readKnownEndpoint(deps.db, id);
  const at = new Date(deps.now()).toISOString();
  const [eventId, deliveryId] = [deps.newId("evt"), deps.newId("dlv")];
  await commit(
    deps.db,
    ...keep(deliveryId),
    ...announce({ id: eventId, at, type: "webhook.test", data: { endpoint: id, href: hrefTo.endpoint(id) } }),
    ...insertDeliveries(id, [{ id: deliveryId, eventId }], { at, dueAt: deps.now() }),
    record({ at, type: "endpoint.tested", by: by.id, data: { endpoint: id, delivery: deliveryId } }),
  );
  return deliveryId;
};

/** Sends once more what was sent, given up or is waiting, to an endpoint that is enabled. */
export const resendDelivery = async (
  deps: Deps,
  by: Principal,
  id: string,
  keep: Keep<string>,
): Promise<string> => {
  allow(by, "Webhook.Manage");
  const delivery = await readDelivery(deps.db, id);
  if (!delivery) throw new Problem("not_found", "There is no such delivery.");
  await readEnabled(deps, delivery.endpointId);
  const at = new Date(deps.now()).toISOString();
  await commit(
    deps.db,
    ...keep(id),
    sendAgain(id, deps.now()),
    record({ at, type: "delivery.resent", by: by.id, data: { delivery: id } }),
  );
  return id;
};

/** At the most so many are recovered at once; ask again for the rest. */
const mostRecovered = 5_000;

/** Sends an endpoint what it missed since a moment (RFC 3339). Gives how many events that are. */
export const recoverEvents = async (
  deps: Deps,
  by: Principal,
  { endpoint: id, since }: { readonly endpoint: string; readonly since: string },
  keep: Keep<number>,
): Promise<number> => {
  allow(by, "Webhook.Manage");
  const endpoint = await readEnabled(deps, id);
  const at = new Date(deps.now()).toISOString();
  // Events are dated to the millisecond: as text, a moment in whole seconds would come after all of its second.
  const missed = await readMissed(deps.db, endpoint, new Date(since).toISOString(), mostRecovered);
  const deliveries = missed.map((eventId) => ({ id: deps.newId("dlv"), eventId }));
  await commit(
    deps.db,
    ...keep(missed.length),
    ...insertDeliveries(id, deliveries, { at, dueAt: deps.now() }),
    withNews(
      record({
        at,
        type: "endpoint.recovered",
        by: by.id,
        data: { endpoint: id, since, events: missed.length },
      }),
    ),
  );
  return missed.length;
};

const readEnabled = async ({ db }: Deps, id: string) => {
  const endpoint = await readKnownEndpoint(db, id);
  if (endpoint.state !== "enabled")
    throw new Problem("endpoint_untested", "The endpoint is not enabled. Test or enable it first.");
  return endpoint;
};
