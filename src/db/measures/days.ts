import { sql } from "drizzle-orm";
import { inChunks } from "#db/chunks.ts";
import { demand, type Write } from "#db/commit.ts";
import type { Database } from "#db/database.ts";
import type { PolicyName } from "#db/decisions/grounds.ts";
import { measuredDay } from "#db/schema/measures.ts";
import type { Day } from "#gate/day.ts";

/** A day whose measures are kept. */
export interface MeasuredDay {
  readonly day: Day;
  readonly keptAt: string;
  readonly isFilled: boolean;
  /** The register's, as it was measured. */
  readonly version: number;
  readonly policy: PolicyName;
  readonly staffListOn: Day | null;
  readonly allocateOn: Day | null;
}

/** What was counted of the board (its code is empty), a service group or a department; the body is JSON. */
export interface MeasureRow {
  readonly level: Level;
  readonly day: Day;
  readonly code: string;
  readonly body: string;
}

export type Level = "board" | "service_group" | "department";

const dayColumns = sql`day, kept_at as keptAt, is_filled as isFilled, version, policy_id as id,
  policy_version as policyVersion, policy_digest as digest, staff_list_on as staffListOn, allocate_on as allocateOn`;

interface DayRow extends Omit<MeasuredDay, "isFilled" | "policy"> {
  readonly isFilled: number;
  readonly id: string;
  readonly policyVersion: string;
  readonly digest: string;
}

const dayOfRow = ({ isFilled, id, policyVersion, digest, ...row }: DayRow): MeasuredDay => ({
  ...row,
  isFilled: Boolean(isFilled),
  policy: { id, version: policyVersion, digest },
});

/** The last day whose measures are kept; null before the first. */
export const readLastMeasured = async (db: Database): Promise<MeasuredDay | null> => {
  const [row] = await db.orm.all<DayRow>(
    sql`select ${dayColumns} from measured_day order by day desc limit 1`,
  );
  return row ? dayOfRow(row) : null;
};

/** The days from the one to the other whose measures are kept, in order. */
export const listMeasured = async (db: Database, from: Day, to: Day): Promise<readonly MeasuredDay[]> =>
  (
    await db.orm.all<DayRow>(
      sql`select ${dayColumns} from measured_day where day between ${from} and ${to} order by day`,
    )
  ).map(dayOfRow);

/** What was kept of one level on these days, in order of day and code; or of one service group or department alone. */
export const listMeasures = (
  db: Database,
  level: Level,
  [from, to]: readonly [from: Day, to: Day],
  code: string | null = null,
): Promise<readonly MeasureRow[]> =>
  db.orm.all<MeasureRow>(sql`
    select level, day, code, body from measure
    where level = ${level} and day between ${from} and ${to} and (${code} is null or code = ${code})
    order by day, code`);

/** Keeps a day's measures, unless they are kept already. */
export const insertMeasured = (
  { policy, ...day }: MeasuredDay,
  rows: readonly Omit<MeasureRow, "day">[],
): readonly Write[] => [
  demand(sql`select not exists (select 1 from measured_day where day = ${day.day})`),
  (orm) =>
    orm.insert(measuredDay).values({
      ...day,
      policyId: policy.id,
      policyVersion: policy.version,
      policyDigest: policy.digest,
    }),
  ...inChunks(rows).map(
    (chunk): Write =>
      () =>
        sql`insert into measure (level, day, code, body)
        select value ->> 'level', ${day.day}, value ->> 'code', value ->> 'body' from json_each(${chunk})`,
  ),
];
