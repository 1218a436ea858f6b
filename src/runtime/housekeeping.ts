import { rejudgeVacancies } from "#actions/rejudge-vacancies.ts";
import { clock } from "#auth/principal.ts";
import { commit } from "#db/commit.ts";
import { forgetAnswersBefore } from "#db/kept-answers.ts";
import type { Deps } from "#deps.ts";

const answersKeptDays = 30;

/**
 * What is to be done every hour: answers kept for repeated requests are forgotten after thirty days, and open vacancies
 * are judged again, as a new day may have begun.
 */
export const keepHouse = async (deps: Deps): Promise<void> => {
  await commit(
    deps.db,
    forgetAnswersBefore(new Date(deps.now() - answersKeptDays * 86_400_000).toISOString()),
  );
  await rejudgeVacancies(deps, clock);
};
