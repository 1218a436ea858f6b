import type { Database } from "#db/database.ts";
import type { Day } from "#gate/day.ts";
import { listMeasured, listMeasures } from "./days.ts";
import { readRegisterVersion } from "./facts-in-turn.ts";

/** What is kept of every department on a day, in order of code. */
export const readKeptDepartments = async <T>(db: Database, day: Day): Promise<readonly T[]> =>
  (await listMeasures(db, "department", [day, day])).map(({ body }) => JSON.parse(body) as T);

/**
 * What was kept of every department today, as long as neither the register nor the policy moved since: it need not be
 * worked out again. Null when it must be.
 */
export const readKeptToday = async <T>(
  db: Database,
  today: Day,
  policyDigest: string,
): Promise<{ readonly made: readonly T[]; readonly version: number } | null> => {
  const [kept] = await listMeasured(db, today, today);
  if (!kept || kept.isFilled || kept.policy.digest !== policyDigest) return null;
  if (kept.version !== (await readRegisterVersion(db))) return null;
  return { made: await readKeptDepartments<T>(db, today), version: kept.version };
};
