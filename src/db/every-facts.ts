import type { Facts } from "#gate/facts.ts";
import { Problem } from "#problem.ts";
import type { Days } from "#register/department-facts.ts";
import type { Database } from "./database.ts";
import { listDepartmentCodes } from "./departments.ts";
import { readFactsOf } from "./facts.ts";

const atOnce = 200;

/** The facts of every department, by code, all of one version of the register. */
export const readEveryFacts = async (
  db: Database,
  days: Days,
): Promise<{ readonly facts: ReadonlyMap<string, Facts>; readonly version: number }> => {
  const facts = new Map<string, Facts>();
  let version: number | null = null;
  for (let after: string | null = null; ; ) {
    const codes: readonly string[] = await listDepartmentCodes(db, {
      serviceGroup: null,
      after,
      limit: atOnce,
    });
    for (const read of await readFactsOf(db, codes, days)) {
      version ??= read.version;
      if (read.version !== version)
        throw new Problem("conflict", "The register moved while it was read. Ask again.");
      facts.set(read.facts.department.code, read.facts);
    }
    after = codes.at(-1) ?? null;
    if (after === null || codes.length < atOnce) return { facts, version: version ?? 0 };
  }
};
