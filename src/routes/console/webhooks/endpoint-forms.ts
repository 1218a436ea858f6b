import * as z from "zod";
import { changeEndpoint } from "#actions/webhooks/change-endpoint.ts";
import { registerEndpoint, type WithSecret } from "#actions/webhooks/register-endpoint.ts";
import { allow, type Principal } from "#auth/principal.ts";
import { at } from "#console/page.ts";
import {
  type EndpointFaults,
  type EndpointFormView,
  endpointFormPage,
  type TypedEndpoint,
} from "#console/pages/webhooks/endpoint-form.ts";
import { endpointAddress } from "#console/pages/webhooks/view.ts";
import { type Endpoint, readKnownEndpoint } from "#db/webhooks/endpoints.ts";
import type { Deps } from "#deps.ts";
import { Problem } from "#problem.ts";
import { aroundOf } from "#routes/console/around.ts";
import type { AddPages } from "#routes/console/console-app.ts";
import type { ConsoleContext, ConsoleDeps } from "#routes/console/console-context.ts";
import { readForm } from "#routes/console/form.ts";
import { firstResultOf, formOnce, type SentForm } from "#routes/console/form-once.ts";
import { signedIn } from "#routes/console/session.ts";
import { allowedAddress } from "#webhooks/allowed-address.ts";
import { type EventType, eventTypes } from "#webhooks/event-types.ts";
import { secretAddress } from "./secret.ts";
import { key } from "./sent-key.ts";

/** Registering an endpoint, and changing one. */
export const addEndpointForms: AddPages = ({ forSignedIn }, deps) => {
  forSignedIn.get("/webhooks/new", (c) => {
    manager(c);
    const typed = { url: "", description: "", types: [] };
    return answer(c, deps, { id: null, key: deps.newId("frm"), typed, faults: {} });
  });
  forSignedIn.post("/webhooks/new", (c) =>
    send(c, deps, null, (by, { form, asked }) =>
      formOnce<WithSecret>(deps, form, {
        act: (keep) => registerEndpoint(deps, by, asked, keep),
        toldAt: ({ endpoint }) => secretAddress(endpoint.id, form.key),
      }),
    ),
  );
  forSignedIn.get("/webhooks/:id/change", async (c) => {
    manager(c);
    const { id, url, description, types } = await readKnownEndpoint(deps.db, c.req.param("id"));
    return answer(c, deps, { id, key: deps.newId("frm"), typed: { url, description, types }, faults: {} });
  });
  forSignedIn.post("/webhooks/:id/change", async (c) => {
    manager(c);
    const { id } = await readKnownEndpoint(deps.db, c.req.param("id"));
    return send(c, deps, id, (by, { form, asked }) =>
      formOnce<Endpoint>(deps, form, {
        act: (keep) => changeEndpoint(deps, by, { id, ...asked }, keep),
        toldAt: () => endpointAddress(id, "?notice=changed"),
      }),
    );
  });
};

const manager = (c: ConsoleContext): Principal => {
  const { by } = signedIn(c);
  allow(by, "Webhook.Manage");
  return by;
};

const answer = async (c: ConsoleContext, deps: ConsoleDeps, view: EndpointFormView): Promise<Response> =>
  c.html(
    await endpointFormPage(await aroundOf(c, deps), view),
    Object.keys(view.faults).length > 0 ? 400 : 200,
  );

interface Sent {
  readonly form: SentForm;
  readonly asked: {
    readonly url: string;
    readonly description: string;
    readonly types: readonly EventType[];
  };
}

const shape = z.object({
  key,
  url: z.string(),
  description: z.string(),
  types: z.union([z.string(), z.array(z.string())]).optional(),
});

/** Takes the form, shows it again with what must be mended, or does what it asks for and goes where that is told. */
const send = async (
  c: ConsoleContext,
  deps: ConsoleDeps,
  id: string | null,
  act: (by: Principal, sent: Sent) => Promise<string>,
): Promise<Response> => {
  const by = manager(c);
  const read = await readForm(c, shape);
  if (!read.ok) throw new Problem("invalid_request", "The form is not as Porth made it.");
  const { url, description, types = [] } = read.data;
  const typed = { url: url.trim(), description: description.trim(), types: [types].flat() };
  const form = { by, key: read.data.key, about: id === null ? "/webhooks/new" : endpointAddress(id) };
  const first = await firstResultOf(deps, form);
  if (first !== null) return c.redirect(at(c.var.language, first), 303);
  const faults = faultsIn(typed, deps);
  if (Object.keys(faults).length > 0) return answer(c, deps, { id, key: form.key, typed, faults });
  const wanted = eventTypes.filter((type) => typed.types.includes(type));
  const path = await act(by, { form, asked: { ...typed, types: wanted } });
  return c.redirect(at(c.var.language, path), 303);
};

const mostCharacters = 500;

const faultsIn = ({ url, description }: TypedEndpoint, { webhooks }: Deps): EndpointFaults => {
  const address = url === "" ? { refused: "url_missing" as const } : allowedAddress(url, webhooks.allowed);
  const isLong = description.length > mostCharacters || /\p{Cc}/u.test(description);
  return {
    ...("refused" in address ? { url: address.refused } : {}),
    ...(isLong ? { description: "description_long" as const } : {}),
  };
};
