import * as z from "zod";
import { recordReview } from "#actions/review/record-review.ts";
import { allow } from "#auth/principal.ts";
import { at } from "#console/page.ts";
import { wordCheckPage } from "#console/pages/requests-word/check.ts";
import type { Moved } from "#console/pages/requests-word/moved-on.ts";
import { wordPath } from "#console/pages/requests-word/view.ts";
import { dropDraft } from "#db/drafts.ts";
import { Problem, type ProblemCode } from "#problem.ts";
import type { ShownReview } from "#review/shown-review.ts";
import { dayTyped, firstFault, type TypedWord } from "#review/typed-word.ts";
import { aroundOf } from "#routes/console/around.ts";
import type { AddPages } from "#routes/console/console-app.ts";
import { addressOf, type ConsoleContext, type ConsoleDeps } from "#routes/console/console-context.ts";
import { readForm } from "#routes/console/form.ts";
import { firstResultOf, formOnce, type SentForm } from "#routes/console/form-once.ts";
import { freshlySignedIn, signedIn, signInAgain } from "#routes/console/session.ts";
import { draftName, keepTyped, type OnTheWay, readWord, wordPaths } from "./word.ts";
import { movedOn, tagShape } from "./word-steps.ts";

const check = `${wordPaths}/check` as const;

/** The answers of a word before it counts, and giving it. An override needs a sign-in of the last five minutes. */
export const addWordCheck: AddPages = ({ forSignedIn }, deps) => {
  forSignedIn.get(check, async (c) => {
    const word = await readWord(c, deps);
    return (await hindrance(c, deps, word)) ?? checkPage(c, deps, word, false);
  });
  forSignedIn.post(check, async (c) => {
    const { key } = await fields(c, z.object({ key: z.string().max(64) }));
    const form = { by: signedIn(c).by, key, about: c.req.path.replace(/^\/cy\//, "/") };
    const first = await firstResultOf(deps, form);
    if (first !== null) return c.redirect(at(c.var.language, first), 303);
    const word = await readWord(c, deps);
    const hindered = await hindrance(c, deps, word);
    if (hindered) return hindered;
    if (word.draft?.key !== key) return checkPage(c, deps, word, true);
    return give(c, deps, word, form);
  });
  forSignedIn.post(`${wordPaths}/seen`, async (c) => {
    const { seen } = await fields(c, z.object({ seen: tagShape }));
    const word = await readWord(c, deps);
    if (word.draft) await keepTyped(c, deps, word, { tag: seen });
    return c.redirect(at(c.var.language, wordPath(word.view, "check")), 303);
  });
};

/** What keeps a word from being checked and given now: the case, an answer, or how long ago the person signed in. */
const hindrance = async (c: ConsoleContext, deps: ConsoleDeps, word: OnTheWay): Promise<Response | null> => {
  const { view, draft, moved } = word;
  if (moved) return movedOn(c, deps, word, moved);
  if (draft && draft.tag !== view.shown.tag) return movedOn(c, deps, word, "changedMeanwhile");
  const missing = draft ? firstFault(view.outcome, draft, view) : "";
  if (missing !== null) {
    const path =
      missing === "" ? `/requests/${view.shown.of.review.id}/${view.outcome}` : wordPath(view, missing);
    return c.redirect(at(c.var.language, path), 303);
  }
  return view.outcome === "override" && !freshlySignedIn(c) ? signInAgain(c, deps, addressOf(c)) : null;
};

const checkPage = async (
  c: ConsoleContext,
  deps: ConsoleDeps,
  { view, draft }: OnTheWay,
  haveMoved: boolean,
): Promise<Response> => {
  const page = wordCheckPage(await aroundOf(c, deps), view, { key: draft?.key ?? "", haveMoved });
  return c.html(await page, haveMoved ? 409 : 200);
};

/** Gives the word once. Whoever else was faster is not overruled. */
const give = async (
  c: ConsoleContext,
  deps: ConsoleDeps,
  { view, draft }: OnTheWay,
  form: SentForm,
): Promise<Response> => {
  const { outcome, shown } = view;
  const review = shown.of.review.id;
  try {
    const path = await formOnce<ShownReview>(deps, form, {
      act: (keep) =>
        recordReview(deps, form.by, wordOf(view, draft), (after) => [
          ...keep(after),
          dropDraft(form.by.id, draftName(outcome, review)),
        ]),
      toldAt: ({ of }) => `/requests/${review}/done/${of.verdicts.at(-1)?.id}`,
    });
    return c.redirect(at(c.var.language, path), 303);
  } catch (error) {
    const moved = error instanceof Problem ? movedBy[error.code] : undefined;
    if (moved === undefined) throw error;
    const { view: now } = await readWord(c, deps);
    return movedOn(c, deps, { view: now }, moved);
  }
};

const movedBy: { readonly [Code in ProblemCode]?: Moved } = {
  already_decided: "decidedMeanwhile",
  not_overridden: "notOverridden",
  stale_tag: "changedMeanwhile",
};

const wordOf = ({ outcome, shown }: OnTheWay["view"], draft: TypedWord | null) => ({
  review: shown.of.review.id,
  outcome,
  category: outcome === "override" ? (draft?.category ?? null) : null,
  justification: draft?.justification ?? "",
  endsOn: outcome === "override" && draft ? dayTyped(draft.end) : null,
  tag: draft?.tag ?? "",
});

const fields = async <Shape extends z.ZodRawShape>(c: ConsoleContext, shape: z.ZodObject<Shape>) => {
  allow(signedIn(c).by, "Review.Decide");
  const form = await readForm(c, shape);
  if (!form.ok) throw new Problem("invalid_request", "The form is not as Porth made it.");
  return form.data;
};
