import type { MiddlewareHandler } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { isFresh, isLive, openSession, sessionLimits } from "#auth/session.ts";
import { readSession, touchSession } from "#db/people/sessions.ts";
import { withDeputyship } from "#routes/deputyship.ts";
import {
  addressOf,
  type ConsoleContext,
  type ConsoleDeps,
  type ConsoleEnv,
  type SignedIn,
} from "./console-context.ts";
import { sayThat } from "./say-that.ts";
import { signInAddress } from "./sign-in-address.ts";

const name = "porth";
const hidden = { prefix: "host", httpOnly: true, sameSite: "Lax" } as const;

/** `__Host-porth`, until the browser is closed. */
export const keepSessionCookie = (c: ConsoleContext, text: string): void => setCookie(c, name, text, hidden);

export const dropSessionCookie = (c: ConsoleContext): void => void deleteCookie(c, name, hidden);

/** The session that the browser carries, alive or not. */
export const carriedSession = async (c: ConsoleContext, deps: ConsoleDeps) =>
  openSession(deps.console.seal, getCookie(c, name, "host") ?? "", deps.now());

/** Whose session lives, if anybody's. Notes that it is in use; where that cannot be noted, it ends the sooner. */
export const liveSession = async (c: ConsoleContext, deps: ConsoleDeps): Promise<SignedIn | null> => {
  const session = await carriedSession(c, deps);
  const row = session && (await readSession(deps.db, session.id));
  const at = deps.now();
  if (!session || !row || !(await isLive(session, row, at))) return null;
  if (at - Date.parse(row.lastSeenAt) >= sessionLimits.noted)
    await touchSession(deps.db, session.id, new Date(at).toISOString()).catch((error: unknown) =>
      deps.report({ requestId: c.var.requestId, error }),
    );
  return {
    by: await withDeputyship(deps, session.by),
    sessionId: session.id,
    isFresh: isFresh(session.by, at),
  };
};

/** For pages that anyone may see: who is signed in is known to them all the same. */
export const forAnyone =
  (deps: ConsoleDeps): MiddlewareHandler<ConsoleEnv> =>
  async (c, next) => {
    c.set("session", await liveSession(c, deps));
    await next();
  };

/** For pages of people who are signed in; others are asked to sign in, and told where what they sent was lost. */
export const forSignedIn =
  (deps: ConsoleDeps): MiddlewareHandler<ConsoleEnv> =>
  async (c, next) => {
    const session = await liveSession(c, deps);
    if (session === null) {
      if (c.req.method === "POST")
        return sayThat(c, deps, "ended", { status: 403, next: ["signIn", signInAddress(c.var.language)] });
      return c.redirect(signInAddress(c.var.language, { returnTo: addressOf(c) }));
    }
    c.set("session", session);
    c.set("by", session.by);
    await next();
  };

/** Who is signed in. For pages behind the sign-in alone. */
export const signedIn = (c: ConsoleContext): SignedIn => {
  if (c.var.session === null) throw new Error("This page is not behind the sign-in.");
  return c.var.session;
};

/** Whether the person proved who they are within the last five minutes. */
export const freshlySignedIn = (c: ConsoleContext): boolean => signedIn(c).isFresh;

/**
 * Sends someone to prove anew who they are, and back to an address of Porth's own: at once after a GET. What was sent by
 * POST is answered with a page that leads there, for a form must not end at another origin.
 */
export const signInAgain = (
  c: ConsoleContext,
  deps: ConsoleDeps,
  returnTo: string,
): Response | Promise<Response> => {
  const address = signInAddress(c.var.language, { returnTo, again: true });
  return c.req.method === "POST"
    ? sayThat(c, deps, "again", { status: 403, next: ["signInAgain", address] })
    : c.redirect(address);
};
