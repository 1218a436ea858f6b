import type { TrendDay } from "#actions/reports/show-trend.ts";
import type { DashboardView } from "#console/pages/dashboard/dashboard-view.ts";
import type { Policy } from "#gate/policy.ts";
import { figuresOf } from "#measures/figures.ts";

type Shown = Pick<DashboardView, "trend" | "trendBegins">;

/** The days from the first that is kept, of the board or of one service group. */
export const trendOf = (days: readonly TrendDay[], group: string | null, policy: Policy): Shown => {
  const shown = days.map(({ on, kept }) => {
    const tally = group === null ? kept?.board : kept?.parts[0]?.tally;
    return { on, isFilled: kept?.isFilled ?? false, figures: tally ? figuresOf(tally, policy) : null };
  });
  const first = shown.findIndex(({ figures }) => figures !== null);
  return { trend: first === -1 ? [] : shown.slice(first), trendBegins: first > 0 };
};
