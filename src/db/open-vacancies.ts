import { type SQL, sql } from "drizzle-orm";
import type { Override } from "#gate/facts.ts";
import { openStates } from "#gate/vacancy.ts";
import type { OpenVacancy, Rejudged } from "#register/rejudge.ts";
import { hrefTo } from "#webhooks/event-fields.ts";
import { demand, record, type Write } from "./commit.ts";
import type { Database } from "./database.ts";
import { overrideOf } from "./overrides.ts";
import { moveReview } from "./reviews.ts";
import { moveVacancy } from "./vacancies.ts";
import { announce } from "./webhooks/outbox.ts";
import type { Telling } from "./webhooks/standings.ts";

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
    select id, department, state, version, review_id as reviewId, ${overrideOf("v")} as override,
      (select d.id from decision d where d.vacancy_id = v.id order by d.rowid desc limit 1) as decision
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

/** Every move of a vacancy that was judged again, each with its line of the trail and its event. */
export const moveOpenVacancies = (moves: readonly Rejudged[], telling: Telling): readonly Write[] =>
  moves.flatMap(({ vacancy, state, codes }) => [
    ...moveVacancy(vacancy, { state }),
    moveReview(vacancy.reviewId, state),
    record({
      at: telling.at,
      type: "vacancy.rejudged",
      by: telling.by,
      data: { vacancy: vacancy.id, review: vacancy.reviewId, from: vacancy.state, to: state },
    }),
    ...announceMove({ vacancy, state, codes }, telling),
  ]);

const announceMove = ({ vacancy, state, codes }: Rejudged, { at, newId }: Telling): readonly Write[] => {
  const { id, department, decision, override, reviewId: review } = vacancy;
  const told = { id: newId("evt"), at };
  const about = { review, vacancy: id, department, href: hrefTo.review(review) };
  if (state === "cleared") {
    const href = decision === null ? about.href : hrefTo.decision(decision);
    return announce({ ...told, type: "decision.cleared", data: { vacancy: id, decision, department, href } });
  }
  if (state === "expired" && override)
    return announce({
      ...told,
      type: "override.expired",
      data: { ...about, codes: [...override.covers], ends_on: override.endsOn },
    });
  return state === "awaiting_review"
    ? announce({ ...told, type: "review.requested", data: { ...about, codes: [...codes] } })
    : [];
};
