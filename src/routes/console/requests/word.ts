import { keepDraft } from "#actions/review/keep-draft.ts";
import { showReview } from "#actions/review/show-review.ts";
import { allow } from "#auth/principal.ts";
import type { Moved } from "#console/pages/requests-word/moved-on.ts";
import type { WordView } from "#console/pages/requests-word/view.ts";
import { readDraft } from "#db/drafts.ts";
import { Problem } from "#problem.ts";
import type { VerdictOutcome } from "#review/review-case.ts";
import type { ShownReview } from "#review/shown-review.ts";
import { nothingTyped, type TypedWord } from "#review/typed-word.ts";
import type { ConsoleContext, ConsoleDeps } from "#routes/console/console-context.ts";
import { signedIn } from "#routes/console/session.ts";
import { movesFor } from "./view.ts";

/** Where the pages of giving a word are; which word, the address says. */
export const wordPaths = "/requests/:id/:outcome{(?:override|uphold|revoke)}";

/** A word on the way, as its pages find it. */
export interface OnTheWay {
  readonly view: WordView;
  /** What is kept of it; null before anything was sent. */
  readonly draft: TypedWord | null;
  /** Why it cannot be given any more; null while it can. */
  readonly moved: Moved | null;
}

/** Throws the problem where the case is this person's own. */
export const readWord = async (c: ConsoleContext, deps: ConsoleDeps): Promise<OnTheWay> => {
  const { by } = signedIn(c);
  allow(by, "Review.Decide");
  const outcome = outcomeOf(c);
  const shown = await showReview(deps, by, c.req.param("id") ?? "");
  const draft = await draftOf(c, deps, shown);
  const { words, refusal } = movesFor(by, shown);
  if (refusal && outcome !== "revoke") throw new Problem(refusal, "Nobody decides a request of their own.");
  return {
    view: {
      outcome,
      shown,
      typed: draft ?? nothingTyped,
      today: deps.today(),
      policy: deps.policy,
      overrideCategories: deps.overrideCategories,
    },
    draft,
    moved: words.includes(outcome) ? null : outcome === "revoke" ? "notOverridden" : "decidedMeanwhile",
  };
};

const draftOf = async (
  c: ConsoleContext,
  { db }: ConsoleDeps,
  { of }: ShownReview,
): Promise<TypedWord | null> => {
  const body = await readDraft(db, signedIn(c).by.id, draftName(outcomeOf(c), of.review.id));
  return body === null ? null : { ...nothingTyped, ...(JSON.parse(body) as TypedWord) };
};

/** Keeps what was sent besides what is kept already. What was seen of the request stays what it was, unless it is said anew. */
export const keepTyped = (
  c: ConsoleContext,
  deps: ConsoleDeps,
  { view, draft }: OnTheWay,
  sent: Partial<TypedWord>,
): Promise<TypedWord> => {
  const { outcome, shown } = view;
  const tag = sent.tag ?? draft?.tag ?? shown.tag;
  const about = draftName(outcome, shown.of.review.id);
  return keepDraft(deps, signedIn(c).by, about, { ...view.typed, ...sent, tag });
};

/** What a word on the way is called among the drafts. */
export const draftName = (outcome: VerdictOutcome, review: string): string => `${outcome}:${review}`;

const outcomeOf = (c: ConsoleContext): VerdictOutcome => c.req.param("outcome") as VerdictOutcome;
