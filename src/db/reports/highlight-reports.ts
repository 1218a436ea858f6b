import { and, desc, eq, lt, sql } from "drizzle-orm";
import type { ChainHead } from "#audit/chain.ts";
import { demand, type Write } from "#db/commit.ts";
import type { Database } from "#db/database.ts";
import { highlightReport } from "#db/schema/reports.ts";
import type { Day } from "#gate/day.ts";

/** A report as it is frozen; the body is the very text that is answered. */
export type HighlightReportRow = Omit<typeof highlightReport.$inferSelect, "seq">;

/** A report by what is told of it in a list. */
export interface ListedReport extends Omit<HighlightReportRow, "body" | "madeBy"> {
  /** JSON, in both languages. */
  readonly headline: string;
  readonly seq: number;
}

export const insertHighlightReport =
  (row: HighlightReportRow): Write =>
  (orm) =>
    orm.insert(highlightReport).values(row);

/** The trail still ends where it ended when it was read: what is frozen names its very last line. */
export const trailUnmoved = ({ seq }: ChainHead): Write =>
  demand(sql`select coalesce((select max(seq) from audit), 0) = ${seq}`);

export const readHighlightReport = async (db: Database, id: string): Promise<HighlightReportRow | null> => {
  const [row] = await db.orm.select().from(highlightReport).where(eq(highlightReport.id, id));
  return row ?? null;
};

/** The report whose period ends last before a day; of several, the one made last. */
export const readReportBefore = async (db: Database, day: Day): Promise<HighlightReportRow | null> => {
  const [row] = await db.orm
    .select()
    .from(highlightReport)
    .where(lt(highlightReport.toDay, day))
    .orderBy(desc(highlightReport.toDay), desc(highlightReport.seq))
    .limit(1);
  return row ?? null;
};

const listed = {
  id: highlightReport.id,
  seq: highlightReport.seq,
  fromDay: highlightReport.fromDay,
  toDay: highlightReport.toDay,
  madeAt: highlightReport.madeAt,
  sha256: highlightReport.sha256,
  headline: sql<string>`${highlightReport.body} ->> '$.headline'`,
};

/** Newest first, from the one made before `before`. */
export const listHighlightReports = async (
  db: Database,
  before: string | null,
  limit: number,
): Promise<readonly ListedReport[]> =>
  db.orm
    .select(listed)
    .from(highlightReport)
    .where(
      and(
        before === null
          ? undefined
          : sql`${highlightReport.seq} < coalesce((select b.seq from highlight_report b where b.id = ${before}), 0)`,
      ),
    )
    .orderBy(desc(highlightReport.seq))
    .limit(limit);
