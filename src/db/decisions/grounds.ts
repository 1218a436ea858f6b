import { eq } from "drizzle-orm";
import { canonical } from "#audit/canonical.ts";
import { sha256 } from "#audit/digest.ts";
import type { Write } from "#db/commit.ts";
import type { Database } from "#db/database.ts";
import { evidence, policyText } from "#db/schema/decisions.ts";
import type { Facts, Setting } from "#gate/facts.ts";
import type { Policy } from "#gate/policy.ts";
import type { ToldAnswer } from "#words/told.ts";

/** What an answer rests on and what it was: of the first question, unless it says otherwise. */
export interface Grounds<F extends Setting = Facts, A extends object = ToldAnswer> {
  readonly facts: F;
  readonly policy: PolicyName;
  readonly answer: A;
}

export interface PolicyName {
  readonly id: string;
  readonly version: string;
  readonly digest: string;
}

/** The policy and the grounds, kept once each, and the id by which a decision points to them. */
export const insertGrounds = (
  grounds: Grounds<Setting, object>,
  policy: Policy,
): { readonly evidenceId: string; readonly writes: readonly Write[] } => {
  const { digest } = grounds.policy;
  const { id, facts, answer } = texted(grounds);
  return {
    evidenceId: id,
    writes: [
      (orm) =>
        orm
          .insert(policyText)
          .values({ digest, body: textOf(policy) })
          .onConflictDoNothing(),
      (orm) => orm.insert(evidence).values({ id, policyDigest: digest, facts, answer }).onConflictDoNothing(),
    ],
  };
};

interface Texted {
  readonly id: string;
  readonly facts: string;
  readonly answer: string;
}

const texts = new WeakMap<object, string>();

/** Settings and facts do not change: the same object is written once. */
const textOf = (value: object): string => {
  const known = texts.get(value) ?? canonical(value);
  texts.set(value, known);
  return known;
};

const grounded = new WeakMap<object, Texted & { readonly digest: string; readonly of: object }>();

const texted = ({ facts, answer, policy: { digest } }: Grounds<Setting, object>): Texted => {
  const known = grounded.get(answer);
  if (known?.of === facts && known.digest === digest) return known;
  const fresh = { facts: textOf(facts), answer: textOf(answer), digest, of: facts };
  const told = { ...fresh, id: sha256(digest, fresh.facts, fresh.answer) };
  grounded.set(answer, told);
  return told;
};

/** What the audit's line about an answer says of its grounds: nobody, and nothing that grows with the people. */
export const linedGrounds = ({ answer, policy, facts }: Grounds<Setting, Pick<ToldAnswer, "reasons">>) => ({
  reasons: answer.reasons.map(({ code, count }) => ({ code, count })),
  policy: policy.digest,
  revision: facts.evidence.revision,
});

/** What is read beside a decision to give its grounds again. */
export const groundsColumns = { facts: evidence.facts, answer: evidence.answer, policy: policyText };

export const groundsOf = <F extends Setting, A extends object>(row: {
  readonly facts: string;
  readonly answer: string;
  readonly policy: { readonly digest: string; readonly body: string };
}): Grounds<F, A> => {
  const { id, version } = JSON.parse(row.policy.body) as Policy;
  return {
    facts: JSON.parse(row.facts) as F,
    policy: { id, version, digest: row.policy.digest },
    answer: JSON.parse(row.answer) as A,
  };
};

/** The policy that a digest stands for; null when no decision was made by it. */
export const readPolicy = async (db: Database, digest: string): Promise<Policy | null> => {
  const [row] = await db.orm.select().from(policyText).where(eq(policyText.digest, digest));
  return row ? (JSON.parse(row.body) as Policy) : null;
};
