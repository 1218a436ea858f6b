import { type DepartmentRule, fails } from "#gate/rule.ts";
import { inScopeAssignments } from "#gate/scope.ts";
import { evidencePresent } from "./evidence-present.ts";
import { evidenceRecent } from "./evidence-recent.ts";

/** JP-11. A department with nobody in scope may recruit, and is told so; only evidence present and recent can show it. */
export const consultantsInPost: DepartmentRule = {
  id: "JP-11",
  title: "There are consultants in post",
  source: "Design decision: an empty service must be able to recruit",
  severity: "warn",
  codes: ["no_consultants"],
  owner: "service_manager",
  evaluate: (facts, context) => {
    const { asOf, policy } = context;
    const proven = [evidencePresent, evidenceRecent].every(
      (rule) => rule.evaluate(facts, context).length === 0,
    );
    return proven && facts.people.every((person) => inScopeAssignments(person, asOf, policy).length === 0)
      ? [fails("no_consultants")]
      : [];
  },
};
