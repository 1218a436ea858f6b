import { is, SQL, sql } from "drizzle-orm";
import { type AuditEntry, type ChainHead, nextLine } from "#audit/chain.ts";
import { Problem } from "#problem.ts";
import type { Database } from "./database.ts";
import { written } from "./facts/written.ts";
import { audit } from "./schema/decisions.ts";
import { readHead } from "./trail.ts";
import { ledBy } from "./webhooks/led-by.ts";

/** Something to be written: nothing happens before `commit` makes one batch of it with the others. */
export type Write = (orm: Database["orm"], chain: Chain) => Statement;

/** A query as it is built; building it runs nothing. */
type Statement = SQL | { readonly toSQL: () => { sql: string; params: unknown[] } };

/** Where the trail stands while a batch is put together. */
interface Chain {
  head: ChainHead;
  /** Something is to be told outside. */
  hasNews: boolean;
  /** What the trail is told. */
  readonly entries: AuditEntry[];
}

/** Makes one batch of the writes: all of them are kept, or none. */
export const commit = async (db: Database, ...writes: readonly Write[]): Promise<void> => {
  if (writes.length === 0) return;
  const attempt = async () => {
    const chain: Chain = { head: db.head ?? (await readHead(db)), hasNews: false, entries: [] };
    const statements = writes.map((write) => prepared(db, write(db.orm, chain)));
    db.head = chain.head;
    try {
      await db.d1.batch(statements);
    } catch (error) {
      db.head = null;
      throw error;
    }
    return chain;
  };
  const kept = await persist(attempt, (error) => says(error, "audit_head_moved")).catch((error) => {
    throw refusal(error);
  });
  db.onRecord(kept.entries);
  // Whoever delivers does so for all, and goes on long after this request.
  if (kept.hasNews) ledBy(null, db.onNews);
};

/** How often one who comes too late tries again: seconds, all in all. */
const maxTries = 30;

/** Tries again as long as others came first, each time after a pause of chance, so that they do not meet again. */
const persist = async <T>(
  attempt: () => Promise<T>,
  cameTooLate: (error: unknown) => boolean,
): Promise<T> => {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      if (!cameTooLate(error) || tries >= maxTries) throw error;
      const pauseMilliseconds = Math.random() * Math.min(2 ** tries, 128);
      await new Promise((resolve) => setTimeout(resolve, pauseMilliseconds));
    }
  }
};

/** Drizzle's own batch loses the parameters of a raw statement on D1, so that the statements are prepared here. */
const prepared = ({ d1 }: Database, statement: Statement) => {
  const query = is(statement, SQL) ? written(statement) : statement.toSQL();
  return d1.prepare(query.sql).bind(...query.params);
};

/** Works out and commits again as long as what it was worked out from moves meanwhile; not for ever. */
export const untilSettled = <T>(attempt: () => Promise<T>): Promise<T> =>
  persist(attempt, (error) => error instanceof Problem && error.code === "conflict");

/** The batch is refused as a whole unless the condition holds when its turn comes. */
export const demand =
  (condition: SQL): Write =>
  () =>
    sql`insert into demand (holds) select (${condition})`;

/** A line of the trail, in the same commit as what it tells of. */
export const record =
  (entry: AuditEntry): Write =>
  (orm, chain) => {
    const line = nextLine(chain.head, entry);
    chain.head = { seq: line.seq, hash: line.hash };
    chain.entries.push(entry);
    return orm.insert(audit).values(line);
  };

/** What says that something else came first, or that an id's reference is another's: another try goes otherwise. */
const moved = [
  "demand_not_met",
  "UNIQUE constraint failed: vacancy.",
  "UNIQUE constraint failed: decision.reference",
];

const refusal = (error: unknown): Problem =>
  moved.some((words) => says(error, words))
    ? new Problem("conflict", "Something changed meanwhile. Nothing was kept: ask again.", { cause: error })
    : says(error, "UNIQUE constraint failed: kept_answer.") || says(error, "UNIQUE constraint failed: inbox.")
      ? new Problem("idempotency_in_flight", "The same request is still running.", {
          cause: error,
        })
      : new Problem("unavailable", "The database did not keep the change. Nothing was changed.", {
          cause: error,
        });

/** Whether an error, or what caused it, carries a guard's words. */
const says = (error: unknown, words: string): boolean =>
  error instanceof Error && (error.message.includes(words) || says(error.cause, words));
