import { sql } from "drizzle-orm";
import type { Exemption } from "#gate/facts.ts";
import type { DepartmentRow, ImportKind, PlanRow, StaffRow } from "#imports/rows.ts";
import type { CurrentExtract, Register } from "#register/register.ts";
import type { Database } from "./database.ts";

/** The whole register of one moment, every kind in order of key. */
export const readRegister = async (db: Database): Promise<Register> => {
  const parts = await db.orm.all<{ what: string; body: string }>(sql`
    select kind as what, row as body, key as place from register_row where removed_by is null
    union all
    select 'exemption', json_object('assignmentNumber', assignment_number, 'from', from_day, 'until', until_day), id
      from exemption where ended_at is null
    union all
    select 'extract', json_object('kind', kind, 'id', id, 'extractedOn', extracted_on, 'sha256', sha256, 'rows', rows),
      id from extract where state = 'current'
    union all
    select 'revision', json_array(scope, number), scope from revision
    order by 1, 3`);
  const of = <T>(what: string): readonly T[] =>
    parts.filter((part) => part.what === what).map(({ body }) => JSON.parse(body) as T);
  const revisions = new Map(of<[string, number]>("revision"));
  return {
    version: revisions.get("*") ?? 0,
    departments: of<DepartmentRow>("departments"),
    staff: of<StaffRow>("staff-list"),
    jobPlans: of<PlanRow>("job-plans"),
    paperPlans: of<PlanRow>("paper-plans"),
    exemptions: of<Exemption>("exemption"),
    extracts: Object.fromEntries(
      of<CurrentExtract & { kind: ImportKind }>("extract").map(({ kind, ...extract }) => [kind, extract]),
    ),
    revisions,
  };
};
