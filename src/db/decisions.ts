import { and, desc, eq, gte, lt, lte } from "drizzle-orm";
import { canonical } from "#audit/canonical.ts";
import { sha256 } from "#audit/digest.ts";
import type { Day } from "#gate/day.ts";
import type { Facts } from "#gate/facts.ts";
import type { Policy } from "#gate/policy.ts";
import type { ToldAnswer } from "#words/told.ts";
import type { Write } from "./commit.ts";
import type { Database } from "./database.ts";
import { decision, evidence, policyText } from "./schema-decisions.ts";

export type DecisionRow = typeof decision.$inferSelect;

/** A decision with all that it rests on, as it was answered. */
export interface KeptDecision extends Omit<DecisionRow, "evidenceId"> {
  readonly grounds: Grounds;
}

/** What an answer rests on and what it was. */
export interface Grounds {
  readonly facts: Facts;
  readonly policy: PolicyName;
  readonly answer: ToldAnswer;
}

export interface PolicyName {
  readonly id: string;
  readonly version: string;
  readonly digest: string;
}

/** The decision, and once each the policy and the grounds that it points to. */
export const insertDecision = ({ grounds, ...row }: KeptDecision, policy: Policy): readonly Write[] => {
  const facts = canonical(grounds.facts);
  const { digest } = grounds.policy;
  const answer = canonical(grounds.answer);
  const id = sha256(digest, facts, answer);
  return [
    (orm) =>
      orm
        .insert(policyText)
        .values({ digest, body: canonical(policy) })
        .onConflictDoNothing(),
    (orm) => orm.insert(evidence).values({ id, policyDigest: digest, facts, answer }).onConflictDoNothing(),
    (orm) => orm.insert(decision).values({ ...row, evidenceId: id }),
  ];
};

export interface DecisionFilter {
  /** Only what this principal asked; null for all. */
  readonly askedBy: string | null;
  readonly department: string | null;
  readonly vacancyRef: string | null;
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
  { askedBy, department, vacancyRef, outcome, from, to, before, limit }: DecisionFilter,
): Promise<readonly KeptDecision[]> => {
  const rows = await joined(db)
    .where(
      and(
        askedBy === null ? undefined : eq(decision.askedBy, askedBy),
        department === null ? undefined : eq(decision.department, department),
        vacancyRef === null ? undefined : eq(decision.vacancyRef, vacancyRef),
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

export const readDecision = async (db: Database, id: string): Promise<KeptDecision | null> => {
  const [row] = await joined(db).where(eq(decision.id, id));
  return row ? kept(row) : null;
};

/** The policy that a digest stands for; null when no decision was made by it. */
export const readPolicy = async (db: Database, digest: string): Promise<Policy | null> => {
  const [row] = await db.orm.select().from(policyText).where(eq(policyText.digest, digest));
  return row ? (JSON.parse(row.body) as Policy) : null;
};

const joined = (db: Database) =>
  db.orm
    .select({ decision, facts: evidence.facts, answer: evidence.answer, policy: policyText })
    .from(decision)
    .innerJoin(evidence, eq(evidence.id, decision.evidenceId))
    .innerJoin(policyText, eq(policyText.digest, evidence.policyDigest))
    .$dynamic();

const kept = (row: {
  readonly decision: DecisionRow;
  readonly facts: string;
  readonly answer: string;
  readonly policy: { readonly digest: string; readonly body: string };
}): KeptDecision => {
  const { evidenceId, ...decided } = row.decision;
  const { id, version } = JSON.parse(row.policy.body) as Policy;
  return {
    ...decided,
    grounds: {
      facts: JSON.parse(row.facts) as Facts,
      policy: { id, version, digest: row.policy.digest },
      answer: JSON.parse(row.answer) as ToldAnswer,
    },
  };
};
