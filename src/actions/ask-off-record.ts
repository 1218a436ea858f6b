import { allow, type Principal } from "#auth/principal.ts";
import type { Grounds } from "#db/decisions.ts";
import { readFacts } from "#db/facts.ts";
import type { Deps } from "#deps.ts";
import { type Day, lastDayOfMonths } from "#gate/day.ts";
import { mayAdvertise } from "#gate/may-advertise.ts";
import { fold } from "#imports/fold.ts";
import { Problem, unknownDepartment } from "#problem.ts";
import { tell } from "#words/told.ts";

/** The same answer, off the record: today, or on a future day with extracts as old as they are today. */
export const askOffRecord = async (
  deps: Deps,
  by: Principal,
  department: string,
  on: Day | null,
): Promise<Grounds> => {
  allow(by, "Gate.Ask");
  const askedOn = deps.today();
  const asOf = on ?? askedOn;
  const furthest = lastDayOfMonths(deps.policy.forecastMonths, askedOn);
  if (asOf < askedOn || asOf > furthest)
    throw new Problem("day_out_of_range", `A forecast is for a day from ${askedOn} to ${furthest}.`);
  const read = await readFacts(deps.db, { department: fold(department) }, { asOf, askedOn });
  if (!read) throw unknownDepartment();
  const answer = tell(mayAdvertise(read.facts, deps.policy), deps.policy);
  return { facts: read.facts, policy: deps.policyName, answer };
};
