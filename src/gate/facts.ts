import type { Day } from "./day.ts";

/** What every question rests on: a day, a department, and the extracts there are. */
export interface Setting {
  /** The day plans and people are judged on. */
  readonly asOf: Day;
  /** Today: extracts age up to this day, also when `asOf` lies ahead. */
  readonly askedOn: Day;
  readonly department: Department;
  readonly evidence: Evidence;
}

/** Everything the gate may look at to answer about one department on one day. */
export interface Facts extends Setting {
  readonly people: readonly PersonInPost[];
  /** The executive's word on the vacancy asked about; null when there is none, and off the record. */
  readonly override: Override | null;
}

/** Lets one vacancy be advertised in spite of the reasons that stood when it was made (rules.md, “Override”). */
export interface Override {
  readonly review: string;
  readonly covers: readonly string[];
  /** The last day on which it counts. */
  readonly endsOn: Day;
}

export interface Department {
  readonly code: string;
  readonly nameEn: string;
  readonly nameCy: string | null;
  readonly serviceGroup: string;
}

export interface Evidence {
  /** Moves with every change to the department's people, plans or exemptions. */
  readonly revision: number;
  readonly staffList: Extract | null;
  readonly allocate: Extract | null;
}

export interface Extract {
  readonly id: string;
  readonly extractedOn: Day;
}

/** One employee number with an assignment in the department. */
export interface PersonInPost {
  readonly employeeNumber: string;
  readonly surname: string;
  readonly forename: string | null;
  /** Every GMC number that the staff list gives for the person. */
  readonly gmcNumbers: readonly string[];
  /** Every assignment of the person in this department, in scope or not. */
  readonly assignments: readonly Assignment[];
  /** Summed over all the person's assignments in every department; null unless all are given. */
  readonly contractedSessions: number | null;
  readonly plans: readonly JobPlan[];
  /** Exemptions recorded for the assignments above, and not ended. */
  readonly exemptions: readonly Exemption[];
}

export interface Assignment {
  readonly assignmentNumber: string;
  readonly jobRole: string;
  readonly category: string;
  readonly isLeadDepartment: boolean;
  readonly startDate: Day;
  readonly leaveDate: Day | null;
  readonly contractedSessions: number | null;
  readonly intensityBand: string | null;
}

export interface JobPlan {
  readonly id: string;
  readonly source: PlanSource;
  /** False when the row's numbers name more than one person. */
  readonly identityClear: boolean;
  /** The status as the extract words it. */
  readonly status: string | null;
  readonly planStart: Day | null;
  readonly planEnd: Day | null;
  readonly reviewDue: Day | null;
  readonly meetingOn: Day | null;
  readonly signedOffOn: Day | null;
  readonly signedOffBy: string | null;
  /** Sessions a week, 3.75 hours each. */
  readonly dcc: number | null;
  readonly spa: number | null;
  readonly other: number | null;
  /** Null only when the extract gives no session figure at all. */
  readonly totalSessions: number | null;
  /** Hours a week. */
  readonly hours: number | null;
  readonly intensityBand: string | null;
  readonly cdAgreedOn: Day | null;
  readonly sgmdApprovedOn: Day | null;
  /** Null when the extract does not say. */
  readonly outcomesRecorded: boolean | null;
  readonly timesReturned: number | null;
  readonly stageSince: Day | null;
}

export type PlanSource = "allocate" | "paper";

export interface Exemption {
  readonly assignmentNumber: string;
  readonly from: Day;
  readonly until: Day;
}
