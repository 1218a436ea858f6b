import { expect } from "vitest";
import type { TestPorth } from "./porth.ts";

export const departments =
  "code,name_en,name_cy,service_group,aliases\nCARD,Cardiology,Cardioleg,MOR,Heart;430\nDERM,Dermatology,,NPTS,\n";

export const staffList = `Employee Number,Assignment Number,Surname,Forename,Job Role,Assignment Category,Department,Start Date
10001,20001,Invented,Gwen,Consultant,Permanent,CARD,2019-02-04
10002,20002,Fictional,Huw,Consultant,Permanent,CARD,2018-05-01
`;

const plan = (id: string, employee: string, status: string, start: string) =>
  `${id},${employee},${status},${start},${start},7,3`;

const header = "Job Plan ID,Employee Number,Status,Start Date,Sign Off Date,DCC,SPA";

/** Gwen's plan is in date, Huw's ended on 31 August 2026. */
export const jobPlans = [
  header,
  plan("JP-1", "10001", "Signed Off", "2026-04-01"),
  plan("JP-2", "10002", "Signed Off", "2025-09-01"),
].join("\n");

/** Both plans are in date. */
export const correctedJobPlans = [
  header,
  plan("JP-1", "10001", "Signed Off", "2026-04-01"),
  plan("JP-2", "10002", "Signed Off", "2026-11-01"),
].join("\n");

/** Loads the three files; Cardiology is blocked by one plan out of date, Dermatology is empty. */
export const loadCardiology = async (porth: TestPorth): Promise<void> => {
  const steward = await porth.as(["Register.Write"]);
  for (const [kind, file] of [
    ["departments", departments],
    ["staff-list", staffList],
    ["job-plans", jobPlans],
  ] as const) {
    const response = await steward.load(kind, file);
    expect(response.status, await response.clone().text()).toBe(201);
  }
};

export const ask = { department: "CARD", vacancy: { ref: "TRAC-88123", title: "Consultant cardiologist" } };
