import { sql } from "drizzle-orm";
import { inChunks } from "#db/chunks.ts";
import type { Write } from "#db/commit.ts";
import type { Database } from "#db/database.ts";
import { hrefTo } from "#webhooks/event-fields.ts";
import { announce } from "./outbox.ts";

/** What the gate says of a department, off the record. */
export type Standing = "clear" | "blocked";

/** Who tells the outside, and when. */
export interface Telling {
  readonly at: string;
  readonly by: string;
  readonly newId: (prefix: string) => string;
}

/** What was last told of every department, or of one. */
export const readAnnounced = async (
  db: Database,
  department: string | null,
): Promise<ReadonlyMap<string, Standing>> => {
  const rows = await db.orm.all<{ department: string; standing: Standing }>(sql`
    select department, standing from announced_standing where ${department} is null or department = ${department}`);
  return new Map(rows.map((row) => [row.department, row.standing]));
};

/** Tells of every department whose standing is not what was told last. Of one that is new nothing has changed. */
export const announceStandings = (
  announced: ReadonlyMap<string, Standing>,
  standings: ReadonlyMap<string, Standing>,
  { at, newId }: Telling,
): readonly Write[] => {
  const moved = [...standings].filter(([department, standing]) => announced.get(department) !== standing);
  const gone = [...announced.keys()].filter((department) => !standings.has(department));
  const tell = (department: string, after: Standing | null): readonly Write[] => {
    const before = announced.get(department);
    const href = hrefTo.standing(department);
    return before === undefined
      ? []
      : announce({
          id: newId("evt"),
          at,
          type: "department.standing_changed",
          data: { department, before, after, href },
        });
  };
  return [
    ...inChunks(moved).map(
      (pairs): Write =>
        () =>
          sql`insert into announced_standing (department, standing)
            select value ->> 0, value ->> 1 from json_each(${pairs}) where true
            on conflict (department) do update set standing = excluded.standing`,
    ),
    ...inChunks(gone).map(
      (departments): Write =>
        () =>
          sql`delete from announced_standing where department in (select value from json_each(${departments}))`,
    ),
    ...moved.flatMap(([department, after]) => tell(department, after)),
    ...gone.flatMap((department) => tell(department, null)),
  ];
};
