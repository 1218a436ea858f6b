import type { Day } from "#gate/day.ts";
import type { Evidence, Exemption, Facts, JobPlan, PersonInPost } from "#gate/facts.ts";
import type { DepartmentRow, PlanRow, StaffRow } from "#imports/rows.ts";
import type { CurrentExtract, PlanOwner } from "./register.ts";

/** What the register holds on one department, in order of key. */
export interface DepartmentParts {
  readonly department: DepartmentRow;
  /** Every assignment of everyone who has one in the department, elsewhere too. */
  readonly staff: readonly StaffRow[];
  readonly plans: readonly OwnedPlan[];
  readonly exemptions: readonly Exemption[];
  readonly revision: number;
  readonly staffList: CurrentExtract | undefined;
  readonly allocate: CurrentExtract | undefined;
}

export type OwnedPlan = Pick<PlanOwner, "employee" | "kind" | "clear"> & { readonly row: PlanRow };

/** The days that facts are about: judged on, and asked on. */
export interface Days {
  readonly asOf: Day;
  readonly askedOn: Day;
}

/** Puts the facts of one department together. The same parts give the same facts, to the byte. */
export const departmentFacts = (parts: DepartmentParts, { asOf, askedOn }: Days): Facts => {
  const { code, nameEn, nameCy, serviceGroup } = parts.department;
  const people = Map.groupBy(parts.staff, ({ employeeNumber }) => employeeNumber);
  const plans = Map.groupBy(parts.plans, ({ employee }) => employee);
  return {
    asOf,
    askedOn,
    department: { code, nameEn, nameCy, serviceGroup },
    override: null,
    evidence: evidenceOf(parts),
    people: [...people.values()].map((rows) =>
      personInPost(code, rows, plans.get(rows[0]?.employeeNumber ?? "") ?? [], parts.exemptions),
    ),
  };
};

const evidenceOf = ({ revision, staffList, allocate }: DepartmentParts): Evidence => {
  const dated = (extract: CurrentExtract | undefined) =>
    extract?.extractedOn ? { id: extract.id, extractedOn: extract.extractedOn } : null;
  return { revision, staffList: dated(staffList), allocate: dated(allocate) };
};

const personInPost = (
  code: string,
  rows: readonly StaffRow[],
  plans: readonly OwnedPlan[],
  exemptions: readonly Exemption[],
): PersonInPost => {
  const here = rows.filter(({ department }) => department === code);
  const [first] = (here.length > 0 ? here : rows) as readonly [StaffRow];
  const sessions = rows.map(({ contractedSessions }) => contractedSessions);
  return {
    employeeNumber: first.employeeNumber,
    surname: first.surname,
    forename: first.forename,
    gmcNumbers: [...new Set(rows.flatMap(({ gmcNumber }) => gmcNumber ?? []))],
    assignments: here.map(
      ({ employeeNumber, surname, forename, gmcNumber, status, department, ...assignment }) => assignment,
    ),
    contractedSessions: sessions.every((given) => given !== null)
      ? sessions.reduce((sum, given) => sum + given, 0)
      : null,
    plans: plans.map(jobPlan),
    exemptions: exemptions.filter((exemption) =>
      here.some(({ assignmentNumber }) => assignmentNumber === exemption.assignmentNumber),
    ),
  };
};

const jobPlan = ({ kind, clear, row }: OwnedPlan): JobPlan => {
  const { assignmentNumber, employeeNumber, gmcNumber, ...plan } = row;
  return { ...plan, source: kind === "job-plans" ? "allocate" : "paper", identityClear: clear };
};
