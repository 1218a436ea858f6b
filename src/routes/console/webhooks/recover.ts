import * as z from "zod";
import { recoverEvents } from "#actions/webhooks/send-events.ts";
import { allow, type Principal } from "#auth/principal.ts";
import { at } from "#console/page.ts";
import { type RecoverView, recoverPage } from "#console/pages/webhooks/recover-page.ts";
import { endpointAddress } from "#console/pages/webhooks/view.ts";
import { readKnownEndpoint } from "#db/webhooks/endpoints.ts";
import { type Day, dayOf } from "#gate/day.ts";
import { Problem } from "#problem.ts";
import { dayTyped } from "#review/typed-word.ts";
import { aroundOf } from "#routes/console/around.ts";
import type { AddPages } from "#routes/console/console-app.ts";
import type { ConsoleContext, ConsoleDeps } from "#routes/console/console-context.ts";
import { readForm } from "#routes/console/form.ts";
import { formOnce } from "#routes/console/form-once.ts";
import { signedIn } from "#routes/console/session.ts";
import { key } from "./sent-key.ts";

const noDay = { day: "", month: "", year: "" };

/** Sending an endpoint what it missed since a day. */
export const addRecovering: AddPages = ({ forSignedIn }, deps) => {
  forSignedIn.get("/webhooks/:id/recover", async (c) => {
    manager(c);
    return answer(c, deps, { key: deps.newId("frm"), typed: noDay, fault: null });
  });
  forSignedIn.post("/webhooks/:id/recover", async (c) => {
    const by = manager(c);
    const form = await readForm(c, shape);
    if (!form.ok) throw new Problem("invalid_request", "The form is not as Porth made it.");
    const { key: sent, ...parts } = form.data;
    const typed = { day: parts["since[day]"], month: parts["since[month]"], year: parts["since[year]"] };
    const day = dayTyped(typed);
    const fault = day === null ? "since_unreal" : day > deps.today() ? "since_late" : null;
    if (day === null || fault !== null) return answer(c, deps, { key: sent, typed, fault });
    const endpoint = c.req.param("id") ?? "";
    const path = await formOnce<number>(
      deps,
      { by, key: sent, about: endpointAddress(endpoint, "/recover") },
      {
        act: (keep) => recoverEvents(deps, by, { endpoint, since: startOf(day) }, keep),
        toldAt: (events) => endpointAddress(endpoint, `?notice=recovered&events=${events}`),
      },
    );
    return c.redirect(at(c.var.language, path), 303);
  });
};

const shape = z.object({
  key,
  "since[day]": z.string(),
  "since[month]": z.string(),
  "since[year]": z.string(),
});

const manager = (c: ConsoleContext): Principal => {
  const { by } = signedIn(c);
  allow(by, "Webhook.Manage");
  return by;
};

const answer = async (
  c: ConsoleContext,
  deps: ConsoleDeps,
  view: Pick<RecoverView, "key" | "typed" | "fault">,
): Promise<Response> => {
  const endpoint = await readKnownEndpoint(deps.db, c.req.param("id") ?? "");
  const page = recoverPage(await aroundOf(c, deps), { ...view, endpoint, today: deps.today() });
  return c.html(await page, view.fault === null ? 200 : 400);
};

const hour = 3_600_000;

/** When a day begins by the UK's clocks, which are an hour ahead in summer. */
const startOf = (day: Day): string => {
  const midnight = Date.parse(`${day}T00:00:00.000Z`);
  return new Date(dayOf(midnight - hour) === day ? midnight - hour : midnight).toISOString();
};
