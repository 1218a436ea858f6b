import { fails, passes, type WarningRule } from "#gate/rule.ts";

/** JP-30. A plan is prospective: signed off on its first day or before. */
export const agreedBeforeStart: WarningRule = {
  id: "JP-30",
  title: "The plan was signed off before it started",
  source: "Davies, Health Service Journal, 27 May 2004: plans are prospective",
  severity: "warn",
  codes: ["agreed_after_start"],
  owner: "clinical_director",
  evaluate: ({ speaking }) => {
    const signedOffOn = speaking?.plan.signedOffOn ?? null;
    const firstDay = speaking?.firstDay ?? null;
    return signedOffOn !== null && firstDay !== null && signedOffOn > firstDay
      ? fails("agreed_after_start")
      : passes;
  },
};
