import type { Board } from "../board.ts";
import { addDays, type Day, daysFrom } from "../days.ts";
import type { Failure } from "./plan.ts";

const MAX_EXTRACT_AGE = 7;
const EXTRACT_AGEING_AFTER = 4;

export type Evidence = {
  readonly problems: Failure[];
  readonly ageing: boolean;
  readonly recentUntil: (Day | null)[];
};

/** Reading D2: on a future day an extract is as old as today, so it is recent as many days past that day as past today. */
export const evidenceOf = (board: Board, asOf: Day, askedOn: Day): Evidence => {
  const problems: Failure[] = [];
  const recentUntil: Day[] = [];
  let ageing = false;
  for (const [name, taken] of [
    ["staff_list", board.extracts.staff_list],
    ["allocate_extract", board.extracts.allocate],
  ] as const) {
    if (taken === null) {
      problems.push({ code: `${name}_missing`, rule: "JP-8" });
      continue;
    }
    const age = daysFrom(taken, askedOn);
    if (age > MAX_EXTRACT_AGE) problems.push({ code: `${name}_stale`, rule: "JP-9" });
    else if (age > EXTRACT_AGEING_AFTER) ageing = true;
    recentUntil.push(addDays(asOf, MAX_EXTRACT_AGE - age));
  }
  return { problems, ageing, recentUntil };
};
