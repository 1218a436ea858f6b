/** When the committee is asked to decide. Each is a design decision, and is frozen with every report. */
export const reportBounds = {
  /** A department that has not been clear for more days than this. */
  blocked_days: 60,
  /** A service group in which a larger part of those in scope, in percent, have no plan in place. */
  not_in_place_percent: 20,
  /** A figure of the audit's findings that is worse than in the last report by as many percentage points or more. */
  worse_points: 1,
} as const;

/** As many things as one decision names; the rest are counted. */
export const mostItems = 20;
