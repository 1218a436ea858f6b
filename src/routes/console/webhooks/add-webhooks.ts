import { allow } from "#auth/principal.ts";
import { eventTypesPage } from "#console/pages/webhooks/event-types-page.ts";
import { webhooksPage } from "#console/pages/webhooks/webhooks-page.ts";
import { listEndpoints } from "#db/webhooks/endpoints.ts";
import { aroundOf } from "#routes/console/around.ts";
import type { AddPages } from "#routes/console/console-app.ts";
import { signedIn } from "#routes/console/session.ts";
import { firstPage } from "#routes/shapes/list.ts";
import { addConfirmed } from "./confirmed.ts";
import { addDeliveryPages } from "./deliveries.ts";
import { addEndpointPage } from "./endpoint.ts";
import { addEndpointForms } from "./endpoint-forms.ts";
import { addRecovering } from "./recover.ts";

const pageSize = 25;

/** Where events are sent, and what became of them. */
export const addWebhookPages: AddPages = (pages, deps) => {
  const { forSignedIn } = pages;
  forSignedIn.get("/webhooks", async (c) => {
    allow(signedIn(c).by, "Webhook.Manage");
    const after = c.req.query("after")?.slice(0, 40) ?? null;
    const read = await listEndpoints(deps.db, after, pageSize + 1);
    const { items: endpoints, next } = firstPage(read, pageSize, ({ id }) => id);
    const wasRemoved = c.req.query("notice") === "removed";
    const view = { endpoints, after, next, wasRemoved };
    return c.html(await webhooksPage(await aroundOf(c, deps), view));
  });
  forSignedIn.get("/webhooks/event-types", async (c) => {
    allow(signedIn(c).by, "Webhook.Manage");
    return c.html(await eventTypesPage(await aroundOf(c, deps)));
  });
  for (const add of [addEndpointForms, addEndpointPage, addConfirmed, addRecovering, addDeliveryPages])
    add(pages, deps);
};
