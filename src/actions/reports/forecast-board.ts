import { allow, type Principal } from "#auth/principal.ts";
import { untilSettled } from "#db/commit.ts";
import { fromEveryFacts } from "#db/measures/facts-in-turn.ts";
import { readKeptToday } from "#db/measures/kept-today.ts";
import { rememberedOf } from "#db/measures/remembered.ts";
import type { Deps } from "#deps.ts";
import { type Ahead, aheadOf } from "#measures/ahead.ts";

/** How every department would stand in the months ahead, if nothing is done. */
export const forecastBoard = async (deps: Deps, by: Principal): Promise<readonly Ahead[]> => {
  allow(by, "Report.Read");
  const { db, policy, policyName } = deps;
  const today = deps.today();
  return rememberedOf(db, `ahead ${today} ${policyName.digest}`, async () => {
    const kept = await readKeptToday<Partial<Ahead> & Pick<Ahead, "department">>(
      db,
      today,
      policyName.digest,
    );
    if (kept?.made.every(saysAhead)) return { made: kept.made.filter(saysAhead), version: kept.version };
    return untilSettled(() =>
      fromEveryFacts(db, { asOf: today, askedOn: today }, (facts) => aheadOf(facts, policy)),
    );
  });
};

/** A day that an earlier Porth kept does not. */
const saysAhead = (kept: Partial<Ahead> & Pick<Ahead, "department">): kept is Ahead =>
  kept.blocked !== undefined;
