import { allow, type Principal } from "#auth/principal.ts";
import { commit, untilSettled } from "#db/commit.ts";
import { readFactsOf } from "#db/facts.ts";
import { moveOpenVacancies, readOpenVacancies } from "#db/open-vacancies.ts";
import { registerUnmoved } from "#db/vacancies.ts";
import type { Deps } from "#deps.ts";
import { rejudged } from "#register/rejudge.ts";

/**
 * Judges every open vacancy again as the calendar has moved on: an override that is over expires, and what the new day
 * made clear is cleared.
 */
export const rejudgeVacancies = (deps: Deps, by: Principal): Promise<void> => {
  allow(by, "Register.Write");
  return untilSettled(async () => {
    const { open } = await readOpenVacancies(deps.db);
    if (open.length === 0) return;
    const today = deps.today();
    const departments = [...new Set(open.map(({ department }) => department))];
    const read = await readFactsOf(deps.db, departments, { asOf: today, askedOn: today });
    const factsOf = new Map(read.map(({ facts }) => [facts.department.code, facts]));
    const moves = rejudged(open, (department) => factsOf.get(department), deps.policy);
    if (moves.length === 0) return;
    await commit(
      deps.db,
      registerUnmoved(read[0]?.version ?? 0),
      ...moveOpenVacancies(moves, { at: new Date(deps.now()).toISOString(), by: by.id }),
    );
  });
};
