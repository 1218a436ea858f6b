import { eq } from "drizzle-orm";
import type { Write } from "#db/commit.ts";
import type { Database } from "#db/database.ts";
import { evidence, payrollDecision, policyText } from "#db/schema/decisions.ts";
import type { PayrollFacts } from "#gate/payroll/payroll-facts.ts";
import type { Policy } from "#gate/policy.ts";
import type { ToldPayrollAnswer } from "#words/told.ts";
import { type Grounds, groundsColumns, groundsOf, insertGrounds } from "./grounds.ts";

export type PayrollGrounds = Grounds<PayrollFacts, ToldPayrollAnswer>;

/** An answer about a change form with all that it rests on, the form too. */
export interface KeptPayrollDecision extends Omit<typeof payrollDecision.$inferSelect, "evidenceId"> {
  readonly grounds: PayrollGrounds;
}

export const insertPayrollDecision = (
  { grounds, ...row }: KeptPayrollDecision,
  policy: Policy,
): readonly Write[] => {
  const { evidenceId, writes } = insertGrounds(grounds, policy);
  return [...writes, (orm) => orm.insert(payrollDecision).values({ ...row, evidenceId })];
};

export const readPayrollDecision = async (db: Database, id: string): Promise<KeptPayrollDecision | null> => {
  const [row] = await db.orm
    .select({ decision: payrollDecision, ...groundsColumns })
    .from(payrollDecision)
    .innerJoin(evidence, eq(evidence.id, payrollDecision.evidenceId))
    .innerJoin(policyText, eq(policyText.digest, evidence.policyDigest))
    .where(eq(payrollDecision.id, id));
  if (!row) return null;
  const { evidenceId, ...decided } = row.decision;
  return { ...decided, grounds: groundsOf(row) };
};
