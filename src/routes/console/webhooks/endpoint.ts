import { enableEndpoint } from "#actions/webhooks/enable-endpoint.ts";
import { testEndpoint } from "#actions/webhooks/send-events.ts";
import { allow } from "#auth/principal.ts";
import { at } from "#console/page.ts";
import { type EndpointNotice, endpointPage } from "#console/pages/webhooks/endpoint-page.ts";
import {
  type DeliveryState,
  deliveryAddress,
  deliveryStates,
  endpointAddress,
} from "#console/pages/webhooks/view.ts";
import { listDeliveries } from "#db/webhooks/deliveries.ts";
import { type Endpoint, readKnownEndpoint } from "#db/webhooks/endpoints.ts";
import { aroundOf } from "#routes/console/around.ts";
import type { AddPages } from "#routes/console/console-app.ts";
import type { ConsoleContext } from "#routes/console/console-context.ts";
import { formOnce } from "#routes/console/form-once.ts";
import { signedIn } from "#routes/console/session.ts";
import { firstPage } from "#routes/shapes/list.ts";
import { sentKey } from "./sent-key.ts";

const pageSize = 25;

/** One endpoint with its deliveries; to test it, and to enable it. */
export const addEndpointPage: AddPages = ({ forSignedIn }, deps) => {
  forSignedIn.get("/webhooks/:id", async (c) => {
    allow(signedIn(c).by, "Webhook.Manage");
    const endpoint = await readKnownEndpoint(deps.db, c.req.param("id"));
    const state = stateIn(c.req.query("state"));
    const before = c.req.query("before")?.slice(0, 40) ?? null;
    const read = await listDeliveries(deps.db, endpoint.id, { before, state, limit: pageSize + 1 });
    const { items: deliveries, next } = firstPage(read, pageSize, ({ id }) => id);
    return c.html(
      await endpointPage(await aroundOf(c, deps), {
        endpoint,
        deliveries,
        state,
        before,
        next,
        key: deps.newId("frm"),
        now: new Date(deps.now()).toISOString(),
        notice: noticeIn(c),
      }),
    );
  });
  forSignedIn.post("/webhooks/:id/test", async (c) => {
    const { by } = signedIn(c);
    const id = c.req.param("id");
    const form = { by, key: await sentKey(c), about: endpointAddress(id, "/test") };
    const path = await formOnce<string>(deps, form, {
      act: (keep) => testEndpoint(deps, by, id, keep),
      toldAt: (delivery) => `${deliveryAddress(id, delivery)}?notice=sent`,
    });
    return c.redirect(at(c.var.language, path), 303);
  });
  forSignedIn.post("/webhooks/:id/enable", async (c) => {
    const { by } = signedIn(c);
    const id = c.req.param("id");
    const form = { by, key: await sentKey(c), about: endpointAddress(id, "/enable") };
    const path = await formOnce<Endpoint>(deps, form, {
      act: (keep) => enableEndpoint(deps, by, id, keep),
      toldAt: () => endpointAddress(id, "?notice=enabled"),
    });
    return c.redirect(at(c.var.language, path), 303);
  });
};

const stateIn = (text: string | undefined): DeliveryState | null =>
  deliveryStates.find((state) => state === text) ?? null;

const noticeIn = (c: ConsoleContext): EndpointNotice | null => {
  const [what, events] = [c.req.query("notice"), c.req.query("events") ?? ""];
  if (what === "enabled" || what === "disabled" || what === "changed") return { what };
  return what === "recovered" && /^\d{1,7}$/.test(events) ? { what, events: Number(events) } : null;
};
