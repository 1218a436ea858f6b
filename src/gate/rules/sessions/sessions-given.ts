import { fails, passes, type WarningRule } from "#gate/rule.ts";

/** JP-36. The plan gives a session figure: without one JP-6 has nothing to judge. */
export const sessionsGiven: WarningRule = {
  id: "JP-36",
  title: "The plan gives its sessions",
  source: "Management response, section 2",
  severity: "warn",
  codes: ["sessions_not_given"],
  owner: "job_planning_manager",
  evaluate: ({ speaking }) =>
    speaking !== null && speaking.plan.totalSessions === null ? fails("sessions_not_given") : passes,
};
