import { type SQL, sql } from "drizzle-orm";
import type { Override } from "#gate/facts.ts";
import { openStates } from "#gate/vacancy.ts";
import type { OpenVacancy, Rejudged } from "#register/rejudge.ts";
import { demand, record, type Write } from "./commit.ts";
import type { Database } from "./database.ts";
import { overrideOf } from "./overrides.ts";
import { moveReview } from "./reviews.ts";
import { moveVacancy } from "./vacancies.ts";

/** Every vacancy that is open now, and the means to make sure that no other came in the meantime. */
export interface OpenVacancies {
  readonly open: readonly OpenVacancy[];
  readonly unmoved: Write;
}

const isOpen = sql`state in (select value from json_each(${JSON.stringify(openStates)}))`;

/** Open vacancies of one department, or of all. */
export const readOpenVacancies = async (db: Database, department?: string): Promise<OpenVacancies> => {
  const which = department === undefined ? isOpen : sql`${isOpen} and department = ${department}`;
  const rows = await db.orm.all<Omit<OpenVacancy, "override"> & { readonly override: string | null }>(sql`
    select id, department, state, version, review_id as reviewId, ${overrideOf("v")} as override
    from vacancy v where ${which} order by id`);
  const open = rows.map((row) => ({
    ...row,
    override: JSON.parse(row.override ?? "null") as Override | null,
  }));
  return { open, unmoved: demand(noOther(which, open)) };
};

/** No vacancy is open but these, as they were read. One that is given up meanwhile is nothing to wait for. */
const noOther = (which: SQL, open: readonly OpenVacancy[]): SQL => {
  const known = JSON.stringify(open.map(({ id, version }) => [id, version]));
  return sql`select not exists (select 1 from vacancy where ${which}
    and (id, version) not in (select value ->> 0, value ->> 1 from json_each(${known})))`;
};

/** Every move of a vacancy that was judged again, each with its line of the trail. */
export const moveOpenVacancies = (
  moves: readonly Rejudged[],
  { at, by }: { readonly at: string; readonly by: string },
): readonly Write[] =>
  moves.flatMap(({ vacancy, state }) => [
    ...moveVacancy(vacancy, { state }),
    moveReview(vacancy.reviewId, state),
    record({
      at,
      type: "vacancy.rejudged",
      by,
      data: { vacancy: vacancy.id, review: vacancy.reviewId, from: vacancy.state, to: state },
    }),
  ]);
