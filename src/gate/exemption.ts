/** Neutral kinds only: never a reason of health. */
export const exemptionKinds = ["authorised_absence", "in_dispute", "no_nhs_sessions", "other"] as const;

export type ExemptionKind = (typeof exemptionKinds)[number];
