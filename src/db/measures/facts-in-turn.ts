import { sql } from "drizzle-orm";
import type { Database } from "#db/database.ts";
import { listDepartmentCodes } from "#db/departments.ts";
import { readFactsOf } from "#db/facts.ts";
import type { Facts } from "#gate/facts.ts";
import { Problem } from "#problem.ts";
import type { Days } from "#register/department-facts.ts";

const atOnce = 200;

/** Moves with every change of anything in the register. */
export const readRegisterVersion = async (db: Database): Promise<number> => {
  const [row] = await db.orm.all<{ number: number }>(sql`select number from revision where scope = '*'`);
  return row?.number ?? 0;
};

/**
 * What is made of the facts of every department, in order of code, all of one version of the register. The facts
 * themselves are let go of a few hundred departments at a time.
 */
export const fromEveryFacts = async <T>(
  db: Database,
  days: Days,
  make: (facts: Facts) => T,
): Promise<{ readonly made: readonly T[]; readonly version: number }> => {
  const version = await readRegisterVersion(db);
  const made: T[] = [];
  for (let after: string | null = null; ; ) {
    const codes: readonly string[] = await listDepartmentCodes(db, {
      serviceGroup: null,
      after,
      limit: atOnce,
    });
    for (const read of await readFactsOf(db, codes, days)) {
      if (read.version !== version)
        throw new Problem("conflict", "The register moved while it was read. Ask again.");
      made.push(make(read.facts));
    }
    after = codes.at(-1) ?? null;
    if (after === null || codes.length < atOnce) return { made, version };
  }
};
