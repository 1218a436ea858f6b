import type { Facts } from "#gate/facts.ts";
import { type Days, type DepartmentParts, departmentFacts } from "#register/department-facts.ts";

/** A department as it was last read. It stands as long as its revision does. */
export interface KnownDepartment {
  readonly code: string;
  readonly revision: number;
  /** What is read anew each time, as text. */
  readonly told: string;
  readonly parts: DepartmentParts;
  /** The facts that were last asked for: the same object while nothing moved, so that more can be remembered by it. */
  latest: { readonly days: Days; readonly facts: Facts } | null;
}

/** Departments by what they were asked for as. */
export type KnownDepartments = Map<string, KnownDepartment>;

/** More than the departments of a health board have names in use; those named longest ago are forgotten. */
const most = 1_000;

export const remember = (all: KnownDepartments, name: string, department: KnownDepartment): void => {
  all.delete(name);
  all.set(name, department);
  const [oldest] = all.size > most ? all.keys() : [];
  if (oldest !== undefined) all.delete(oldest);
};

export const factsOn = (department: KnownDepartment, days: Days): Facts => {
  const { latest } = department;
  if (latest?.days.asOf === days.asOf && latest.days.askedOn === days.askedOn) return latest.facts;
  const facts = departmentFacts(department.parts, days);
  department.latest = { days, facts };
  return facts;
};
