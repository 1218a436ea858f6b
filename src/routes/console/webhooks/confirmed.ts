import { removeEndpoint } from "#actions/webhooks/change-endpoint.ts";
import { disableEndpoint } from "#actions/webhooks/enable-endpoint.ts";
import { type Rotated, rotateSecret } from "#actions/webhooks/rotate-secret.ts";
import { allow, type Principal } from "#auth/principal.ts";
import { at } from "#console/page.ts";
import { type Confirmed, confirmed, confirmPage } from "#console/pages/webhooks/confirm-page.ts";
import { endpointAddress } from "#console/pages/webhooks/view.ts";
import { type Endpoint, readKnownEndpoint } from "#db/webhooks/endpoints.ts";
import type { Deps } from "#deps.ts";
import { aroundOf } from "#routes/console/around.ts";
import type { AddPages, Pages } from "#routes/console/console-app.ts";
import type { ConsoleDeps } from "#routes/console/console-context.ts";
import { formOnce, type SentForm } from "#routes/console/form-once.ts";
import { signedIn } from "#routes/console/session.ts";
import { addSecretPage, secretAddress } from "./secret.ts";
import { sentKey } from "./sent-key.ts";

/** What is asked about once more before it is done. */
export const addConfirmed: AddPages = (pages, deps) => {
  addSecretPage(pages, deps);
  for (const [what, act] of Object.entries(acts)) addOne(pages.forSignedIn, deps, what as Confirmed, act);
};

/** Does it once for each form, and gives the path of what came of it. */
type Act = (deps: Deps, by: Principal, id: string, form: SentForm) => Promise<string>;

const acts: Readonly<Record<Confirmed, Act>> = {
  rotate: (deps, by, id, form) =>
    formOnce<Rotated>(deps, form, {
      act: (keep) => rotateSecret(deps, by, id, keep),
      toldAt: () => secretAddress(id, form.key),
    }),
  disable: (deps, by, id, form) =>
    formOnce<Endpoint>(deps, form, {
      act: (keep) => disableEndpoint(deps, by, id, keep),
      toldAt: () => endpointAddress(id, "?notice=disabled"),
    }),
  remove: (deps, by, id, form) =>
    formOnce<Endpoint>(deps, form, {
      act: (keep) => removeEndpoint(deps, by, id, keep),
      toldAt: () => "/webhooks?notice=removed",
    }),
};

const addOne = (pages: Pages, deps: ConsoleDeps, what: Confirmed, act: Act): void => {
  const path = `/webhooks/:id${confirmed[what].path}` as const;
  pages.get(path, async (c) => {
    allow(signedIn(c).by, "Webhook.Manage");
    const endpoint = await readKnownEndpoint(deps.db, c.req.param("id"));
    return c.html(await confirmPage(await aroundOf(c, deps), { what, endpoint, key: deps.newId("frm") }));
  });
  pages.post(path, async (c) => {
    const { by } = signedIn(c);
    const id = c.req.param("id");
    const form = { by, key: await sentKey(c), about: endpointAddress(id, confirmed[what].path) };
    return c.redirect(at(c.var.language, await act(deps, by, id, form)), 303);
  });
};
