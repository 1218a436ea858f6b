import { sha256 } from "#audit/digest.ts";
import { allow, type Principal } from "#auth/principal.ts";
import { commit, record, untilSettled } from "#db/commit.ts";
import { insertMeasured, type MeasuredDay, readLastMeasured } from "#db/measures/days.ts";
import { readExtractDays } from "#db/measures/extract-days.ts";
import { fromEveryFacts } from "#db/measures/facts-in-turn.ts";
import { readOverrides } from "#db/measures/standing-overrides.ts";
import { registerUnmoved } from "#db/vacancies.ts";
import type { Deps } from "#deps.ts";
import { addDays, type Day } from "#gate/day.ts";
import { aheadOf } from "#measures/ahead.ts";
import { departmentTally } from "#measures/department.ts";
import { keptRows } from "#measures/kept-rows.ts";

/** The most missed days that one run fills: those before stay missing. */
const mostFilled = 31;

/**
 * Keeps today's measures, once a UK day. Days that were missed are filled first, as long as neither the register nor the
 * policy changed since the last day that was kept. Of today the months ahead are kept too. A register without departments
 * has nothing to keep.
 */
export const keepDailyMeasures = async (deps: Deps, by: Principal): Promise<void> => {
  allow(by, "Register.Write");
  const today = deps.today();
  const last = await untilSettled(() => readLastMeasured(deps.db));
  for (const day of missedDays(last, today))
    if (!(await untilSettled(() => keepDay(deps, by, { day, since: last })))) break;
  await untilSettled(() => keepDay(deps, by, { day: today, since: null }));
};

const missedDays = (last: MeasuredDay | null, today: Day): readonly Day[] => {
  if (last === null) return [];
  const days: Day[] = [];
  for (let day = addDays(last.day, 1); day < today && days.length < mostFilled; day = addDays(day, 1))
    days.push(day);
  return days;
};

/** A day to keep; one that is past rests on the register and the policy being those of the day that was kept last. */
interface Wanted {
  readonly day: Day;
  readonly since: MeasuredDay | null;
}

/** Whether the day is kept now, by whomever. */
const keepDay = async (deps: Deps, by: Principal, { day, since }: Wanted): Promise<boolean> => {
  const { db, policy, policyName } = deps;
  const last = await readLastMeasured(db);
  if (last !== null && last.day >= day) return true;
  if (since !== null && since.policy.digest !== policyName.digest) return false;
  const overrides = since === null ? await readOverrides(db) : null;
  const { made, version } = await fromEveryFacts(db, { asOf: day, askedOn: day }, (facts) => ({
    ...departmentTally(facts, policy, overrides && (overrides.get(facts.department.code) ?? [])),
    ...(since === null && aheadOf(facts, policy)),
  }));
  if (made.length === 0 || (since !== null && since.version !== version)) return false;
  const at = new Date(deps.now()).toISOString();
  const rows = keptRows(made);
  const isFilled = since !== null;
  await commit(
    db,
    registerUnmoved(version),
    ...insertMeasured(
      { day, keptAt: at, isFilled, version, policy: policyName, ...(await readExtractDays(db)) },
      rows,
    ),
    record({
      at,
      type: "measures.kept",
      by: by.id,
      data: { day, filled: isFilled, rows: rows.length, sha256: sha256(...rows.map(({ body }) => body)) },
    }),
  );
  return true;
};
