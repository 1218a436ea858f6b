import { standingOf } from "./coverage.ts";
import type { Day } from "./day.ts";
import type { Assignment, Exemption, Facts, JobPlan, PersonInPost } from "./facts.ts";
import { policy20240901 } from "./policies/2024-09-01.ts";
import type { Context } from "./rule.ts";
import { planRules } from "./rule-book.ts";
import type { Standing } from "./standing.ts";

/** A live plan on Allocate: agreed before it started, in date until 31 August 2026, ten sessions. */
export const plan = (change: Partial<JobPlan> = {}): JobPlan => ({
  id: "JP-1001",
  source: "allocate",
  identityClear: true,
  status: "Signed Off",
  planStart: "2025-09-01",
  planEnd: null,
  reviewDue: null,
  meetingOn: "2025-07-14",
  signedOffOn: "2025-08-18",
  signedOffBy: "Dr Eleri Made-Up",
  dcc: 7,
  spa: 3,
  other: null,
  totalSessions: 10,
  hours: 37.5,
  intensityBand: "B",
  cdAgreedOn: null,
  sgmdApprovedOn: null,
  outcomesRecorded: true,
  timesReturned: 0,
  stageSince: "2025-08-18",
  ...change,
});

export const assignment = (change: Partial<Assignment> = {}): Assignment => ({
  assignmentNumber: "20001",
  jobRole: "Consultant",
  category: "Permanent",
  isLeadDepartment: true,
  startDate: "2019-02-04",
  leaveDate: null,
  contractedSessions: 10,
  intensityBand: "B",
  ...change,
});

export const person = (change: Partial<PersonInPost> = {}): PersonInPost => ({
  employeeNumber: "10001",
  surname: "Invented",
  forename: "Gwen",
  gmcNumbers: ["9990001"],
  assignments: [assignment()],
  contractedSessions: 10,
  plans: [plan()],
  exemptions: [],
  ...change,
});

/** A department that may advertise on 22 November 2025: one consultant in place, on evidence two days old. */
export const facts = (change: Partial<Facts> = {}): Facts => ({
  override: null,
  asOf: change.askedOn ?? "2025-11-22",
  askedOn: change.asOf ?? "2025-11-22",
  department: { code: "CARD", nameEn: "Cardiology", nameCy: "Cardioleg", serviceGroup: "MOR" },
  evidence: {
    revision: 1,
    staffList: { id: "imp_staff", extractedOn: "2025-11-20" },
    allocate: { id: "imp_allocate", extractedOn: "2025-11-20" },
  },
  people: [person()],
  ...change,
});

/** The fixture on another day, with extracts taken that day. */
export const factsOn = (day: Facts["asOf"], change: Partial<Facts> = {}): Facts =>
  facts({
    asOf: day,
    askedOn: day,
    evidence: {
      revision: 1,
      staffList: { id: "imp_staff", extractedOn: day },
      allocate: { id: "imp_allocate", extractedOn: day },
    },
    ...change,
  });

/** An exemption of the fixture's person for their one assignment, in force on the fixture's day. */
export const exemption = (change: Partial<Exemption> = {}): Exemption => ({
  assignmentNumber: "20001",
  from: "2025-11-01",
  until: "2026-01-31",
  ...change,
});

/** The fixture's day, or another, under the board's policy. */
export const context = (asOf: Day = "2025-11-22"): Context => ({ asOf, policy: policy20240901 });

/** How the fixture's person stands on a day; the change must leave them in scope. */
export const standing = (change: Partial<PersonInPost> = {}, asOf: Day = "2025-11-22"): Standing => {
  const found = standingOf(person(change), planRules, context(asOf));
  if (found === null) throw new Error("the fixture's person is not in scope on that day");
  return found;
};
