import { and, desc, eq, lt, sql } from "drizzle-orm";
import type { ImportKind } from "#imports/rows.ts";
import type { PlanOwner } from "#register/register.ts";
import { inChunks } from "./chunks.ts";
import { demand, type Write } from "./commit.ts";
import type { Database } from "./database.ts";
import { departmentName, extract } from "./schema/register.ts";

export type ExtractRecord = typeof extract.$inferSelect;

/** Makes this the current snapshot of its kind. */
export const insertExtract = (record: Omit<ExtractRecord, "state">): readonly Write[] => [
  (orm) =>
    orm
      .update(extract)
      .set({ state: "superseded" })
      .where(and(eq(extract.kind, record.kind), eq(extract.state, "current"))),
  (orm) => orm.insert(extract).values({ ...record, state: "current" }),
];

/** The extract that this one replaced is current again; there may have been none. */
export const restoreExtract = ({ id, replaces }: ExtractRecord): readonly Write[] => [
  demand(sql`select state = 'current' from extract where id = ${id}`),
  (orm) => orm.update(extract).set({ state: "undone" }).where(eq(extract.id, id)),
  (orm) =>
    orm
      .update(extract)
      .set({ state: "current" })
      .where(eq(extract.id, replaces ?? "")),
];

/** Whose the plans are, as worked out anew: only what differs is written. */
export const movePlanOwners = (
  before: readonly PlanOwner[],
  after: readonly PlanOwner[],
): readonly Write[] => {
  const [old, fresh] = [byText(before), byText(after)];
  const gone = [...old].filter(([text]) => !fresh.has(text)).map(([, owner]) => owner);
  const come = [...fresh].filter(([text]) => !old.has(text)).map(([, owner]) => owner);
  return [
    ...inChunks(gone).map(
      (owners): Write =>
        () =>
          sql`delete from plan_owner where (employee, kind, key) in
            (select value ->> 'employee', value ->> 'kind', value ->> 'key' from json_each(${owners}))`,
    ),
    ...inChunks(come).map(
      (owners): Write =>
        () =>
          sql`insert into plan_owner (employee, kind, key, clear)
            select value ->> 'employee', value ->> 'kind', value ->> 'key', value ->> 'clear'
            from json_each(${owners})`,
    ),
  ];
};

const byText = (owners: readonly PlanOwner[]) =>
  new Map(
    owners.map((owner) => [JSON.stringify([owner.employee, owner.kind, owner.key, owner.clear]), owner]),
  );

/** Everything the departments are called, in place of what they were called. */
export const replaceDepartmentNames = (names: ReadonlyMap<string, string>): readonly Write[] => [
  (orm) => orm.delete(departmentName),
  ...inChunks([...names]).map(
    (pairs): Write =>
      () =>
        sql`insert into department_name (folded, code)
          select value ->> 0, value ->> 1 from json_each(${pairs})`,
  ),
];

/** The facts of these departments changed; and so the register did. */
export const moveRevisions =
  (departments: readonly string[]): Write =>
  () =>
    sql`insert into revision (scope, number)
      select value, 1 from json_each(${JSON.stringify(["*", ...departments])}) where true
      on conflict (scope) do update set number = number + 1`;

/** Newest first, from before `before`. */
export const listExtracts = (
  db: Database,
  {
    before,
    kind,
    limit,
  }: { readonly before: string | null; readonly kind: ImportKind | null; readonly limit: number },
): Promise<readonly ExtractRecord[]> =>
  db.orm
    .select()
    .from(extract)
    .where(
      and(
        before === null ? undefined : lt(extract.id, before),
        kind === null ? undefined : eq(extract.kind, kind),
      ),
    )
    .orderBy(desc(extract.id))
    .limit(limit);

/** The current snapshot of each kind that has one. */
export const listCurrentExtracts = (db: Database): Promise<readonly ExtractRecord[]> =>
  db.orm.select().from(extract).where(eq(extract.state, "current"));

export const readExtract = async (db: Database, id: string): Promise<ExtractRecord | null> => {
  const [record] = await db.orm.select().from(extract).where(eq(extract.id, id));
  return record ?? null;
};
