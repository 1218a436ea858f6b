import { deleteCookie, setCookie } from "hono/cookie";
import { may, type Principal } from "#auth/principal.ts";
import { closeSession, proofOf } from "#auth/session.ts";
import { newSecret } from "#auth/session-seal.ts";
import type { SignInProvider } from "#auth/sign-in.ts";
import { attemptSeconds, closeAttempt, openAttempt, type SignInAttempt } from "#auth/sign-in-attempt.ts";
import { ownAddress } from "#auth/sign-in-return.ts";
import { at } from "#console/page.ts";
import { chooseSignInPage } from "#console/pages/choose-sign-in.ts";
import { beginSession } from "#db/people/sessions.ts";
import { Problem } from "#problem.ts";
import { aroundOf } from "./around.ts";
import type { AddPages } from "./console-app.ts";
import { addressOf, type ConsoleContext, type ConsoleDeps } from "./console-context.ts";
import { sayThat } from "./say-that.ts";
import { carriedSession, keepSessionCookie } from "./session.ts";
import { signInAddress } from "./sign-in-address.ts";

const name = "porth-sign-in";
const hidden = { prefix: "host", httpOnly: true, sameSite: "Lax" } as const;

/** Where people sign in, and where their provider sends them back to. */
export const addSignIn: AddPages = ({ forAnyone }, deps) => {
  forAnyone.get("/sign-in", (c) => reachable(c, deps, () => begin(c, deps)));
  forAnyone.get("/signed-in", (c) => reachable(c, deps, () => finish(c, deps)));
};

const begin = async (c: ConsoleContext, deps: ConsoleDeps): Promise<Response> => {
  const { url, providers, seal } = deps.console;
  const language = c.var.language;
  const returnTo = ownAddress(c.req.query("return"), url) ?? at(language, "/");
  const again = c.req.query("again") === "1";
  const provider = chosen(providers, c.req.query("provider"));
  if (providers.length === 0) return sayThat(c, deps, "nowhere", { status: 503 });
  if (provider === null) {
    const places = providers.map(({ label, name }) => ({
      label,
      href: signInAddress(language, { returnTo, again, provider: name }),
    }));
    return c.html(await chooseSignInPage(await aroundOf(c, deps), places));
  }
  const { address, attempt } = await provider.begin({
    session: deps.newId("ses"),
    returnTo,
    again: again ? { person: c.var.session?.by.id ?? null } : null,
    redirectUri: url + at(language, "/signed-in"),
    language,
  });
  setCookie(c, name, await closeAttempt(seal, attempt), { ...hidden, maxAge: attemptSeconds });
  return c.redirect(address.href);
};

const chosen = (providers: readonly SignInProvider[], name: string | undefined): SignInProvider | null =>
  providers.find((one) => one.name === name) ?? (providers.length === 1 ? (providers[0] ?? null) : null);

const finish = async (c: ConsoleContext, deps: ConsoleDeps): Promise<Response> => {
  const { url, providers, seal } = deps.console;
  const attempt = await openAttempt(seal, deleteCookie(c, name, hidden) ?? "", deps.now());
  const provider = providers.find((one) => one.name === attempt?.issuer);
  const by = attempt && provider ? await provider.finish(attempt, new URL(addressOf(c), url)) : null;
  if (attempt === null || by === null)
    return sayThat(c, deps, "failed", {
      status: 400,
      next: ["tryAgain", signInAddress(c.var.language)],
      path: "/sign-in",
    });
  await keepSession(c, deps, attempt, by);
  const expected = attempt.again?.person ?? by.id;
  return c.redirect(expected === by.id ? attempt.returnTo : at(c.var.language, "/"), 303);
};

/** Keeps who signed in, by name only those who read reviews. Whoever was signed in here before is so no longer. */
const keepSession = async (
  c: ConsoleContext,
  deps: ConsoleDeps,
  { session: id }: SignInAttempt,
  by: Principal,
) => {
  const [at, secret] = [deps.now(), newSecret()];
  const followed = await carriedSession(c, deps);
  await beginSession(
    deps.db,
    {
      id,
      person: by.id,
      proof: await proofOf(secret),
      signedInAt: new Date(at).toISOString(),
      name: may(by, "Review.Read") || may(by, "Review.Decide") ? by.name : null,
    },
    followed?.id ?? null,
  );
  keepSessionCookie(c, await closeSession(deps.console.seal, { id, secret, by }, at));
};

/** Says so where the provider cannot be asked. */
const reachable = async (
  c: ConsoleContext,
  deps: ConsoleDeps,
  run: () => Promise<Response>,
): Promise<Response> => {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== "keys_unreachable") throw error;
    deps.report({ requestId: c.var.requestId, error: error.cause ?? error });
    return sayThat(c, deps, "unreachable", {
      status: 503,
      next: ["tryAgain", signInAddress(c.var.language)],
      path: "/sign-in",
    });
  }
};
