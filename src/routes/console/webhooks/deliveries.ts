import { resendDelivery } from "#actions/webhooks/send-events.ts";
import { allow } from "#auth/principal.ts";
import { at } from "#console/page.ts";
import { deliveryPage } from "#console/pages/webhooks/delivery-page.ts";
import { deliveryAddress } from "#console/pages/webhooks/view.ts";
import { type DeliveryInFull, readDelivery } from "#db/webhooks/deliveries.ts";
import { readKnownEndpoint } from "#db/webhooks/endpoints.ts";
import type { Deps } from "#deps.ts";
import { Problem } from "#problem.ts";
import { aroundOf } from "#routes/console/around.ts";
import type { AddPages } from "#routes/console/console-app.ts";
import { formOnce } from "#routes/console/form-once.ts";
import { signedIn } from "#routes/console/session.ts";
import { sentKey } from "./sent-key.ts";

/** One delivery, and to send it again. */
export const addDeliveryPages: AddPages = ({ forSignedIn }, deps) => {
  forSignedIn.get("/webhooks/:id/deliveries/:delivery", async (c) => {
    allow(signedIn(c).by, "Webhook.Manage");
    const endpoint = await readKnownEndpoint(deps.db, c.req.param("id"));
    const { event: body, log, ...delivery } = await deliveryTo(deps, endpoint.id, c.req.param("delivery"));
    return c.html(
      await deliveryPage(await aroundOf(c, deps), {
        endpoint,
        delivery,
        body,
        log,
        key: deps.newId("frm"),
        isOnItsWay: c.req.query("notice") === "sent",
      }),
    );
  });
  forSignedIn.post("/webhooks/:id/deliveries/:delivery/resend", async (c) => {
    const { by } = signedIn(c);
    allow(by, "Webhook.Manage");
    const { id, endpointId } = await deliveryTo(deps, c.req.param("id"), c.req.param("delivery"));
    const here = deliveryAddress(endpointId, id);
    const form = { by, key: await sentKey(c), about: `${here}/resend` };
    const path = await formOnce<string>(deps, form, {
      act: (keep) => resendDelivery(deps, by, id, keep),
      toldAt: () => `${here}?notice=sent`,
    });
    return c.redirect(at(c.var.language, path), 303);
  });
};

const deliveryTo = async ({ db }: Deps, endpoint: string, id: string): Promise<DeliveryInFull> => {
  const delivery = await readDelivery(db, id);
  if (delivery?.endpointId !== endpoint) throw new Problem("not_found", "There is no such delivery.");
  return delivery;
};
