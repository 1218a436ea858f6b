import { at } from "#console/page.ts";
import { endSession } from "#db/people/sessions.ts";
import type { AddPages } from "./console-app.ts";
import type { ConsoleContext, ConsoleDeps } from "./console-context.ts";
import { sayThat } from "./say-that.ts";
import { carriedSession, dropSessionCookie } from "./session.ts";
import { signInAddress } from "./sign-in-address.ts";

/** Where people sign out: of Porth at once, and then of their provider where it has a place for it. */
export const addSignOut: AddPages = ({ forAnyone }, deps) => {
  forAnyone.post("/sign-out", async (c) => {
    const session = await carriedSession(c, deps);
    dropSessionCookie(c);
    if (session !== null) await endSession(deps.db, session.id, new Date(deps.now()).toISOString());
    const onward = session && (await providersSignOut(c, deps, session.by.id));
    c.set("session", null);
    if (onward === null) return c.redirect(at(c.var.language, "/signed-out"), 303);
    c.header("Refresh", `0; url=${onward}`);
    return sayThat(c, deps, "signingOut", { status: 200, next: ["goOn", onward], path: "/signed-out" });
  });
  forAnyone.get("/signed-out", (c) =>
    sayThat(c, deps, "signedOut", { status: 200, next: ["signIn", signInAddress(c.var.language)] }),
  );
};

/**
 * Where to sign out of the provider; null where there is none, or it cannot be asked. A form must not end at another
 * origin (`form-action`), so that a page of Porth's own leads there.
 */
const providersSignOut = async (
  c: ConsoleContext,
  deps: ConsoleDeps,
  person: string,
): Promise<string | null> => {
  const { providers, url } = deps.console;
  const provider = providers.find(({ name }) => person.startsWith(`${name}:`));
  const address = await provider?.endSession(url + at(c.var.language, "/signed-out")).catch(() => null);
  return address?.href ?? null;
};
