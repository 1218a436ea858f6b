import { type SQL, sql } from "drizzle-orm";

/**
 * The override that a vacancy stands under, as JSON: the latest word of its review, as long as the case is not over.
 * Null when that word is another. `vacancy` is how the query calls the table.
 */
export const overrideOf = (vacancy: string): SQL => {
  const of = (column: string) => sql.raw(`${vacancy}.${column}`);
  return sql`(select case when w.outcome = 'override' and ${of("state")} in ('overridden', 'awaiting_review')
      then json_object('review', w.review_id, 'covers', json(w.codes), 'endsOn', w.ends_on) end
    from verdict w where w.review_id = ${of("review_id")} order by w.id desc limit 1)`;
};
