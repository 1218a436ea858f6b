import { commit } from "#db/commit.ts";
import { forgetAnswersBefore } from "#db/kept-answers.ts";
import type { Deps } from "#deps.ts";

const answersKeptDays = 30;

/** What is to be done once a day: answers kept for repeated requests are forgotten after thirty days. */
export const keepHouse = ({ db, now }: Deps): Promise<void> =>
  commit(db, forgetAnswersBefore(new Date(now() - answersKeptDays * 86_400_000).toISOString()));
