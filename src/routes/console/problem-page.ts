import { HTTPException } from "hono/http-exception";
import { at } from "#console/page.ts";
import { messagePage } from "#console/pages/message.ts";
import { Problem } from "#problem.ts";
import { problemOf } from "#routes/problem-response.ts";
import { problemHelp, problemTitle } from "#words/names.ts";
import { sayIn } from "#words/page-words.ts";
import { signInWords } from "#words/pages/sign-in.ts";
import { aroundOf } from "./around.ts";
import { type ConsoleContext, type ConsoleDeps, languageOf } from "./console-context.ts";
import { guardPage } from "./guard-page.ts";

/** The one place where what a page cannot do becomes a page that says so, in the reader's language. */
export const problemPage = async (
  c: ConsoleContext,
  deps: ConsoleDeps,
  error: unknown,
): Promise<Response> => {
  const problem = error instanceof HTTPException && error.status === 403 ? fromElsewhere() : problemOf(error);
  if (problem.status >= 500) deps.report({ requestId: c.var.requestId, error: problem.cause ?? problem });
  const language = languageOf(c.req.path);
  const say = sayIn(signInWords, language);
  const page = messagePage(await aroundOf(c, deps), {
    title: problemTitle(problem.code, language),
    paragraphs: [problemHelp(problem.code, language)],
    next: { text: say("goHome"), href: at(language, "/") },
    note: say("reference", { id: c.var.requestId }),
  });
  if (problem.status === 503) c.header("Retry-After", "5");
  guardPage(c);
  return c.html(await page, problem.status as 400);
};

/** What `hono/csrf` refuses. */
const fromElsewhere = (): Problem => new Problem("forbidden", "This form did not come from Porth.");
