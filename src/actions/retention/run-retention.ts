import { allow, type Principal } from "#auth/principal.ts";
import { commit, record, untilSettled } from "#db/commit.ts";
import { type Counts, countForgettable, forget, type Moments } from "#db/retention/forgetting.ts";
import { kinds, usualDays } from "#db/retention/periods.ts";
import type { Deps } from "#deps.ts";

/** What a run would forget now, by kind. Changes nothing. */
export const checkRetention = async (deps: Deps, by: Principal): Promise<Counts> => {
  allow(by, "Register.Write");
  return countForgettable(deps.db, momentsOf(deps));
};

/**
 * Forgets everything whose period is over, and tells the trail how much of each kind. Decisions, what they rest on, the
 * words of reviewers, measures, reports and the trail itself are not among it.
 */
export const runRetention = (deps: Deps, by: Principal): Promise<Counts> => {
  allow(by, "Register.Write");
  return untilSettled(async () => {
    const moments = momentsOf(deps);
    const counts = await countForgettable(deps.db, moments);
    const forgotten = Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
    await commit(
      deps.db,
      ...forget(moments, counts),
      record({
        at: new Date(deps.now()).toISOString(),
        type: "retention.run",
        by: by.id,
        data: forgotten,
      }),
    );
    return counts;
  });
};

const day = 86_400_000;

const momentsOf = ({ now, retention }: Deps): Moments =>
  Object.fromEntries(
    kinds.map((kind) => [kind, new Date(now() - (retention ?? usualDays)[kind] * day).toISOString()]),
  ) as Moments;
