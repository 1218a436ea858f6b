import type { Html } from "#console/html.ts";
import type { Around } from "#console/page.ts";
import { accessibilityPage } from "#console/pages/accessibility.ts";
import { privacyPage } from "#console/pages/privacy.ts";
import { problemExplained } from "#console/pages/problem.ts";
import { Problem, type ProblemCode, problems } from "#problem.ts";
import { problemHelp, problemTitle } from "#words/names.ts";
import { aroundOf } from "./around.ts";
import type { AddPages } from "./console-app.ts";
import { type ConsoleContext, type ConsoleDeps, languageOf } from "./console-context.ts";
import { guardPage } from "./guard-page.ts";
import { liveSession } from "./session.ts";

/** What anybody may read. The explanation of problems is part of the interface too, which has it in English. */
export const addStatements: AddPages = ({ forAnyone }, deps) => {
  const showing =
    (page: (around: Around) => Html) =>
    async (c: ConsoleContext): Promise<Response> =>
      c.html(await page(await aroundOf(c, deps)));
  forAnyone.get("/accessibility", showing(accessibilityPage));
  forAnyone.get("/privacy", showing(privacyPage));
  forAnyone.get("/problems/:problem", (c) => explainProblem(c, deps, c.req.param("problem")));
};

/** What a problem means and how to mend it, in the language of the address. */
export const explainProblem = async (
  c: ConsoleContext,
  deps: ConsoleDeps,
  code: string,
): Promise<Response> => {
  if (!isProblem(code)) throw new Problem("not_found", "There is no such problem.");
  const language = languageOf(c.req.path);
  if (c.var.session === undefined) c.set("session", await liveSession(c, deps).catch(() => null));
  const page = problemExplained(await aroundOf(c, deps), {
    code,
    status: problems[code],
    title: problemTitle(code, language),
    help: problemHelp(code, language),
  });
  guardPage(c);
  return c.html(await page);
};

const isProblem = (code: string): code is ProblemCode => Object.hasOwn(problems, code);
