import { fails, passes, type WarningRule } from "#gate/rule.ts";

/** JP-24. Every session figure of the plan is a multiple of a half. */
export const halfSteps: WarningRule = {
  id: "JP-24",
  title: "Sessions come in half steps",
  source: "Management response, section 2: paid per extra 0.5 session",
  severity: "warn",
  codes: ["sessions_not_in_half_steps"],
  owner: "clinical_director",
  evaluate: ({ speaking }, { policy }) => {
    const plan = speaking?.plan;
    const figures = [plan?.dcc, plan?.spa, plan?.other, plan?.totalSessions];
    return figures.every((figure) => !figure || Number.isInteger(figure / policy.sessionStep))
      ? passes
      : fails("sessions_not_in_half_steps", { step: policy.sessionStep });
  },
};
