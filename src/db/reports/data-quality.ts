import { sql } from "drizzle-orm";
import type { Database } from "#db/database.ts";
import { foldStatus, stageOfText } from "#gate/job-plan.ts";
import type { Policy } from "#gate/policy.ts";

/** What of the register nobody can use, and what waits for people: counts alone. */
export interface QualityCounts {
  readonly plan_rows_unmatched: number;
  readonly departments_unknown: number;
  readonly statuses_unknown: number;
  readonly events_parked: number;
}

export const readQualityCounts = async (db: Database, policy: Policy): Promise<QualityCounts> => {
  const current = sql`r.removed_by is null`;
  const isPlan = sql`r.kind in ('job-plans', 'paper-plans') and ${current}`;
  const [counted] = await db.orm.all<Omit<QualityCounts, "statuses_unknown">>(sql`
    select
      (select count(*) from register_row r where ${isPlan} and not exists (
        select 1 from plan_owner o where o.kind = r.kind and o.key = r.key)) as plan_rows_unmatched,
      (select count(distinct r.department) from register_row r where r.kind = 'staff-list' and ${current}
        and not exists (select 1 from register_row d
          where d.kind = 'departments' and d.key = r.department and d.removed_by is null)) as departments_unknown,
      (select count(*) from inbox where state = 'parked') as events_parked`);
  const statuses = await db.orm.all<{ readonly status: string }>(sql`
    select distinct r.row ->> 'status' as status from register_row r
    where ${isPlan} and r.row ->> 'status' is not null`);
  const unknown = statuses.filter(({ status }) => stageOfText(status, policy) === "unknown");
  const none = { plan_rows_unmatched: 0, departments_unknown: 0, events_parked: 0 };
  return {
    ...none,
    ...counted,
    statuses_unknown: new Set(unknown.map(({ status }) => foldStatus(status))).size,
  };
};
