import type { Assignment, Facts, JobPlan, PersonInPost } from "./facts.ts";

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
