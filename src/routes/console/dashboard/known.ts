import type { Known, PartShown, Wanted } from "#console/pages/dashboard/dashboard-view.ts";
import { departmentName } from "#console/pages/departments/department-name.ts";
import type { Policy } from "#gate/policy.ts";
import type { DepartmentTally } from "#measures/department.ts";
import { figuresOf } from "#measures/figures.ts";
import { grouped } from "#measures/grouped.ts";
import type { Measured } from "#measures/measured.ts";
import { sumOf } from "#measures/tally.ts";
import { trainingNeeds } from "#measures/training-need.ts";
import type { Language } from "#words/language.ts";

interface Sight {
  readonly wanted: Wanted;
  /** Of the service groups, by code. */
  readonly names: ReadonlyMap<string, string>;
  readonly language: Language;
  readonly policy: Policy;
}

const partsShown = 100;
const needsShown = 10;

/** What the page shows of a day: of the board its service groups, of a service group its departments. */
export const knownOf = ({ departments, ...day }: Measured, sight: Sight): Known => {
  const { wanted, policy } = sight;
  const own =
    wanted.group === null
      ? departments
      : departments.filter(({ department }) => department.serviceGroup === wanted.group);
  const parts = grouped(own, wanted.group === null ? "service_group" : "department");
  const start = parts.findIndex(({ code }) => code === wanted.after) + 1;
  const shown = parts.slice(start, start + partsShown);
  const names = wanted.group === null ? sight.names : namesOf(own, sight.language);
  const needs = trainingNeeds(own);
  return {
    origin: day.origin,
    staffListOn: day.staffListOn,
    allocateOn: day.allocateOn,
    whole: figuresOf(sumOf(parts.map(({ tally }) => tally)), policy),
    parts: shown.map(
      ({ code, tally }): PartShown => ({
        code,
        name: names.get(code) ?? code,
        figures: figuresOf(tally, policy),
      }),
    ),
    next: start + partsShown < parts.length ? (shown.at(-1)?.code ?? null) : null,
    needs: needs.slice(0, needsShown),
    needy: needs.length,
  };
};

const namesOf = (departments: readonly DepartmentTally[], language: Language): ReadonlyMap<string, string> =>
  new Map(departments.map(({ department }) => [department.code, departmentName(language, department)]));
