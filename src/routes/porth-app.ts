import { OpenAPIHono, type RouteConfig } from "@hono/zod-openapi";
import type { Context } from "hono";
import * as z from "zod";
import { allow, may, type Principal, type Role } from "#auth/principal.ts";
import type { MessageIn } from "#db/inbound/messages.ts";
import type { Deps } from "#deps.ts";
import { Problem } from "#problem.ts";
import type { Language } from "#words/language.ts";
import { preferredLanguage } from "#words/preferred-language.ts";
import type { Reader } from "./answer-body.ts";

/** What every handler finds in its context. */
export interface PorthEnv {
  readonly Variables: {
    readonly requestId: string;
    readonly by: Principal;
    /** Of what HR systems send alone. */
    readonly message?: MessageIn;
  };
}

export type PorthContext = Context<PorthEnv>;

/**
 * A set of routes whose bodies and parameters are checked before any handler sees them. What cannot be an id names nothing,
 * and a route of the interface that says nothing of a query takes none.
 */
export const porthApp = () => {
  const app = new OpenAPIHono<PorthEnv>({
    defaultHook: (result) => {
      if (result.success) return;
      throw result.target === "param"
        ? new Problem("not_found", "There is nothing here.")
        : invalidRequest(result.error.issues);
    },
  });
  const { openapi } = app;
  app.openapi = ((route: RouteConfig, ...rest: never[]) =>
    (openapi as (...asked: unknown[]) => unknown)(withQuery(route), ...rest)) as typeof openapi;
  return app;
};

const nothing = z.strictObject({});

/** What HR systems send is theirs: some add parameters of their own to the address. */
const withQuery = (route: RouteConfig): RouteConfig =>
  !route.path.startsWith("/v1/") || route.path.startsWith("/v1/inbound/") || route.request?.query
    ? route
    : { ...route, request: { ...route.request, query: nothing } };

/** Adds one resource's routes to the app. */
export type AddRoutes = (app: ReturnType<typeof porthApp>, deps: Deps) => void;

interface Issue {
  readonly code?: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[];
}

/** Says where and what, and never repeats what was sent: it may be personal. */
const invalidRequest = (issues: readonly Issue[]): Problem =>
  new Problem("invalid_request", "The request is not as the contract has it. Nothing was done.", {
    errors: issues.slice(0, 50).flatMap(({ path, message, keys }) => {
      const at = path.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
      return keys
        ? keys.map((key) => ({
            pointer: `${at}/${key.slice(0, 100).replaceAll("~", "~0").replaceAll("/", "~1")}`,
            detail: "is not a field of this request",
          }))
        : [{ pointer: at, detail: message }];
    }),
  });

/** In which language to answer, and whether to name people. Says so in the response's headers. */
export const readerOf = (c: PorthContext, lang: Language | "both" | undefined): Reader => {
  const language = lang ?? preferredLanguage(c.req.header("accept-language") ?? null);
  const reader = { language, detail: may(c.var.by, "Gate.ReadDetail") };
  for (const [name, value] of Object.entries(languageHeaders(reader))) c.header(name, value);
  return reader;
};

export const languageHeaders = ({ language }: Reader) => ({
  "Content-Language": language === "both" ? "en, cy" : language,
  Vary: "Accept-Language, Authorization",
});

/** Whose decisions a caller who holds one of these roles may read: null for everybody's. */
export const readsDecisionsOf = (by: Principal, ...anyOf: readonly Role[]): string | null => {
  allow(by, ...anyOf);
  return may(by, "Gate.ReadDetail") ? null : by.id;
};

/** What somebody asked, for themselves and for those who read everybody's; to anyone else it is not there. */
export const readable = <T extends { readonly askedBy: string }>(
  kept: T | null,
  askedBy: string | null,
): T => {
  if (kept === null || (askedBy !== null && kept.askedBy !== askedBy))
    throw new Problem("not_found", "There is no such decision, or it is not yours to read.");
  return kept;
};
