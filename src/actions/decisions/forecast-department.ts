import { allow, type Principal } from "#auth/principal.ts";
import type { Grounds } from "#db/decisions/grounds.ts";
import { readFacts } from "#db/facts.ts";
import type { Deps } from "#deps.ts";
import { fold } from "#imports/fold.ts";
import { unknownDepartment } from "#problem.ts";
import { type Forecast, forecastOf } from "#register/forecast.ts";
import { toldAnswer } from "#words/told-answer.ts";

/** How a department stands today, and how it will if nothing is done. */
export interface DepartmentForecast extends Grounds {
  readonly forecast: Forecast;
}

/** Off the record, by the department's code or an alias: the facts are read once, and judged on every day. */
export const forecastDepartment = async (
  deps: Deps,
  by: Principal,
  department: string,
): Promise<DepartmentForecast> => {
  allow(by, "Gate.Ask");
  const today = deps.today();
  const read = await readFacts(deps.db, { department: fold(department) }, { asOf: today, askedOn: today });
  if (!read) throw unknownDepartment();
  const { facts } = read;
  return {
    facts,
    policy: deps.policyName,
    answer: toldAnswer(facts, deps.policy),
    forecast: forecastOf(facts, deps.policy),
  };
};
