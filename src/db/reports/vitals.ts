import { desc, sql } from "drizzle-orm";
import type { ChainHead } from "#audit/chain.ts";
import type { Database } from "#db/database.ts";
import { decision } from "#db/schema/decisions.ts";
import { type Checkpoint, readLastCheckpoint } from "#db/trail/checkpoints.ts";
import { readHead } from "#db/trail.ts";
import type { Day } from "#gate/day.ts";
import type { ImportKind } from "#imports/rows.ts";

/** How Porth fares, for those who run it: nothing here concerns anybody. */
export interface Vitals {
  /** The current snapshots; `extractedOn` is null for departments. */
  readonly extracts: readonly {
    readonly kind: ImportKind;
    readonly extractedOn: Day | null;
    readonly loadedAt: string;
  }[];
  /** What is to be sent and was not yet, and since when the first of it waits. */
  readonly outbox: { readonly waiting: number; readonly oldestAt: string | null };
  readonly head: ChainHead;
  /** The last checkpoint. */
  readonly signed: Checkpoint | null;
  readonly lastDecisionAt: string | null;
}

export const readVitals = async (db: Database): Promise<Vitals> => ({
  extracts: await db.orm.all<Vitals["extracts"][number]>(sql`
    select kind, extracted_on as extractedOn, loaded_at as loadedAt
    from extract where state = 'current' order by kind`),
  outbox: await readOutbox(db),
  head: await readHead(db),
  signed: await readLastCheckpoint(db),
  lastDecisionAt: await readLastDecisionAt(db),
});

/** Deliveries that wait, and events that an endpoint was not considered for yet. */
const readOutbox = async (db: Database): Promise<Vitals["outbox"]> => {
  const [row] = await db.orm.all<Vitals["outbox"]>(sql`
    select count(*) as waiting, min(at) as oldestAt from (
      select created_at as at from delivery where state = 'waiting'
      union all
      select e.at from event e where e.seq > (select min(seen_seq) from endpoint where state = 'enabled'))`);
  return row ?? { waiting: 0, oldestAt: null };
};

const readLastDecisionAt = async (db: Database): Promise<string | null> => {
  const [last] = await db.orm
    .select({ at: decision.askedAt })
    .from(decision)
    .orderBy(desc(decision.id))
    .limit(1);
  return last?.at ?? null;
};
