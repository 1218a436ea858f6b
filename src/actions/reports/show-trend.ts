import { allow, type Principal } from "#auth/principal.ts";
import { type Level, listMeasured, listMeasures } from "#db/measures/days.ts";
import type { Deps } from "#deps.ts";
import { addDays, type Day, daysBetween } from "#gate/day.ts";
import type { DepartmentTally } from "#measures/department.ts";
import type { Part, Split } from "#measures/grouped.ts";
import type { Tally } from "#measures/tally.ts";
import { everyDay } from "#measures/trend.ts";
import { Problem } from "#problem.ts";

export interface TrendWanted {
  /** Null for ninety days before the last day. */
  readonly from: Day | null;
  /** Null for today. */
  readonly to: Day | null;
  /** Null for the whole board alone. */
  readonly by: Split | null;
  /** Only the part of this code; null for every part. */
  readonly code: string | null;
}

/** One day of a trend; null where the day is missing. */
export interface TrendDay {
  readonly on: Day;
  readonly kept: {
    readonly isFilled: boolean;
    readonly board: Tally;
    readonly parts: readonly Part[];
  } | null;
}

/** A year of the board or its service groups, a month of its departments: what one answer may hold. */
const mostDays = { board: 366, service_group: 366, department: 31 } as const;
const daysBefore = { board: 90, service_group: 90, department: 30 } as const;

/** What was kept on each of the days, in order; days that were not kept are missing. */
export const showTrend = async (
  deps: Deps,
  by: Principal,
  wanted: TrendWanted,
): Promise<readonly TrendDay[]> => {
  allow(by, "Report.Read");
  const { db } = deps;
  const today = deps.today();
  const level: Level = wanted.by ?? "board";
  const to = wanted.to ?? today;
  const from = wanted.from ?? addDays(to, -daysBefore[level]);
  if (from > to || to > today || daysBetween(from, to) >= mostDays[level])
    throw new Problem("day_out_of_range", `A trend ends by ${today} and has 1 to ${mostDays[level]} days.`);
  const kept = new Map((await listMeasured(db, from, to)).map((each) => [each.day, each]));
  const boards = new Map(
    (await listMeasures(db, "board", [from, to])).map(({ day, body }) => [day, JSON.parse(body) as Tally]),
  );
  const parts = Map.groupBy(
    wanted.by === null ? [] : await listMeasures(db, wanted.by, [from, to], wanted.code),
    ({ day }) => day,
  );
  return everyDay(from, to).map((on) => {
    const day = kept.get(on);
    const board = boards.get(on);
    return {
      on,
      kept: day && board ? { isFilled: day.isFilled, board, parts: (parts.get(on) ?? []).map(partOf) } : null,
    };
  });
};

const partOf = ({ level, code, body }: { level: Level; code: string; body: string }): Part => ({
  code,
  tally: level === "department" ? (JSON.parse(body) as DepartmentTally).tally : (JSON.parse(body) as Tally),
});
