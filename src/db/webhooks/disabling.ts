import { record, type Write } from "#db/commit.ts";
import { hrefTo } from "#webhooks/event-fields.ts";
import { giveUpWaiting } from "./deliveries.ts";
import { type Endpoint, moveEndpoint } from "./endpoints.ts";
import { announce } from "./outbox.ts";
import type { Telling } from "./standings.ts";

/** Sends an endpoint nothing more: what waits for it is given up, and the others hear of it. */
export const disable = (
  known: Pick<Endpoint, "id" | "version">,
  reason: "gone" | "failing" | "by_hand",
  { at, by, newId }: Telling,
): readonly Write[] => [
  ...moveEndpoint(known, { state: "disabled", reason }),
  giveUpWaiting(known.id),
  ...announce({
    id: newId("evt"),
    at,
    type: "endpoint.disabled",
    data: { endpoint: known.id, reason, href: hrefTo.endpoint(known.id) },
  }),
  record({ at, type: "endpoint.disabled", by, data: { endpoint: known.id, reason } }),
];
