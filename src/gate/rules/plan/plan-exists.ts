import type { BlockCode } from "#gate/finding.ts";
import { fails, type PersonRule, passes } from "#gate/rule.ts";
import type { Standing } from "#gate/standing.ts";

/** JP-7. Someone in scope has a plan of some kind. What is wrong with it is for the other rules to say. */
export const planExists: PersonRule<BlockCode, Pick<Standing, "judged">> = {
  id: "JP-7",
  title: "There is a plan",
  source: "Management response, section 3",
  severity: "block",
  codes: ["plan_missing"],
  owner: "clinical_director",
  evaluate: ({ judged }) => (judged.length > 0 ? passes : fails("plan_missing")),
};
