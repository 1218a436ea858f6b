import type { Day } from "#gate/day.ts";
import type { PlanRow, StaffRow } from "#imports/rows.ts";

/** A person of the made-up board, with everything that the files and the reviewer's list say of them. */
export interface Member {
  /** Counts from 1; the person's numbers and plan ids are built on it. */
  readonly number: number;
  /** Where the person leads. */
  readonly department: string;
  /** The name of the case that the person shows, or of the grade that is out of scope. */
  readonly shows: string;
  readonly posts: readonly StaffRow[];
  /** In the Allocate extract; last year's archived ones are added later. */
  readonly plans: readonly PlanRow[];
  /** On the manager's list of paper plans. */
  readonly paperPlans: readonly PlanRow[];
  readonly exemption: SampleExemption | null;
  /** Whether archived plans of the years before may be added. */
  readonly hasHistory: boolean;
}

/** As `POST /v1/exemptions` takes it. */
export interface SampleExemption {
  readonly assignment_number: string;
  readonly kind: "authorised_absence" | "in_dispute" | "no_nhs_sessions" | "other";
  readonly from: Day;
  readonly until: Day;
  readonly reference: string;
}

/** Employee numbers are eight digits and begin with zeros, as they do in ESR. */
export const employeeNumberOf = (number: number): string => `00${410_203 + number * 37}`;

/** No doctor's number begins with 9999: the register has not come near it. */
export const gmcNumberOf = (number: number): string => `9999${String(number).padStart(3, "0")}`;

/** Unique for each person and, with a last digit, each plan of the person. */
export const planIdOf = (number: number, which: number): string => String(100_000 + number * 10 + which);
