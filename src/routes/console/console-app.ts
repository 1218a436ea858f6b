import { type Handler, Hono, type MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { csrf } from "hono/csrf";
import { at } from "#console/page.ts";
import { Problem } from "#problem.ts";
import { addAuditPages } from "./audit.ts";
import { type ConsoleContext, type ConsoleDeps, type ConsoleEnv, languageOf } from "./console-context.ts";
import { addDashboard } from "./dashboard/dashboard.ts";
import { addDecision } from "./decision.ts";
import { addDepartmentPages } from "./departments/add-departments.ts";
import { addDeputies } from "./deputies.ts";
import { addExemptionPages } from "./exemptions/add-exemptions.ts";
import { guardPage } from "./guard-page.ts";
import { addHighlightReportPages } from "./highlight-reports.ts";
import { addHome } from "./home.ts";
import { addImportsPages } from "./imports/add-imports.ts";
import { addNextMovesPages } from "./next-moves.ts";
import { addParked } from "./parked.ts";
import { addPayrollPages } from "./payroll.ts";
import { problemPage } from "./problem-page.ts";
import { addRequests } from "./requests/add-requests.ts";
import { forAnyone, forSignedIn } from "./session.ts";
import { addSignIn } from "./sign-in.ts";
import { addSignOut } from "./sign-out.ts";
import { addStatements } from "./statements.ts";
import { addVerify } from "./verify.ts";
import { addWebhookPages } from "./webhooks/add-webhooks.ts";

type Answer<Path extends string> = (c: ConsoleContext<Path>) => Response | Promise<Response>;

/** Adds pages: each once, and answered at its path in English and under `/cy` in Welsh. */
export interface Pages {
  readonly get: <Path extends string>(path: Path, answer: Answer<Path>) => void;
  /** Forms of this origin alone, 64 KB at the most unless it says otherwise. */
  readonly post: <Path extends string>(
    path: Path,
    answer: Answer<Path>,
    limits?: { readonly maxBytes: number },
  ) => void;
}

/** Adds the pages of one subject. */
export type AddPages = (
  pages: { readonly forSignedIn: Pages; readonly forAnyone: Pages },
  deps: ConsoleDeps,
) => void;

const all: readonly AddPages[] = [
  addSignIn,
  addSignOut,
  addHome,
  addRequests,
  addDecision,
  addDeputies,
  addDepartmentPages,
  addDashboard,
  addNextMovesPages,
  addExemptionPages,
  addHighlightReportPages,
  addPayrollPages,
  addImportsPages,
  addAuditPages,
  addParked,
  addStatements,
  addVerify,
  addWebhookPages,
];

/** Every page of the console. What goes wrong in it becomes a page too. */
export const consoleApp = (deps: ConsoleDeps, additions = all): Hono<ConsoleEnv> => {
  const app = new Hono<ConsoleEnv>();
  app.onError((error, c) => problemPage(c, deps, error));
  const pages = {
    forSignedIn: pagesOf(app, deps, forSignedIn(deps)),
    forAnyone: pagesOf(app, deps, forAnyone(deps)),
  };
  for (const add of additions) add(pages, deps);
  return app;
};

const framed: MiddlewareHandler<ConsoleEnv> = async (c, next) => {
  c.set("language", languageOf(c.req.path));
  c.set("session", null);
  await next();
  guardPage(c);
};

const usualBytes = 64 * 1024;

const pagesOf = (app: Hono<ConsoleEnv>, deps: ConsoleDeps, who: MiddlewareHandler<ConsoleEnv>): Pages => {
  const fromPorth = csrf({ origin: deps.console.url });
  const both = (path: string): string[] => [path, at("cy", path)];
  return {
    get: (path, answer) => app.on("GET", both(path), framed, who, answer as Handler<ConsoleEnv>),
    post: (path, answer, { maxBytes } = { maxBytes: usualBytes }) =>
      app.on("POST", both(path), framed, fromPorth, who, atMost(maxBytes), answer as Handler<ConsoleEnv>),
  };
};

const atMost = (maxSize: number) =>
  bodyLimit({
    maxSize,
    onError: () => {
      throw new Problem("too_large", `The form is larger than ${maxSize} bytes.`);
    },
  });
