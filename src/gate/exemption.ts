/** Neutral kinds only: never a reason of health. */
export const exemptionKinds = ["authorised_absence", "in_dispute", "no_nhs_sessions", "other"] as const;

export type ExemptionKind = (typeof exemptionKinds)[number];

/** How an exemption stands on a day: ended by somebody, over by itself, or neither. */
export const exemptionStates = ["in_force", "coming", "over", "ended"] as const;

export type ExemptionState = (typeof exemptionStates)[number];
