import { and, eq, sql } from "drizzle-orm";
import { demand, type Write } from "./commit.ts";
import type { Database } from "./database.ts";
import { vacancy } from "./schema/decisions.ts";

export type VacancyRow = typeof vacancy.$inferSelect;

export const insertVacancy =
  (row: VacancyRow): Write =>
  (orm) =>
    orm.insert(vacancy).values(row);

/** Moves a vacancy on from the version that was read; from any other the whole commit is refused. */
export const moveVacancy = (
  { id, version }: Pick<VacancyRow, "id" | "version">,
  change: Partial<Omit<VacancyRow, "id" | "version">>,
): readonly Write[] => [
  demand(sql`select version = ${version} from vacancy where id = ${id}`),
  (orm) =>
    orm
      .update(vacancy)
      .set({ ...change, version: version + 1 })
      .where(and(eq(vacancy.id, id), eq(vacancy.version, version))),
];

export const readVacancy = async (db: Database, id: string): Promise<VacancyRow | null> => {
  const [row] = await db.orm.select().from(vacancy).where(eq(vacancy.id, id));
  return row ?? null;
};

/** The register has not moved since it was read at this version. */
export const registerUnmoved = (version: number): Write =>
  demand(sql`select coalesce((select number from revision where scope = '*'), 0) = ${version}`);
