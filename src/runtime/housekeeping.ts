import { keepDailyMeasures } from "#actions/reports/keep-daily-measures.ts";
import { rejudgeVacancies } from "#actions/review/rejudge-vacancies.ts";
import { clock } from "#auth/principal.ts";
import { commit } from "#db/commit.ts";
import { forgetDraftsBefore } from "#db/drafts.ts";
import { forgetMessagesBefore } from "#db/inbound/inbox.ts";
import { forgetAnswersBefore } from "#db/kept-answers.ts";
import { forgetOfferedBefore } from "#db/offered-files.ts";
import { forgetSessionsBefore } from "#db/people/sessions.ts";
import { forgetDeliveriesBefore } from "#db/webhooks/deliveries.ts";
import { forgetEventsBefore } from "#db/webhooks/outbox.ts";
import type { Deps } from "#deps.ts";
import { reviveParked } from "#routes/inbound/revive-parked.ts";

/** Answers for repeated requests, events and the log of what was sent. */
const keptDays = 30;
/** What was typed, or offered to be loaded, and never finished. */
const unfinishedKeptDays = 1;
/** Long after the longest session is over. */
const sessionsKeptDays = 1;

/**
 * What is to be done every hour: what is kept for thirty days is forgotten after them and what was left
 * unfinished after one, open vacancies are judged again, as a new day may have begun, and its measures are kept.
 */
export const keepHouse = async (deps: Deps): Promise<void> => {
  const daysAgo = (days: number) => new Date(deps.now() - days * 86_400_000).toISOString();
  await commit(
    deps.db,
    forgetAnswersBefore(daysAgo(keptDays)),
    ...forgetDeliveriesBefore(daysAgo(keptDays)),
    forgetMessagesBefore(daysAgo(keptDays)),
    forgetEventsBefore(daysAgo(keptDays)),
    forgetDraftsBefore(daysAgo(unfinishedKeptDays)),
    forgetOfferedBefore(daysAgo(unfinishedKeptDays)),
    forgetSessionsBefore(daysAgo(sessionsKeptDays)),
  );
  await reviveParked(deps, clock, "housekeeping");
  await rejudgeVacancies(deps, clock);
  await keepDailyMeasures(deps, clock);
};
