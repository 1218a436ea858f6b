import { namesPerson } from "#gate/names-person.ts";
import { fails, passes, type WarningRule } from "#gate/rule.ts";

/** JP-31. The final signatory is somebody else than the plan's own consultant, by number or by name. */
export const signedByAnother: WarningRule = {
  id: "JP-31",
  title: "The final signatory is not the consultant",
  source: "Design decision: nobody signs off their own plan",
  severity: "warn",
  codes: ["signed_by_self"],
  owner: "job_planning_manager",
  evaluate: ({ person, speaking }) => {
    const signatory = speaking?.plan.signedOffBy ?? "";
    return signatory !== "" && namesPerson(signatory, person) ? fails("signed_by_self") : passes;
  },
};
