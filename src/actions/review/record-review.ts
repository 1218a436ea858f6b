import { allow, type Principal } from "#auth/principal.ts";
import { commit, record, untilSettled } from "#db/commit.ts";
import type { Keep } from "#db/kept-answers.ts";
import { insertVerdict, moveReview } from "#db/reviews.ts";
import { readShownReviews } from "#db/shown-reviews.ts";
import { moveVacancy, registerUnmoved } from "#db/vacancies.ts";
import { announceVerdict } from "#db/webhooks/verdicts.ts";
import type { Deps } from "#deps.ts";
import type { Day } from "#gate/day.ts";
import { Problem } from "#problem.ts";
import { isWithin, lastEndDay, tidied } from "#review/bounds.ts";
import { refusalOf } from "#review/refusals.ts";
import { type Verdict, type VerdictOutcome, withVerdict } from "#review/review-case.ts";
import { type ShownReview, shownReview } from "#review/shown-review.ts";

/** What a reviewer says of a case, and what they saw of it. */
export interface Word {
  readonly review: string;
  readonly outcome: VerdictOutcome;
  readonly category: string | null;
  readonly justification: string;
  /** The last day on which an override counts; null for any other word. */
  readonly endsOn: Day | null;
  /** Null when the word may be given whatever the reviewer saw: to revoke. */
  readonly tag: string | null;
}

/** Overrides, upholds or revokes: the word, where it leaves the vacancy and the audit line together, or nothing. */
export const recordReview = (
  deps: Deps,
  by: Principal,
  word: Word,
  keep: Keep<ShownReview>,
): Promise<ShownReview> => {
  allow(by, "Review.Decide");
  checkBounds(deps, word);
  return untilSettled(async () => {
    const today = deps.today();
    const days = { asOf: today, askedOn: today };
    const { shown, version } = await readShownReviews(deps.db, [word.review], days, deps.policy);
    const [seen] = shown;
    if (!seen) throw new Problem("not_found", "There is no such review.");
    refuse(by, word, seen);
    const verdict = verdictOf(deps, by, word, seen);
    const { review, vacancy } = withVerdict(seen.of, verdict);
    const after = shownReview(withVerdict(seen.of, verdict), seen.facts, deps.policy);
    await commit(
      deps.db,
      ...keep(after),
      ...(version === null ? [] : [registerUnmoved(version)]),
      ...moveVacancy(seen.of.vacancy, { state: vacancy.state }),
      moveReview(review.id, review.state),
      insertVerdict(verdict),
      record({
        at: verdict.decidedAt,
        type: "review.decided",
        by: by.id,
        data: { vacancy: vacancy.id, ...told(verdict) },
      }),
      ...announceVerdict(deps.newId("evt"), seen.of, verdict, deps.overrideCategories),
    );
    return after;
  });
};

const checkBounds = (deps: Deps, { outcome, justification, endsOn }: Word): void => {
  const { least, most } = deps.policy.justificationCharacters;
  if (!isWithin(justification, deps.policy)) {
    const detail = `A justification has ${least} to ${most} characters.`;
    throw new Problem("text_out_of_bounds", detail, { errors: [{ pointer: "/justification", detail }] });
  }
  if (outcome !== "override") return;
  const [first, last] = [deps.today(), lastEndDay(deps.today(), deps.policy)];
  if (endsOn === null || endsOn < first || endsOn > last) {
    const detail = `An override ends on a day from ${first} to ${last}.`;
    throw new Problem("day_out_of_range", detail, { errors: [{ pointer: "/ends_on", detail }] });
  }
};

/** Throws the problem that keeps this person from giving this word on this case. */
const refuse = (
  by: Principal,
  { outcome, tag, review }: Word,
  { of, state, facts, answer, ...seen }: ShownReview,
) => {
  if (outcome === "revoke") {
    if (state !== "overridden")
      throw new Problem("not_overridden", "No override of this request is in force.");
  } else {
    const own = facts && answer && refusalOf(by, of, facts, answer.reasons);
    if (own === "own_request") throw new Problem(own, "Nobody reviews what they asked for themselves.");
    if (own === "own_plan")
      throw new Problem(own, "Nobody reviews a request that rests on their own job plan.");
    if (state !== "awaiting_review" || of.vacancy.reviewId !== review)
      throw new Problem("already_decided", "Somebody has decided this request, or it is over.");
    if (answer?.outcome !== "blocked")
      throw new Problem("already_decided", "Nothing blocks this vacancy any more.");
  }
  if (tag !== null && tag !== seen.tag)
    throw new Problem("stale_tag", "What stands has changed since you read it. Nothing was decided.");
};

const verdictOf = (deps: Deps, by: Principal, word: Word, { answer }: ShownReview): Verdict => ({
  id: deps.newId("ver"),
  reviewId: word.review,
  outcome: word.outcome,
  category: word.category,
  justification: tidied(word.justification),
  codes: (answer?.reasons ?? []).map(({ code }) => code),
  endsOn: word.outcome === "override" ? word.endsOn : null,
  decidedBy: by.id,
  decidedAt: new Date(deps.now()).toISOString(),
});

/** What the trail is told: the justification is kept beside it, not in it. */
const told = ({ id, reviewId, outcome, category, codes, endsOn }: Verdict) => ({
  review: reviewId,
  verdict: id,
  outcome,
  category,
  codes,
  ends_on: endsOn,
});
