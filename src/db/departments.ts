import { sql } from "drizzle-orm";
import type { Database } from "./database.ts";

interface DepartmentFilter {
  readonly serviceGroup: string | null;
  /** Folded; looked for in everything that a department is called. */
  readonly text?: string | null;
  readonly after: string | null;
  readonly limit: number;
}

/** Codes of the departments that are current, in order. */
export const listDepartmentCodes = async (
  db: Database,
  { serviceGroup, text = null, after, limit }: DepartmentFilter,
): Promise<readonly string[]> => {
  const rows = await db.orm.all<{ key: string }>(sql`
    select key from register_row
    where kind = 'departments' and removed_by is null and key > ${after ?? ""}
      and (${serviceGroup} is null or row ->> 'serviceGroup' = ${serviceGroup})
      and (${text} is null or exists (select 1 from department_name n
        where n.code = key and ${text} <> '' and instr(n.folded, ${text}) > 0))
    order by key limit ${limit}`);
  return rows.map(({ key }) => key);
};

export interface ServiceGroup {
  readonly code: string;
  readonly nameEn: string | null;
  readonly nameCy: string | null;
}

/** The service groups of the departments that are current, in order of code. */
export const listServiceGroups = (db: Database): Promise<readonly ServiceGroup[]> =>
  db.orm.all<ServiceGroup>(sql`
    select row ->> 'serviceGroup' as code, max(row ->> 'serviceGroupNameEn') as nameEn,
      max(row ->> 'serviceGroupNameCy') as nameCy
    from register_row where kind = 'departments' and removed_by is null group by 1 order by 1`);
