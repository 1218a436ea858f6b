import { allow, type Principal } from "#auth/principal.ts";
import { commit } from "#db/commit.ts";
import { keepDraft as kept } from "#db/drafts.ts";
import type { Deps } from "#deps.ts";
import type { VerdictOutcome } from "#review/review-case.ts";
import type { TypedWord } from "#review/typed-word.ts";

/** Keeps what a reviewer has typed so far, under a new key. It is not said yet, so that the trail is told nothing. */
export const keepDraft = async (
  deps: Deps,
  by: Principal,
  about: { readonly outcome: VerdictOutcome; readonly review: string },
  typed: Omit<TypedWord, "key">,
): Promise<TypedWord> => {
  allow(by, "Review.Decide");
  const word: TypedWord = { ...typed, key: deps.newId("drf") };
  const row = {
    person: by.id,
    about: `${about.outcome}:${about.review}`,
    body: JSON.stringify(word),
    at: new Date(deps.now()).toISOString(),
  };
  await commit(deps.db, kept(row));
  return word;
};
