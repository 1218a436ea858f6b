import { allow, type Principal } from "#auth/principal.ts";
import { commit } from "#db/commit.ts";
import { keepDraft as kept } from "#db/drafts.ts";
import type { Deps } from "#deps.ts";

/** Keeps what a reviewer has typed so far, under a new key. It is not said yet, so that the trail is told nothing. */
export const keepDraft = async <T extends object>(
  deps: Deps,
  by: Principal,
  about: string,
  typed: T,
): Promise<T & { readonly key: string }> => {
  allow(by, "Review.Decide");
  const draft = { ...typed, key: deps.newId("drf") };
  const row = { person: by.id, about, body: JSON.stringify(draft), at: new Date(deps.now()).toISOString() };
  await commit(deps.db, kept(row));
  return draft;
};
