import { sql } from "drizzle-orm";
import { demand, type Write } from "#db/commit.ts";
import type { Database } from "#db/database.ts";
import type { Day } from "#gate/day.ts";
import type { FallingDue } from "#gate/falling-due.ts";
import { hrefTo } from "#webhooks/event-fields.ts";
import { announce } from "./outbox.ts";
import type { Telling } from "./standings.ts";

/** A yes that is past its last day, of which nobody was told yet. */
export interface PastYes {
  readonly vacancy: string;
  readonly department: string;
  readonly version: number;
  readonly decision: string | null;
}

/** The last day whose coming was told; null before the first. */
export const readCalendar = async (db: Database): Promise<Day | null> => {
  const [row] = await db.orm.all<{ day: Day }>(sql`select day from calendar where id = 'told'`);
  return row?.day ?? null;
};

export const moveCalendar =
  (day: Day): Write =>
  () =>
    sql`insert into calendar (id, day) values ('told', ${day}) on conflict (id) do update set day = excluded.day`;

export const readPastYeses = (db: Database, today: Day): Promise<readonly PastYes[]> =>
  db.orm.all<PastYes>(sql`
    select v.id as vacancy, v.department, v.version,
      (select d.id from decision d where d.vacancy_id = v.id order by d.rowid desc limit 1) as decision
    from vacancy v where v.state in ('clear', 'cleared') and v.valid_through < ${today} order by v.id`);

/** Tells once that a yes is over: the vacancy stays as it is until somebody asks. */
export const announcePastYeses = (past: readonly PastYes[], { at, newId }: Telling): readonly Write[] =>
  past.flatMap(({ vacancy, department, version, decision }) => [
    demand(sql`select version = ${version} from vacancy where id = ${vacancy}`),
    () => sql`update vacancy set valid_through = null where id = ${vacancy}`,
    ...announce({
      id: newId("evt"),
      at,
      type: "decision.expired",
      data: {
        vacancy,
        decision,
        department,
        href: decision === null ? hrefTo.standing(department) : hrefTo.decision(decision),
      },
    }),
  ]);

/** Tells of plans that come to their end, by department. */
export const announceDueSoon = (
  due: readonly { readonly department: string; readonly falling: readonly FallingDue[] }[],
  { at, newId }: Telling,
): readonly Write[] =>
  due.flatMap(({ department, falling }) =>
    falling.flatMap(({ withinDays, count }) =>
      announce({
        id: newId("evt"),
        at,
        type: "plan.due_soon",
        data: { department, count, within_days: withinDays as 30 | 60, href: hrefTo.standing(department) },
      }),
    ),
  );
