import { sql } from "drizzle-orm";
import type { Database } from "#db/database.ts";
import type { Outcome } from "#gate/answer.ts";
import { type Day, dayOf } from "#gate/day.ts";
import type { VerdictOutcome } from "#review/review-case.ts";

/** A reviewer's word without what was written, and without who gave it. */
export interface WordRow {
  readonly review: string;
  readonly vacancy: string;
  readonly department: string;
  readonly outcome: VerdictOutcome;
  readonly category: string | null;
  readonly decidedOn: Day;
  readonly endsOn: Day | null;
  readonly isSettled: boolean;
}

/** Every word on the requests that have an override which counted on a day or later, in the order they were given. */
export const listWordsSince = async (db: Database, from: Day): Promise<readonly WordRow[]> => {
  const rows = await db.orm.all<
    Omit<WordRow, "decidedOn" | "isSettled"> & { at: string; isSettled: number }
  >(sql`
    select w.review_id as review, r.vacancy_id as vacancy, r.department, w.outcome, w.category, w.decided_at as at,
      w.ends_on as endsOn, r.state in ('cleared', 'withdrawn') as isSettled
    from verdict w join review r on r.id = w.review_id
    where exists (select 1 from verdict o where o.review_id = w.review_id and o.outcome = 'override' and o.ends_on >= ${from})
    order by w.rowid`);
  return rows.map(({ at, isSettled, ...row }) => ({
    ...row,
    decidedOn: dayOf(at),
    isSettled: Boolean(isSettled),
  }));
};

/** How many vacancies were asked about on the record between two days, by their last answer then, and whether for a locum. */
export interface AskedCount {
  readonly isLocum: boolean;
  readonly outcome: Outcome;
  readonly vacancies: number;
}

export const countAsked = async (db: Database, from: Day, to: Day): Promise<readonly AskedCount[]> => {
  const rows = await db.orm.all<Omit<AskedCount, "isLocum"> & { readonly isLocum: number }>(sql`
    select coalesce(v.appointment_type = 'locum', 0) as isLocum, d.outcome, count(*) as vacancies
    from decision d join vacancy v on v.id = d.vacancy_id
    where d.rowid in (select max(l.rowid) from decision l where l.as_of between ${from} and ${to} group by l.vacancy_id)
    group by 1, 2 order by 1, 2`);
  return rows.map((row) => ({ ...row, isLocum: Boolean(row.isLocum) }));
};

export interface WatchedRow {
  readonly code: string;
  /** The first kept day from which it was blocked on every kept day. */
  readonly blockedOn: Day;
  /** It was clear on a kept day before that. */
  readonly wasClear: boolean;
}

/** The departments that were blocked on the last kept day between two days, and since when. */
export const listWatched = async (db: Database, from: Day, to: Day): Promise<readonly WatchedRow[]> => {
  const rows = await db.orm.all<Omit<WatchedRow, "wasClear"> & { readonly wasClear: number }>(sql`
    with kept as materialized (
      select code, day, body ->> '$.tally.counts.departments_blocked' as blocked
      from measure where level = 'department' and day between ${from} and ${to}
    ), clear as materialized (select code, max(day) as day from kept where blocked = 0 group by code)
    select k.code, min(k.day) as blockedOn, c.day is not null as wasClear
    from kept k left join clear c on c.code = k.code
    where c.day is null or k.day > c.day group by k.code order by k.code`);
  return rows.map((row) => ({ ...row, wasClear: Boolean(row.wasClear) }));
};
