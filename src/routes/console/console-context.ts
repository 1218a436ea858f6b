import type { Context } from "hono";
import type { Principal } from "#auth/principal.ts";
import type { Deps } from "#deps.ts";
import type { PorthEnv } from "#routes/porth-app.ts";
import type { Language } from "#words/language.ts";

/** Someone whose session lives. */
export interface SignedIn {
  /** With the roles of a deputy, where they are one today. */
  readonly by: Principal;
  readonly sessionId: string;
  /** They proved who they are within the last five minutes. */
  readonly isFresh: boolean;
}

/** What every page finds in its context. `by` is there only behind the sign-in, as for the interface's own routes. */
export interface ConsoleEnv {
  readonly Variables: PorthEnv["Variables"] & {
    readonly language: Language;
    /** Null for nobody, and before anybody looked. */
    readonly session: SignedIn | null;
  };
}

export type ConsoleContext<Path extends string = string> = Context<ConsoleEnv, Path>;

/** What Porth is lent where it has a console. */
export type ConsoleDeps = Deps & Required<Pick<Deps, "console" | "readAsset">>;

export const languageOf = (path: string): Language =>
  path === "/cy" || path.startsWith("/cy/") ? "cy" : "en";

/** The address asked for, with its query. */
export const addressOf = (c: ConsoleContext): string => {
  const { pathname, search } = new URL(c.req.url);
  return pathname + search;
};

/** The same without its language. */
export const pathOf = (c: ConsoleContext): string => {
  const address = addressOf(c);
  return languageOf(c.req.path) === "en"
    ? address
    : address.replace(/^\/cy(?=$|\?)/, "/").replace(/^\/cy\//, "/");
};
