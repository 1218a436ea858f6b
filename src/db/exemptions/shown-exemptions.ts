import { type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/database.ts";
import type { ExemptionRow } from "#db/exemptions.ts";
import type { Day } from "#gate/day.ts";
import type { ExemptionState } from "#gate/exemption.ts";

/** An exemption with how it stands, and whom it is of as long as the staff list knows the assignment. */
export interface ShownExemption extends ExemptionRow {
  readonly state: ExemptionState;
  readonly holder: Holder | null;
}

/** Who holds an assignment, and in which department. */
export interface Holder {
  readonly name: string;
  readonly department: { readonly code: string; readonly nameEn: string; readonly nameCy: string | null };
}

interface ExemptionFilter {
  /** Null for every state. */
  readonly state: ExemptionState | null;
  readonly today: Day;
  /** Those recorded before the one with this id. */
  readonly before: string | null;
  readonly limit: number;
}

/** Newest first. */
export const listShownExemptions = async (
  db: Database,
  { state, today, before, limit }: ExemptionFilter,
): Promise<readonly ShownExemption[]> =>
  shown(
    db,
    today,
    sql`(${state} is null or ${stateOf(today)} = ${state}) and (${before} is null or e.id < ${before})
      order by e.id desc limit ${limit}`,
  );

export const readShownExemption = async (
  db: Database,
  id: string,
  today: Day,
): Promise<ShownExemption | null> => {
  const [row] = await shown(db, today, sql`e.id = ${id}`);
  return row ?? null;
};

/** How many there are in each state. A state without any is not in it. */
export const countExemptions = async (
  db: Database,
  today: Day,
): Promise<ReadonlyMap<ExemptionState, number>> => {
  const rows = await db.orm.all<{ state: ExemptionState; count: number }>(
    sql`select ${stateOf(today)} as state, count(*) as count from exemption e group by 1`,
  );
  return new Map(rows.map(({ state, count }) => [state, count]));
};

/** Who holds an assignment of the staff list; null when nobody does. */
export const readHolder = async (db: Database, assignmentNumber: string): Promise<Holder | null> => {
  const [row] = await db.orm.all<{ holder: string }>(
    sql`select ${holderOf} as holder from register_row s ${itsDepartment}
      where s.kind = 'staff-list' and s.key = ${assignmentNumber} and s.removed_by is null`,
  );
  return row ? (JSON.parse(row.holder) as Holder) : null;
};

const shown = async (db: Database, today: Day, which: SQL): Promise<readonly ShownExemption[]> => {
  const rows = await db.orm.all<Omit<ShownExemption, "holder"> & { readonly holder: string | null }>(sql`
    select e.id, e.assignment_number as assignmentNumber, e.kind, e.from_day as fromDay, e.until_day as untilDay,
      e.reference, e.recorded_by as recordedBy, e.recorded_at as recordedAt, e.ended_by as endedBy,
      e.ended_at as endedAt, ${stateOf(today)} as state, case when s.key is not null then ${holderOf} end as holder
    from exemption e
      left join register_row s on s.kind = 'staff-list' and s.key = e.assignment_number and s.removed_by is null
      ${itsDepartment}
    where ${which}`);
  return rows.map((row) => ({
    ...row,
    holder: row.holder === null ? null : (JSON.parse(row.holder) as Holder),
  }));
};

const itsDepartment = sql`left join register_row d
  on d.kind = 'departments' and d.key = s.department and d.removed_by is null`;

const holderOf = sql`json_object(
  'name', trim(coalesce(s.row ->> 'forename', '') || ' ' || (s.row ->> 'surname')),
  'department', json_object('code', s.department, 'nameEn', coalesce(d.row ->> 'nameEn', s.department),
    'nameCy', d.row ->> 'nameCy'))`;

const stateOf = (today: Day): SQL => sql`case
  when e.ended_at is not null then 'ended'
  when e.until_day < ${today} then 'over'
  when e.from_day > ${today} then 'coming'
  else 'in_force' end`;
