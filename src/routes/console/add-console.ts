import type { Deps } from "#deps.ts";
import type { Problem } from "#problem.ts";
import type { PorthContext, porthApp } from "#routes/porth-app.ts";
import { problemResponse } from "#routes/problem-response.ts";
import { consoleApp } from "./console-app.ts";
import type { ConsoleContext, ConsoleDeps } from "./console-context.ts";
import { problemPage } from "./problem-page.ts";
import { liveSession } from "./session.ts";

type Refuse = (c: PorthContext, problem: Problem) => Response | Promise<Response>;

/** Adds the console where there is one. Gives what refuses a request that no route takes: to a browser, with a page. */
export const addConsole = (app: ReturnType<typeof porthApp>, deps: Deps): Refuse => {
  const refuse: Refuse = (c, problem) => problemResponse(c, deps, problem);
  if (!hasConsole(deps)) return refuse;
  app.route("/", consoleApp(deps));
  return (c, problem) => (isBrowser(c) ? withPage(c as never, deps, problem) : refuse(c, problem));
};

export const hasConsole = (deps: Deps): deps is ConsoleDeps =>
  deps.console !== undefined && deps.readAsset !== undefined;

export const isBrowser = (c: PorthContext): boolean =>
  !c.req.path.startsWith("/v1/") && (c.req.header("accept") ?? "").includes("text/html");

const withPage = async (c: ConsoleContext, deps: ConsoleDeps, problem: Problem): Promise<Response> => {
  c.set("session", await liveSession(c, deps).catch(() => null));
  return problemPage(c, deps, problem);
};
