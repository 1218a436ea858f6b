import { and, eq, sql } from "drizzle-orm";
import type { Write } from "./commit.ts";
import type { Database } from "./database.ts";
import { keptAnswer } from "./schema/decisions.ts";

/** The first answer to a request with an Idempotency-Key. */
export interface KeptAnswer {
  readonly caller: string;
  readonly key: string;
  /** What was asked: SHA-256 of method, address and body. */
  readonly fingerprint: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly at: string;
}

/** Given what a request did, the answer to keep beside it. */
export type Keep<T> = (result: T) => readonly Write[];

export const insertKeptAnswer =
  (answer: KeptAnswer): Write =>
  (orm) =>
    orm.insert(keptAnswer).values({ ...answer, headers: JSON.stringify(answer.headers) });

export const readKeptAnswer = async (
  db: Database,
  caller: string,
  key: string,
): Promise<KeptAnswer | null> => {
  const [row] = await db.orm
    .select()
    .from(keptAnswer)
    .where(and(eq(keptAnswer.caller, caller), eq(keptAnswer.key, key)));
  return row ? { ...row, headers: JSON.parse(row.headers) as Record<string, string> } : null;
};

/** What the body of an answer with a secret in it begins with; no JSON begins so. The rest is sealed. */
export const sealMark = "sealed:";

export interface SealedAnswer extends Pick<KeptAnswer, "caller" | "key"> {
  readonly sealed: string;
}

export const listSealedAnswers = async (db: Database): Promise<readonly SealedAnswer[]> => {
  const rows = await db.orm
    .select({ caller: keptAnswer.caller, key: keptAnswer.key, body: keptAnswer.body })
    .from(keptAnswer)
    .where(sql`substr(${keptAnswer.body}, 1, ${sealMark.length}) = ${sealMark}`);
  return rows.map(({ body, ...answer }) => ({ ...answer, sealed: body.slice(sealMark.length) }));
};

/** Seals it otherwise. */
export const moveSealedAnswer =
  ({ caller, key }: SealedAnswer, sealed: string): Write =>
  (orm) =>
    orm
      .update(keptAnswer)
      .set({ body: sealMark + sealed })
      .where(and(eq(keptAnswer.caller, caller), eq(keptAnswer.key, key)));
