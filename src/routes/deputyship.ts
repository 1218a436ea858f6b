import { asDeputy, may, type Principal } from "#auth/principal.ts";
import { isDeputyOn } from "#db/people/deputies.ts";
import type { Deps } from "#deps.ts";

/** The same caller, who may decide too on a day when they are a recorded deputy. Asks the database only where that can be. */
export const withDeputyship = async ({ db, today }: Deps, by: Principal): Promise<Principal> =>
  by.kind === "person" &&
  may(by, "Review.Read") &&
  !may(by, "Review.Decide") &&
  (await isDeputyOn(db, by.id, today()))
    ? asDeputy(by)
    : by;
