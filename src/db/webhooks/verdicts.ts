import type { Write } from "#db/commit.ts";
import { isCategoryOf, type OverrideCategory } from "#review/categories.ts";
import { overrideIn, type ReviewCase, type Verdict } from "#review/review-case.ts";
import { hrefTo } from "#webhooks/event-fields.ts";
import { announce } from "./outbox.ts";

/** Tells of a reviewer's word: never of what they wrote. */
export const announceVerdict = (
  id: string,
  of: ReviewCase,
  verdict: Verdict,
  categories: readonly OverrideCategory[],
): readonly Write[] => {
  const told = { id, at: verdict.decidedAt };
  const about = {
    review: of.review.id,
    vacancy: of.vacancy.id,
    codes: [...verdict.codes],
    department: of.review.department,
    href: hrefTo.review(of.review.id),
  };
  const { category } = verdict;
  // A category in words of the reviewer's own, which may be anybody's name, is not told.
  const because = category !== null && isCategoryOf(categories, category) ? { category } : {};
  const revoked = overrideIn(of);
  if (verdict.outcome === "override" && verdict.endsOn)
    return announce({
      ...told,
      type: "review.overridden",
      data: { ...about, ...because, ends_on: verdict.endsOn },
    });
  if (verdict.outcome === "revoke" && revoked)
    return announce({ ...told, type: "override.revoked", data: { ...about, ends_on: revoked.endsOn } });
  return announce({ ...told, type: "review.upheld", data: { ...about, ...because } });
};
