import { expect } from "vitest";
import type { Caller, TestPorth } from "./porth.ts";

export const departments =
  "code,name_en,name_cy,service_group,aliases\nCARD,Cardiology,Cardioleg,MOR,Heart;430\nDERM,Dermatology,,NPTS,\n";

const staffHeader =
  "Employee Number,Assignment Number,Surname,Forename,Job Role,Assignment Category,Department,Start Date";

/** A staff list of lines like `10001,20001,Invented,Gwen,Consultant,Permanent,CARD,2019-02-04`. */
export const staffFile = (...lines: readonly string[]): string => [staffHeader, ...lines, ""].join("\n");

export const gwen = "10001,20001,Invented,Gwen,Consultant,Permanent,CARD,2019-02-04";
export const huw = "10002,20002,Fictional,Huw,Consultant,Permanent,CARD,2018-05-01";
export const staffList = staffFile(gwen, huw);

/** A plan of ten sessions, signed off, if ever, on the day it starts. */
export const plan = (id: string, employee: string, status: string, start: string): string =>
  `${id},${employee},${status},${start},${start},7,3`;

/** An Allocate extract of lines like those of `plan`. */
export const plansFile = (...lines: readonly string[]): string =>
  ["Job Plan ID,Employee Number,Status,Start Date,Sign Off Date,DCC,SPA", ...lines].join("\n");

const gwensPlan = plan("JP-1", "10001", "Signed Off", "2026-04-01");

/** Gwen's plan is in date, Huw's ended on 31 August 2026. */
export const jobPlans = plansFile(gwensPlan, plan("JP-2", "10002", "Signed Off", "2025-09-01"));

/** Both plans are in date. */
export const correctedJobPlans = plansFile(gwensPlan, plan("JP-2", "10002", "Signed Off", "2026-11-01"));

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

/** Signs Huw's plan off, which opens Cardiology's gate. */
export const correctCardiology = async (porth: TestPorth): Promise<void> => {
  const steward = await porth.as(["Register.Write"]);
  expect((await steward.load("job-plans", correctedJobPlans)).status).toBe(201);
};

/** The two departments and four more. */
export const moreDepartments =
  departments + ["ENDO", "GAST", "HAEM", "RENA"].map((code) => `${code},${code},,NPTS,\n`).join("");

/** Takes Cardiology and its people out of the register: first a few more departments, then all but it. */
export const closeCardiology = async (porth: TestPorth): Promise<void> => {
  const steward = await porth.as(["Register.Write"]);
  const someone = "10009,20009,Elsewhere,Mair,Consultant,Permanent,DERM,2019-02-04";
  const shrunk = "&mode=commit&extracted_on=2026-11-20&allow_shrink=true";
  for (const [kind, file] of [
    ["departments", moreDepartments],
    ["staff-list", staffFile(someone)],
    ["departments", moreDepartments.replace(/^CARD.*\n/m, "")],
  ] as const)
    expect((await steward.load(kind, file, shrunk)).status).toBe(201);
};

/** A consultant of Cardiology who has no plan at all, until one is loaded. */
export const mair = "10003,20003,Newly,Mair,Consultant,Permanent,CARD,2026-10-05";
export const mairsPlan = plan("JP-3", "10003", "Signed Off", "2026-10-05");

/** Puts Mair in post, which blocks Cardiology with another code. */
export const blockOtherwise = async (porth: TestPorth): Promise<void> => {
  const steward = await porth.as(["Register.Write"]);
  expect((await steward.load("staff-list", staffFile(gwen, huw, mair))).status).toBe(201);
};

/** Signs Mair's plan off, and nobody else's. */
export const unblockOtherwise = async (porth: TestPorth): Promise<void> => {
  const steward = await porth.as(["Register.Write"]);
  expect((await steward.load("job-plans", `${jobPlans}\n${mairsPlan}`)).status).toBe(201);
};

export const ask = { department: "CARD", vacancy: { ref: "TRAC-88123", title: "Consultant cardiologist" } };

/** Asks the gate on the record. */
export const put = (
  caller: Caller,
  body: unknown = ask,
  key = "k-1",
  { query = "", ...headers }: Record<string, string> = {},
): Promise<Response> =>
  caller.send("POST", `/v1/decisions${query}`, body, { "idempotency-key": key, ...headers });
