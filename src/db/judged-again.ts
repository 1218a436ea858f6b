import type { Facts } from "#gate/facts.ts";
import { mayAdvertise } from "#gate/may-advertise.ts";
import type { Policy } from "#gate/policy.ts";
import { rejudged } from "#register/rejudge.ts";
import type { Write } from "./commit.ts";
import type { Database } from "./database.ts";
import { moveOpenVacancies, readOpenVacancies } from "./open-vacancies.ts";
import { announceStandings, readAnnounced, type Standing, type Telling } from "./webhooks/standings.ts";

/** Facts that are not what they were, by department. */
export interface Changed extends Telling {
  readonly facts: ReadonlyMap<string, Facts>;
  /** The only department that changed; null when any may have. */
  readonly department: string | null;
  readonly policy: Policy;
}

/** What follows from a change, and that no vacancy opened while it was worked out. */
export interface JudgedAgain {
  readonly unmoved: Write;
  readonly writes: readonly Write[];
}

/**
 * What goes with every change of the facts, in the same commit: open vacancies are judged again, and of a department
 * that stands otherwise than it was told the outside hears.
 */
export const judgedAgain = async (
  db: Database,
  { facts, department, policy, ...telling }: Changed,
): Promise<JudgedAgain> => {
  const [{ open, unmoved }, announced] = await Promise.all([
    readOpenVacancies(db, department ?? undefined),
    readAnnounced(db, department),
  ]);
  const moves = rejudged(open, (code) => facts.get(code), policy);
  const standings = new Map([...facts].map(([code, each]) => [code, standingOf(each, policy)]));
  return {
    unmoved,
    writes: [...moveOpenVacancies(moves, telling), ...announceStandings(announced, standings, telling)],
  };
};

const standingOf = (facts: Facts, policy: Policy): Standing =>
  mayAdvertise(facts, policy).mayAdvertise ? "clear" : "blocked";
