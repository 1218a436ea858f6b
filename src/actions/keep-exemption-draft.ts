import { allow, type Principal } from "#auth/principal.ts";
import { commit } from "#db/commit.ts";
import { keepDraft } from "#db/drafts.ts";
import type { Deps } from "#deps.ts";
import type { TypedExemption } from "#review/typed-exemption.ts";

/** Keeps what a reviewer has typed of an exemption, under a new key. It is not recorded yet, so that the trail is told nothing. */
export const keepExemptionDraft = async (
  deps: Deps,
  by: Principal,
  typed: Omit<TypedExemption, "key">,
): Promise<TypedExemption> => {
  allow(by, "Review.Decide");
  const draft: TypedExemption = { ...typed, key: deps.newId("drf") };
  const row = {
    person: by.id,
    about: "exemption",
    body: JSON.stringify(draft),
    at: new Date(deps.now()).toISOString(),
  };
  await commit(deps.db, keepDraft(row));
  return draft;
};
