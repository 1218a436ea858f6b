import { asc, eq, type SQL, sql } from "drizzle-orm";
import type { Day } from "#gate/day.ts";
import type { VacancyState } from "#gate/vacancy.ts";
import type { ReviewCase, Verdict } from "#review/review-case.ts";
import type { Write } from "./commit.ts";
import type { Database } from "./database.ts";
import { stateOf } from "./overrides.ts";
import { decision, vacancy } from "./schema/decisions.ts";
import { review, verdict } from "./schema/reviews.ts";

const askedDecision = {
  id: decision.id,
  vacancyId: decision.vacancyId,
  outcome: decision.outcome,
  reference: decision.reference,
  askedAt: decision.askedAt,
  askedBy: decision.askedBy,
  vacancyState: decision.vacancyState,
};

export const insertReview =
  (row: typeof review.$inferSelect): Write =>
  (orm) =>
    orm.insert(review).values(row);

/** Takes the review along with its vacancy, in the commit that moves the vacancy. */
export const moveReview =
  (id: string, state: VacancyState): Write =>
  (orm) =>
    orm.update(review).set({ state }).where(eq(review.id, id));

export const insertVerdict =
  ({ codes, ...row }: Verdict): Write =>
  (orm) =>
    orm.insert(verdict).values({ ...row, codes: JSON.stringify(codes) });

/** Cases in the order of these ids; what there is not is left out. */
export const readReviews = async (db: Database, ids: readonly string[]): Promise<readonly ReviewCase[]> => {
  const wanted = sql`(select value from json_each(${JSON.stringify(ids)}))`;
  const [cases, verdicts, decisions] = await Promise.all([
    db.orm
      .select({ review, vacancy })
      .from(review)
      .innerJoin(vacancy, eq(vacancy.id, review.vacancyId))
      .where(sql`${review.id} in ${wanted}`),
    db.orm.select().from(verdict).where(sql`${verdict.reviewId} in ${wanted}`).orderBy(sql`${verdict}.rowid`),
    db.orm
      .select(askedDecision)
      .from(decision)
      .where(
        sql`${decision.vacancyId} in (select ${review.vacancyId} from ${review} where ${review.id} in ${wanted})`,
      )
      .orderBy(asc(decision.id)),
  ]);
  return ids.flatMap((id) => {
    const found = cases.find(({ review: one }) => one.id === id);
    return found
      ? {
          ...found,
          verdicts: verdicts
            .filter(({ reviewId }) => reviewId === id)
            .map((one) => ({ ...one, codes: JSON.parse(one.codes) as string[] })),
          decisions: decisions.filter(({ vacancyId }) => vacancyId === found.vacancy.id),
        }
      : [];
  });
};

export interface ReviewFilter {
  /** As it is today; null for every state. */
  readonly state: VacancyState | null;
  readonly today: Day;
  readonly serviceGroup: string | null;
  /** Looked for in the reference and the title of the vacancy, and in the department's code and names. */
  readonly text: string | null;
  /** Reviews opened after the one with this id. */
  readonly after: string | null;
  readonly limit: number;
}

/** The ids of reviews, oldest first. */
export const listReviewIds = async (db: Database, looked: ReviewFilter): Promise<readonly string[]> => {
  const { state, today, after, limit } = looked;
  const rows = await db.orm.all<{ id: string }>(sql`
    select r.id ${whereFound(looked)}
      and (${state} is null or ${stateOf("r", today)} = ${state}) and r.id > ${after ?? ""}
    order by r.id limit ${limit}`);
  return rows.map(({ id }) => id);
};

/** Reviews, as `r`, of what is looked for, in whichever state. */
export const whereFound = ({ serviceGroup, text }: Pick<ReviewFilter, "serviceGroup" | "text">): SQL => {
  const named = (column: string) => sql`instr(lower(${sql.raw(column)}), lower(${text})) > 0`;
  return sql`from review r join vacancy v on v.id = r.vacancy_id
      left join register_row d on d.kind = 'departments' and d.key = r.department and d.removed_by is null
    where (${serviceGroup} is null or d.row ->> 'serviceGroup' = ${serviceGroup})
      and (${text} is null or ${named("v.ref")} or ${named("v.title")} or ${named("d.key")}
        or ${named("d.row ->> 'nameEn'")} or ${named("d.row ->> 'nameCy'")})`;
};
