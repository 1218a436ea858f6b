import type { Database } from "#db/database.ts";
import { readOpenVacancies } from "#db/open-vacancies.ts";
import type { Override } from "#gate/facts.ts";

/** The overrides that vacancies stand under, by department; whether one still counts is for the gate to say. */
export const readOverrides = async (db: Database): Promise<ReadonlyMap<string, readonly Override[]>> => {
  const { open } = await readOpenVacancies(db);
  const overridden = open.flatMap(({ department, override }) => (override ? [{ department, override }] : []));
  return new Map(
    [...Map.groupBy(overridden, ({ department }) => department)].map(([department, each]) => [
      department,
      each.map(({ override }) => override),
    ]),
  );
};
