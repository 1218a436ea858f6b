import { keepDailyMeasures } from "#actions/reports/keep-daily-measures.ts";
import { checkRetention, runRetention } from "#actions/retention/run-retention.ts";
import { rejudgeVacancies } from "#actions/review/rejudge-vacancies.ts";
import { signCheckpoint } from "#actions/trail/sign-checkpoint.ts";
import { resealSecrets } from "#actions/webhooks/reseal-secrets.ts";
import { clock } from "#auth/principal.ts";
import type { Deps } from "#deps.ts";
import { reviveParked } from "#routes/inbound/revive-parked.ts";

/**
 * What is to be done every hour: what was kept for long enough is forgotten, open vacancies are judged again, as a new
 * day may have begun, its measures are kept, the trail is signed, and what another key sealed is sealed with the newest.
 */
export const keepHouse = async (deps: Deps): Promise<void> => {
  const due = Object.values(await checkRetention(deps, clock));
  if (due.some((count) => count > 0)) await runRetention(deps, clock);
  await reviveParked(deps, clock, "housekeeping");
  await rejudgeVacancies(deps, clock);
  await keepDailyMeasures(deps, clock);
  await signCheckpoint(deps, clock);
  await resealSecrets(deps, clock);
};
