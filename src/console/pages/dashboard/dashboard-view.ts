import type { Day } from "#gate/day.ts";
import type { BlockedOn } from "#measures/ahead.ts";
import type { Figures } from "#measures/figures.ts";
import type { Origin } from "#measures/measured.ts";
import type { TrainingNeed } from "#measures/training-need.ts";

/** What somebody wants to see, as the address has it. */
export interface Wanted {
  /** Null for today. */
  readonly on: Day | null;
  /** The code of a service group; null for the whole board. */
  readonly group: string | null;
  readonly period: Period;
  /** The code that the page of the table comes after. */
  readonly after: string | null;
}

export type Period = "quarter" | "year";

/** A service group, or a department of one, and how it stands. */
export interface PartShown {
  readonly code: string;
  readonly name: string;
  readonly figures: Figures;
}

/** One day of the trend; its figures are null where it is missing. */
export interface TrendShown {
  readonly on: Day;
  readonly isFilled: boolean;
  readonly figures: Figures | null;
}

/** What is known of the day; null when nothing is. */
export interface Known {
  readonly origin: Origin;
  readonly staffListOn: Day | null;
  readonly allocateOn: Day | null;
  /** Of the board, or of the service group that is wanted. */
  readonly whole: Figures;
  /** The service groups, or the departments of the one that is wanted: those of this page. */
  readonly parts: readonly PartShown[];
  readonly next: string | null;
  /** Those with the most need, and how many have any. */
  readonly needs: readonly TrainingNeed[];
  readonly needy: number;
}

export interface DashboardView {
  readonly wanted: Wanted;
  readonly on: Day;
  readonly today: Day;
  /** The furthest day that can be asked for. */
  readonly lastDay: Day;
  readonly typed: { readonly day: string; readonly month: string; readonly year: string };
  readonly fault: "unreal" | "tooLate" | null;
  /** The name of the service group; null for the whole board. */
  readonly groupName: string | null;
  readonly known: Known | null;
  /** In order; from the first day that is kept. */
  readonly trend: readonly TrendShown[];
  /** Whether days of the period before the first that is kept are left out. */
  readonly trendBegins: boolean;
  readonly ahead: readonly BlockedOn[];
  /** Whether this person may open a department. */
  readonly mayOpen: boolean;
}

/** Where the dashboard of this is. */
export const dashboardAddress = ({ on, group, period, after }: Wanted): string => {
  const [year = "", month = "", day = ""] = on?.split("-") ?? [];
  const query = new URLSearchParams({
    ...(on && { "on[day]": String(Number(day)), "on[month]": String(Number(month)), "on[year]": year }),
    ...(group && { group }),
    ...(period === "year" && { period }),
    ...(after && { after }),
  });
  return `/dashboard${query.size > 0 ? `?${query}` : ""}`;
};
