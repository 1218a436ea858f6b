import { canonical } from "#audit/canonical.ts";
import { readPolicy } from "#db/decisions/grounds.ts";
import { type KeptDecision, readDecision } from "#db/decisions.ts";
import { mayAdvertise } from "#gate/may-advertise.ts";
import type { Policy } from "#gate/policy.ts";
import { decisionBody, type Reader } from "#routes/answer-body.ts";
import { policyName } from "#runtime/policy.ts";
import { tell } from "#words/told.ts";
import { withFile } from "./local-file.ts";
import { type Outcome, refused } from "./outcome.ts";

/**
 * Gives a kept decision as it was answered, without people, and decides anew on the same facts under the same policy:
 * 3 when today's Porth would no longer say the same.
 */
export const replay = (file: string, id: string, language: Reader["language"]): Promise<Outcome> =>
  withFile(file, async ({ db }) => {
    const decision = await readDecision(db, id);
    if (decision === null) return refused(`There is no decision ${id}.`);
    const raw = JSON.stringify(decisionBody(decision, { language, detail: false }));
    const why = differs(decision, await readPolicy(db, decision.grounds.policy.digest));
    return why === null ? { exit: 0, out: [raw], raw } : { exit: 3, out: [raw], raw, err: [why] };
  });

const differs = ({ id, grounds }: KeptDecision, policy: Policy | null): string | null => {
  if (policy === null || policyName(policy).digest !== grounds.policy.digest)
    return `${id}: the kept policy is not the one that its digest stands for.`;
  const again = tell(mayAdvertise(grounds.facts, policy), policy);
  return canonical(again) === canonical(grounds.answer)
    ? null
    : `${id}: this Porth no longer gives this answer on the same facts and policy.`;
};
