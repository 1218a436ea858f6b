import { allow, type Principal } from "#auth/principal.ts";
import { commit, record, untilSettled } from "#db/commit.ts";
import type { Keep } from "#db/kept-answers.ts";
import { moveReview } from "#db/reviews.ts";
import { moveVacancy, readVacancy, type VacancyRow } from "#db/vacancies.ts";
import type { Deps } from "#deps.ts";
import { isOpen } from "#gate/vacancy.ts";
import { Problem } from "#problem.ts";

/** Whoever asked about a vacancy gives it up. Giving up twice is giving up once. */
export const withdrawVacancy = (
  deps: Deps,
  by: Principal,
  id: string,
  keep: Keep<VacancyRow>,
): Promise<VacancyRow> => {
  allow(by, "Gate.Ask");
  return untilSettled(async () => {
    const known = await readVacancy(deps.db, id);
    if (known?.askedBy !== by.id) throw new Problem("not_found", "You asked about no such vacancy.");
    if (known.state === "withdrawn") {
      await commit(deps.db, ...keep(known));
      return known;
    }
    const withdrawn = { ...known, state: "withdrawn", version: known.version + 1 } as const;
    await commit(
      deps.db,
      ...keep(withdrawn),
      ...moveVacancy(known, { state: "withdrawn" }),
      ...(known.reviewId && isOpen(known.state) ? [moveReview(known.reviewId, "withdrawn")] : []),
      record({
        at: new Date(deps.now()).toISOString(),
        type: "vacancy.withdrawn",
        by: by.id,
        data: { vacancy: id, from: known.state },
      }),
    );
    return withdrawn;
  });
};
