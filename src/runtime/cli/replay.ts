import { canonical } from "#audit/canonical.ts";
import type { Database } from "#db/database.ts";
import { type Grounds, readPolicy } from "#db/decisions/grounds.ts";
import { readPayrollDecision } from "#db/decisions/payroll-decisions.ts";
import { readDecision } from "#db/decisions.ts";
import type { Setting } from "#gate/facts.ts";
import { mayAdvertise } from "#gate/may-advertise.ts";
import { maySubmitPayrollChange } from "#gate/may-submit-payroll-change.ts";
import type { Policy } from "#gate/policy.ts";
import { decisionBody, type Reader } from "#routes/answer-body.ts";
import { payrollBody } from "#routes/payroll-body.ts";
import { policyName } from "#runtime/policy.ts";
import { tell, tellPayroll } from "#words/told.ts";
import { withFile } from "./local-file.ts";
import { type Outcome, refused } from "./outcome.ts";

/** A kept answer to either question: what was answered, what it rests on, and the same question on the same facts. */
interface Kept {
  readonly body: object;
  readonly grounds: Grounds<Setting, object>;
  readonly again: (policy: Policy) => object;
}

/**
 * Gives a kept decision as it was answered, without people, and decides anew on the same facts under the same policy:
 * 3 when today's Porth would no longer say the same.
 */
export const replay = (file: string, id: string, language: Reader["language"]): Promise<Outcome> =>
  withFile(file, async ({ db }) => {
    const reader = { language, detail: false };
    const kept = await (id.startsWith("pay_") ? payrollDecision : decision)(db, id, reader);
    if (kept === null) return refused(`There is no decision ${id}.`);
    const raw = JSON.stringify(kept.body);
    const why = differs(id, kept, await readPolicy(db, kept.grounds.policy.digest));
    return why === null ? { exit: 0, out: [raw], raw } : { exit: 3, out: [raw], raw, err: [why] };
  });

const decision = async (db: Database, id: string, reader: Reader): Promise<Kept | null> => {
  const kept = await readDecision(db, id);
  return (
    kept && {
      body: decisionBody(kept, reader),
      grounds: kept.grounds,
      again: (policy) => tell(mayAdvertise(kept.grounds.facts, policy), policy),
    }
  );
};

const payrollDecision = async (db: Database, id: string, reader: Reader): Promise<Kept | null> => {
  const kept = await readPayrollDecision(db, id);
  return (
    kept && {
      body: payrollBody(kept, reader),
      grounds: kept.grounds,
      again: (policy) => tellPayroll(maySubmitPayrollChange(kept.grounds.facts, policy), policy),
    }
  );
};

const differs = (id: string, { grounds, again }: Kept, policy: Policy | null): string | null => {
  if (policy === null || policyName(policy).digest !== grounds.policy.digest)
    return `${id}: the kept policy is not the one that its digest stands for.`;
  return canonical(again(policy)) === canonical(grounds.answer)
    ? null
    : `${id}: this Porth no longer gives this answer on the same facts and policy.`;
};
