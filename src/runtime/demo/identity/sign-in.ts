import type { HttpBindings } from "@hono/node-server";
import { Hono } from "hono";
import type { Provider } from "oidc-provider";
import { errorPage, signInPage } from "./pages.ts";
import { demoPeople, demoPerson } from "./people.ts";

const security = {
  "cache-control": "no-store",
  "content-security-policy":
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};

/** The page where a made-up person is chosen. Works without script. */
export const signInPages = (provider: Provider, porthUrl: string): Hono<{ Bindings: HttpBindings }> => {
  const pages = new Hono<{ Bindings: HttpBindings }>();
  pages.use(async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(security)) c.header(name, value);
  });
  pages.get("/sign-in/:uid", async (c) => {
    await provider.interactionDetails(c.env.incoming, c.env.outgoing);
    return c.html(signInPage(demoPeople));
  });
  pages.post("/sign-in/:uid", async (c) => {
    const person = demoPerson(String((await c.req.parseBody()).person));
    if (person === undefined) return c.html(errorPage("Choose one of the people.", porthUrl), 400);
    const { incoming, outgoing } = c.env;
    await forgetSomeoneElse(provider, await provider.interactionDetails(incoming, outgoing), person.id);
    const next = await provider.interactionResult(incoming, outgoing, { login: { accountId: person.id } });
    return c.redirect(next, 303);
  });
  pages.onError((_, c) => c.html(errorPage("This sign-in is over. Start again from Porth.", porthUrl), 400));
  return pages;
};

type Interaction = Awaited<ReturnType<Provider["interactionDetails"]>>;

/** Left to itself the provider would ask whoever was signed in before to sign out, on a page that needs script. */
const forgetSomeoneElse = async (provider: Provider, interaction: Interaction, id: string): Promise<void> => {
  if (interaction.session === undefined || interaction.session.accountId === id) return;
  await (await provider.Session.findByUid(interaction.session.uid))?.destroy();
  interaction.session = undefined;
  await interaction.save(interaction.exp - Math.floor(Date.now() / 1000));
};
