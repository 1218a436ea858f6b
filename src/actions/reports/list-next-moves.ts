import { allow, type Principal } from "#auth/principal.ts";
import { untilSettled } from "#db/commit.ts";
import { fromEveryFacts } from "#db/measures/facts-in-turn.ts";
import { rememberedOf } from "#db/measures/remembered.ts";
import type { Deps } from "#deps.ts";
import { mayAdvertise } from "#gate/may-advertise.ts";
import { inOrder, type MovesFilter, placeOf } from "#measures/next-move-order.ts";
import { type NextMove, nextMovesOf } from "#measures/next-moves.ts";

export interface MovesWanted extends MovesFilter {
  /** Moves whose place comes after this one; null for all. */
  readonly after: string | null;
  /** Null for all there are. */
  readonly limit: number | null;
}

/** Whose move it is today, in every department, in order of the moves' places. */
export const listNextMoves = async (
  deps: Deps,
  by: Principal,
  { after, limit, ...filter }: MovesWanted,
): Promise<readonly NextMove[]> => {
  allow(by, "Report.Read", "Gate.ReadDetail", "Gate.Ask");
  const { db, policy, policyName } = deps;
  const today = deps.today();
  const moves = await rememberedOf(db, `moves ${today} ${policyName.digest}`, () =>
    untilSettled(() =>
      fromEveryFacts(db, { asOf: today, askedOn: today }, (facts) =>
        nextMovesOf(facts, mayAdvertise(facts, policy)),
      ),
    ),
  );
  const wanted = inOrder(moves.flat(), filter).filter((move) => after === null || placeOf(move) > after);
  return limit === null ? wanted : wanted.slice(0, limit);
};
