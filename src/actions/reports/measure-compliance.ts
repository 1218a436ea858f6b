import { allow, type Principal } from "#auth/principal.ts";
import { untilSettled } from "#db/commit.ts";
import { readFactsOf } from "#db/facts.ts";
import { listMeasured } from "#db/measures/days.ts";
import { readExtractDays } from "#db/measures/extract-days.ts";
import { fromEveryFacts } from "#db/measures/facts-in-turn.ts";
import { readKeptDepartments, readKeptToday } from "#db/measures/kept-today.ts";
import { rememberedOf } from "#db/measures/remembered.ts";
import { readOverrides } from "#db/measures/standing-overrides.ts";
import type { Deps } from "#deps.ts";
import { addDays, type Day, lastDayOfMonths } from "#gate/day.ts";
import { type DepartmentTally, departmentTally, overridesOf } from "#measures/department.ts";
import type { Measured } from "#measures/measured.ts";
import { Problem } from "#problem.ts";
import type { Days } from "#register/department-facts.ts";

/**
 * How every department stands, counted: today when no day is said, as it was kept on a day that is past, and as it will
 * be on a day to come if nothing is done. Null when nothing is known of a past day.
 */
export const measureCompliance = async (
  deps: Deps,
  by: Principal,
  on: Day | null,
): Promise<Measured | null> => {
  allow(by, "Report.Read");
  const today = deps.today();
  const day = on ?? today;
  const furthest = addDays(lastDayOfMonths(deps.policy.forecastMonths, today), 1);
  if (day > furthest) throw new Problem("day_out_of_range", `A forecast is for a day up to ${furthest}.`);
  return day < today ? keptOf(deps, day) : countedOn(deps, { asOf: day, askedOn: today });
};

const keptOf = async ({ db }: Deps, day: Day): Promise<Measured | null> => {
  const [kept] = await listMeasured(db, day, day);
  if (!kept) return null;
  const { keptAt, isFilled, policy, staffListOn, allocateOn } = kept;
  return {
    on: day,
    origin: isFilled ? "filled" : "kept",
    keptAt,
    policy,
    staffListOn,
    allocateOn,
    departments: await readKeptDepartments<DepartmentTally>(db, day),
  };
};

const countedOn = async (deps: Deps, days: Days): Promise<Measured> => {
  const { db, policy, policyName } = deps;
  const departments = await rememberedOf(
    db,
    `tally ${days.asOf} ${days.askedOn} ${policyName.digest}`,
    async () =>
      (days.asOf === days.askedOn
        ? await readKeptToday<DepartmentTally>(db, days.asOf, policyName.digest)
        : null) ??
      untilSettled(() => fromEveryFacts(db, days, (facts) => departmentTally(facts, policy, null))),
  );
  return {
    on: days.asOf,
    origin: days.asOf === days.askedOn ? "now" : "forecast",
    keptAt: null,
    policy: policyName,
    ...(await readExtractDays(db)),
    departments: await withOverrides(deps, departments, days),
  };
};

/** Overrides are made and end without the register: they are counted anew each time, where there are any. */
const withOverrides = async (
  { db, policy }: Deps,
  departments: readonly DepartmentTally[],
  days: Days,
): Promise<readonly DepartmentTally[]> => {
  const overrides = await readOverrides(db);
  const counted = new Map(
    (await readFactsOf(db, [...overrides.keys()], days)).map(({ facts }) => {
      const { code } = facts.department;
      return [code, overridesOf(facts, overrides.get(code) ?? [], policy)];
    }),
  );
  const none = { open: 0, departments: 0 };
  return departments.map(({ department, tally }) => ({
    department,
    tally: { ...tally, overrides: counted.get(department.code) ?? none },
  }));
};
