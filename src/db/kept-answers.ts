import { and, eq, lt } from "drizzle-orm";
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

/** Answers kept before a moment (RFC 3339) are forgotten. */
export const forgetAnswersBefore =
  (moment: string): Write =>
  (orm) =>
    orm.delete(keptAnswer).where(lt(keptAnswer.at, moment));
