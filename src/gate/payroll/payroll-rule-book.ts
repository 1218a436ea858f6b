import type { Setting } from "#gate/facts.ts";
import type { DepartmentRule } from "#gate/rule.ts";
import { evidencePresent } from "#gate/rules/department/evidence-present.ts";
import { evidenceRecent } from "#gate/rules/department/evidence-recent.ts";
import type { PayrollRule } from "./payroll-rule.ts";
import { bandAgrees } from "./rules/band-agrees.ts";
import { planRevised } from "./rules/plan-revised.ts";
import { sessionsAgree } from "./rules/sessions-agree.ts";
import { startsInTime } from "./rules/starts-in-time.ts";

/** What the extracts must be, as for the first question. */
export const evidenceRules: readonly DepartmentRule<Setting>[] = [evidencePresent, evidenceRecent];

/** Every rule of the second question's own. Ids are for ever: a rule that goes leaves its number behind. */
export const payrollRules: readonly PayrollRule[] = [sessionsAgree, bandAgrees, startsInTime, planRevised];
