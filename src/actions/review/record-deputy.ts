import { allow, allowInOwnRight, type Principal } from "#auth/principal.ts";
import { commit, record } from "#db/commit.ts";
import type { Keep } from "#db/kept-answers.ts";
import { type DeputyRow, insertDeputy } from "#db/people/deputies.ts";
import { readNames } from "#db/people/names.ts";
import type { Deps } from "#deps.ts";
import { type Day, lastDayOfMonths } from "#gate/day.ts";
import { Problem } from "#problem.ts";
import { deputyMonths } from "#review/bounds.ts";

export interface NewDeputy {
  /** The principal's id of someone who has signed in as a reader of reviews. */
  readonly person: string;
  readonly from: Day;
  readonly until: Day;
}

/** Lets someone who reads reviews decide them too, for a while. The first and the last day count. */
export const recordDeputy = async (
  deps: Deps,
  by: Principal,
  asked: NewDeputy,
  keep: Keep<DeputyRow> = () => [],
): Promise<DeputyRow> => {
  allow(by, "Review.Decide");
  allowInOwnRight(by);
  checkDays(asked, deps.today());
  if (asked.person === by.id) throw new Problem("forbidden", "Nobody is their own deputy.");
  if (!(await readNames(deps.db, [asked.person])).has(asked.person))
    throw refused("invalid_request", "/person", "has never signed in to read reviews");
  const recorded = deputyRow(deps, by, asked);
  await commit(
    deps.db,
    ...keep(recorded),
    insertDeputy(recorded),
    record({
      at: recorded.recordedAt,
      type: "deputy.recorded",
      by: by.id,
      data: { deputy: recorded.id, person: asked.person, from: asked.from, until: asked.until },
    }),
  );
  return recorded;
};

const deputyRow = (deps: Deps, by: Principal, { person, from, until }: NewDeputy): DeputyRow => ({
  id: deps.newId("dpt"),
  person,
  fromDay: from,
  untilDay: until,
  recordedBy: by.id,
  recordedAt: new Date(deps.now()).toISOString(),
  endedBy: null,
  endedAt: null,
});

const checkDays = ({ from, until }: NewDeputy, today: Day): void => {
  if (from < today) throw refused("day_out_of_range", "/from", "is before today");
  if (until < from) throw refused("day_out_of_range", "/until", "is before the first day");
  const last = lastDayOfMonths(deputyMonths, from);
  if (until > last)
    throw refused(
      "day_out_of_range",
      "/until",
      `is after ${last}: a deputy has ${deputyMonths} months at the most`,
    );
};

const refused = (code: "invalid_request" | "day_out_of_range", pointer: string, detail: string): Problem =>
  new Problem(code, "The deputy was not recorded.", { errors: [{ pointer, detail }] });
