import * as z from "zod";
import { at } from "#console/page.ts";
import { movedOnPage } from "#console/pages/requests-word/moved-on.ts";
import { wordSessionEndedPage } from "#console/pages/requests-word/session-ended.ts";
import { wordStepPage } from "#console/pages/requests-word/step.ts";
import { wordPath } from "#console/pages/requests-word/view.ts";
import { Problem } from "#problem.ts";
import { faultIn, firstFault, type Step, stepsOf, type TypedWord } from "#review/typed-word.ts";
import { aroundOf } from "#routes/console/around.ts";
import type { AddPages } from "#routes/console/console-app.ts";
import { addressOf, type ConsoleContext, type ConsoleDeps } from "#routes/console/console-context.ts";
import { readForm } from "#routes/console/form.ts";
import { signInAddress } from "#routes/console/sign-in-address.ts";
import { keepTyped, type OnTheWay, readWord, wordPaths } from "./word.ts";

const steps = `${wordPaths}/:step{(?:category|justification|end)}` as const;

/** The questions of a word, one a page. What is sent is kept, right or wrong. */
export const addWordSteps: AddPages = ({ forSignedIn, forAnyone }, deps) => {
  forSignedIn.get(wordPaths, async (c) => {
    const { view } = await readWord(c, deps);
    const first = at(c.var.language, wordPath(view, stepsOf[view.outcome][0]));
    return c.redirect(first + new URL(c.req.url).search, 303);
  });
  forSignedIn.get(steps, async (c) => {
    const word = await readWord(c, deps);
    const step = stepOf(c, word);
    if (word.moved) return movedOn(c, deps, word, word.moved);
    const seen = tagShape.safeParse(c.req.query("seen")).data ?? null;
    const page = wordStepPage(await aroundOf(c, deps), word.view, { step, fault: null, seen });
    return c.html(await page);
  });
  forAnyone.post(steps, async (c) => {
    if (c.var.session === null) return sessionEnded(c, deps);
    const word = await readWord(c, deps);
    const step = stepOf(c, word);
    const sent = await readAnswer(c);
    const typed = await keepTyped(c, deps, word, sent);
    if (word.moved) return movedOn(c, deps, { ...word, view: { ...word.view, typed } }, word.moved);
    const { view } = word;
    const fault = faultIn(step, typed, view);
    if (fault === null) {
      const next = firstFault(view.outcome, typed, view) ?? "check";
      return c.redirect(at(c.var.language, wordPath(view, next)), 303);
    }
    const around = await aroundOf(c, deps);
    return c.html(await wordStepPage(around, { ...view, typed }, { step, fault, seen: null }), 400);
  });
};

/** Says that the request moved on, and how it stands. */
export const movedOn = async (
  c: ConsoleContext,
  deps: ConsoleDeps,
  { view }: Pick<OnTheWay, "view">,
  moved: NonNullable<OnTheWay["moved"]>,
): Promise<Response> => c.html(await movedOnPage(await aroundOf(c, deps), view, moved), 409);

export const tagShape = z.string().regex(/^[0-9a-f]{32}$/);

const answer = z.object({
  seen: tagShape.optional(),
  category: z.string().optional(),
  justification: z.string().optional(),
  day: z.string().optional(),
  month: z.string().optional(),
  year: z.string().optional(),
});

/** What was sent of a word. */
const readAnswer = async (c: ConsoleContext): Promise<Partial<TypedWord>> => {
  const form = await readForm(c, answer);
  if (!form.ok) throw new Problem("invalid_request", "The form has fields that are not Porth's.");
  const { seen, category, justification, day, month, year } = form.data;
  return {
    ...(seen !== undefined && { tag: seen }),
    ...(c.req.param("step") === "category" && { category: category ?? "" }),
    ...(c.req.param("step") === "justification" && { justification: justification ?? "" }),
    ...(c.req.param("step") === "end" && { end: { day: day ?? "", month: month ?? "", year: year ?? "" } }),
  };
};

/** The question asked for; not found where the word has none such. */
const stepOf = (c: ConsoleContext, { view }: OnTheWay): Step => {
  const step = (stepsOf[view.outcome] as readonly Step[]).find((one) => one === c.req.param("step"));
  if (step === undefined) throw new Problem("not_found", "This word has no such question.");
  return step;
};

/** Gives back the longest of the answers, the one that somebody would miss. */
const sessionEnded = async (c: ConsoleContext, deps: ConsoleDeps): Promise<Response> => {
  const { justification = "" } = await readAnswer(c);
  const signIn = signInAddress(c.var.language, { returnTo: addressOf(c) });
  const page = wordSessionEndedPage(await aroundOf(c, deps), { typed: justification, signIn });
  return c.html(await page, 403);
};
