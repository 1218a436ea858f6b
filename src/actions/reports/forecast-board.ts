import { allow, type Principal } from "#auth/principal.ts";
import { untilSettled } from "#db/commit.ts";
import { fromEveryFacts } from "#db/measures/facts-in-turn.ts";
import { rememberedOf } from "#db/measures/remembered.ts";
import type { Deps } from "#deps.ts";
import { type Ahead, aheadOf } from "#measures/ahead.ts";

/** How every department would stand in the months ahead, if nothing is done. */
export const forecastBoard = async (deps: Deps, by: Principal): Promise<readonly Ahead[]> => {
  allow(by, "Report.Read");
  const { db, policy, policyName } = deps;
  const today = deps.today();
  return rememberedOf(db, `ahead ${today} ${policyName.digest}`, () =>
    untilSettled(() =>
      fromEveryFacts(db, { asOf: today, askedOn: today }, (facts) => aheadOf(facts, policy)),
    ),
  );
};
