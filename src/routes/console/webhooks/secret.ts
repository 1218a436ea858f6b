import { rotationOverlap } from "#actions/webhooks/rotate-secret.ts";
import { allow, type Principal } from "#auth/principal.ts";
import { secretPage } from "#console/pages/webhooks/secret-page.ts";
import { endpointAddress } from "#console/pages/webhooks/view.ts";
import { readKeptAnswer } from "#db/kept-answers.ts";
import { type Endpoint, readKnownEndpoint } from "#db/webhooks/endpoints.ts";
import type { Deps } from "#deps.ts";
import { aroundOf } from "#routes/console/around.ts";
import type { AddPages } from "#routes/console/console-app.ts";
import { keptUnder } from "#routes/console/form-once.ts";
import { signedIn } from "#routes/console/session.ts";

/** Milliseconds for which whoever made a secret may come back to the page that shows it. */
const shownFor = 10 * 60_000;

/** Where the secret is shown that a form of this key made. */
export const secretAddress = (id: string, key: string): string =>
  endpointAddress(id, `/secret?form=${encodeURIComponent(key)}`);

/** A new secret, to whoever made it and for a few minutes. */
export const addSecretPage: AddPages = ({ forSignedIn }, deps) => {
  forSignedIn.get("/webhooks/:id/secret", async (c) => {
    const { by } = signedIn(c);
    allow(by, "Webhook.Manage");
    const endpoint = await readKnownEndpoint(deps.db, c.req.param("id"));
    const shown = await shownTo(deps, by, endpoint, c.req.query("form") ?? "");
    return c.html(await secretPage(await aroundOf(c, deps), { endpoint, shown }));
  });
};

/** Null for anybody else, later, and once it was replaced. */
const shownTo = async ({ db, now, sealer }: Deps, by: Principal, endpoint: Endpoint, key: string) => {
  const made = await readKeptAnswer(db, by.id, keptUnder(key));
  if (made?.body !== secretAddress(endpoint.id, key)) return null;
  const [madeAt, until] = [Date.parse(made.at), Date.parse(made.at) + shownFor];
  if (now() >= until || lastMade(endpoint) > madeAt) return null;
  return { secret: sealer.unseal(endpoint.secret), until: new Date(until).toISOString() };
};

const lastMade = ({ oldSecretUntil, createdAt }: Endpoint): number =>
  oldSecretUntil === null ? Date.parse(createdAt) : Date.parse(oldSecretUntil) - rotationOverlap;
