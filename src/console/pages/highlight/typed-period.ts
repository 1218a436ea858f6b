import type { Day } from "#gate/day.ts";
import { faultInPeriod, type Period, type PeriodFault } from "#measures/report/period.ts";
import { type DayPart, dayTyped, type TypedDay } from "#review/typed-word.ts";

/** A period as far as it is typed, right or wrong. */
export interface TypedPeriod {
  readonly from: TypedDay;
  readonly to: TypedDay;
}

/** What must be mended in one of the two days, and in which of its parts. */
export interface TypedFault {
  readonly field: keyof TypedPeriod;
  readonly code: `${keyof TypedPeriod}_${"missing" | "incomplete" | "unreal"}` | PeriodFault | "day_unknown";
  readonly parts?: readonly DayPart[];
}

/** A day as it stands in its three parts. */
export const typedOf = (day: Day | null): TypedDay => {
  const [year = "", month = "", of = ""] = day?.split("-") ?? [];
  return { day: of && String(Number(of)), month: month && String(Number(month)), year };
};

/** The period that was typed; null as long as one of its days is missing or no day. */
export const periodOf = (typed: TypedPeriod): Period | null => {
  const [from, to] = [dayTyped(typed.from), dayTyped(typed.to)];
  return from === null || to === null ? null : { from, to };
};

/** Everything that must be mended, in the order of the fields. */
export const faultsInTyped = (typed: TypedPeriod, today: Day): readonly TypedFault[] => {
  const faults = [...faultInDay("from", typed.from), ...faultInDay("to", typed.to)];
  const period = periodOf(typed);
  const fault = period && faultInPeriod(period, today);
  return fault ? [{ field: fault === "period_too_long" ? "from" : "to", code: fault }] : faults;
};

const faultInDay = (field: keyof TypedPeriod, typed: TypedDay): readonly TypedFault[] => {
  const empty = (["day", "month", "year"] as const).filter((part) => typed[part].trim() === "");
  if (empty.length === 3) return [{ field, code: `${field}_missing` }];
  if (empty.length > 0) return [{ field, code: `${field}_incomplete`, parts: empty }];
  return dayTyped(typed) === null ? [{ field, code: `${field}_unreal` }] : [];
};
