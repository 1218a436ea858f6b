import { asc, desc, gt, lt } from "drizzle-orm";
import { type AuditLine, type ChainHead, emptyChain } from "#audit/chain.ts";
import type { Database } from "./database.ts";
import { audit } from "./schema/decisions.ts";

export const readHead = async (db: Database): Promise<ChainHead> => {
  const [last] = await db.orm
    .select({ seq: audit.seq, hash: audit.hash })
    .from(audit)
    .orderBy(desc(audit.seq))
    .limit(1);
  return last ?? emptyChain;
};

/** Lines of the trail in order, from the one after `after`. */
export const listAuditLines = (db: Database, after: number, limit: number): Promise<readonly AuditLine[]> =>
  db.orm.select().from(audit).where(gt(audit.seq, after)).orderBy(asc(audit.seq)).limit(limit);

/** Lines of the trail, newest first, from the one before `before`; from the last when it is null. */
export const listNewestAuditLines = (
  db: Database,
  before: number | null,
  limit: number,
): Promise<readonly AuditLine[]> =>
  db.orm
    .select()
    .from(audit)
    .where(before === null ? undefined : lt(audit.seq, before))
    .orderBy(desc(audit.seq))
    .limit(limit);
