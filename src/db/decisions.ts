import { and, desc, eq, gte, lt, lte, sql } from "drizzle-orm";
import type { Day } from "#gate/day.ts";
import type { Policy } from "#gate/policy.ts";
import { fold } from "#imports/fold.ts";
import type { Write } from "./commit.ts";
import type { Database } from "./database.ts";
import { type Grounds, groundsColumns, groundsOf, insertGrounds } from "./decisions/grounds.ts";
import { decision, evidence, policyText } from "./schema/decisions.ts";
import { departmentName } from "./schema/register.ts";

export type DecisionRow = typeof decision.$inferSelect;

/** A decision with all that it rests on, as it was answered. */
export interface KeptDecision extends Omit<DecisionRow, "evidenceId"> {
  readonly grounds: Grounds;
}

/** The decision, and once each the policy and the grounds that it points to. */
export const insertDecision = ({ grounds, ...row }: KeptDecision, policy: Policy): readonly Write[] => {
  const { evidenceId, writes } = insertGrounds(grounds, policy);
  return [...writes, (orm) => orm.insert(decision).values({ ...row, evidenceId })];
};

export interface DecisionFilter {
  /** Only what this principal asked; null for all. */
  readonly askedBy: string | null;
  /** Its code, or whatever it is called now. */
  readonly department: string | null;
  /** Its reference, or its id. */
  readonly vacancy: string | null;
  readonly outcome: DecisionRow["outcome"] | null;
  readonly from: Day | null;
  readonly to: Day | null;
  /** Decisions made before the one with this id. */
  readonly before: string | null;
  readonly limit: number;
}

/** Newest first. */
export const listDecisions = async (
  db: Database,
  { askedBy, department, vacancy, outcome, from, to, before, limit }: DecisionFilter,
): Promise<readonly KeptDecision[]> => {
  const rows = await joined(db)
    .where(
      and(
        askedBy === null ? undefined : eq(decision.askedBy, askedBy),
        department === null ? undefined : sql`${decision.department} in ${codesOf(department)}`,
        vacancy === null
          ? undefined
          : eq(isVacancyId(vacancy) ? decision.vacancyId : decision.vacancyRef, vacancy),
        outcome === null ? undefined : eq(decision.outcome, outcome),
        from === null ? undefined : gte(decision.asOf, from),
        to === null ? undefined : lte(decision.asOf, to),
        before === null ? undefined : lt(decision.id, before),
      ),
    )
    .orderBy(desc(decision.id))
    .limit(limit);
  return rows.map(kept);
};

/** The code itself, as decisions stay with the one they were made under, and the code of what is called so now. */
const codesOf = (called: string) =>
  sql`(${called}, (select code from ${departmentName} where folded = ${fold(called)}))`;

const isVacancyId = (text: string): boolean => /^vac_[0-9A-HJKMNP-TV-Z]{26}$/.test(text);

export const readDecision = async (db: Database, id: string): Promise<KeptDecision | null> => {
  const [row] = await joined(db).where(eq(decision.id, id));
  return row ? kept(row) : null;
};

/** The decision that people call so. */
export const readDecisionCalled = async (db: Database, reference: string): Promise<KeptDecision | null> => {
  const [row] = await joined(db).where(eq(decision.reference, reference));
  return row ? kept(row) : null;
};

const joined = (db: Database) =>
  db.orm
    .select({ decision, ...groundsColumns })
    .from(decision)
    .innerJoin(evidence, eq(evidence.id, decision.evidenceId))
    .innerJoin(policyText, eq(policyText.digest, evidence.policyDigest))
    .$dynamic();

const kept = (row: { readonly decision: DecisionRow } & Parameters<typeof groundsOf>[0]): KeptDecision => {
  const { evidenceId, ...decided } = row.decision;
  return { ...decided, grounds: groundsOf(row) };
};
