import { type SQL, sql } from "drizzle-orm";
import type { Day } from "#gate/day.ts";

/** Verdicts are in the order in which they were kept: clocks, and so ids, may run backwards. */
const lastWord = sql`order by w.rowid desc limit 1`;

/**
 * The override that a vacancy stands under, as JSON: the latest word of its review, as long as the case is not over.
 * Null when that word is another. `vacancy` is how the query calls the table.
 */
export const overrideOf = (vacancy: string): SQL => {
  const of = (column: string) => sql.raw(`${vacancy}.${column}`);
  return sql`(select case when w.outcome = 'override' and ${of("state")} in ('overridden', 'awaiting_review')
      then json_object('review', w.review_id, 'covers', json(w.codes), 'endsOn', w.ends_on) end
    from verdict w where w.review_id = ${of("review_id")} ${lastWord})`;
};

/** The state of a review as it is on a day. `review` is how the query calls the table. */
export const stateOf = (review: string, today: Day): SQL => {
  const of = (column: string) => sql.raw(`${review}.${column}`);
  return sql`case when ${of("state")} = 'overridden'
      and (select w.ends_on from verdict w where w.review_id = ${of("id")} ${lastWord}) < ${today}
    then 'expired' else ${of("state")} end`;
};
