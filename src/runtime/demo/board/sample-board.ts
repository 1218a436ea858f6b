import { addDays, type Day, lastDayOfMonths } from "#gate/day.ts";
import type { PlanRow } from "#imports/rows.ts";
import { sampleDepartments } from "./departments.ts";
import { departmentsFile } from "./files/departments-file.ts";
import { jobPlansFile } from "./files/job-plans-file.ts";
import { paperPlansFile } from "./files/paper-plans-file.ts";
import { staffListFile } from "./files/staff-list-file.ts";
import { archivedPlans, plansOfNobody } from "./history.ts";
import type { Member, SampleExemption } from "./people/member.ts";
import { membersOn } from "./people/members.ts";

/** Nobody works here: there is no such board, and every name and number in it is made up. */
export const sampleBoardName = {
  en: "Aberddu University Health Board (fictional)",
  cy: "Bwrdd Iechyd Prifysgol Aberddu (dychmygol)",
} as const;

const title = `${sampleBoardName.cy} / ${sampleBoardName.en}`;

/** Rows of the two plan files together. */
const planRows = 900;

/** The made-up board's four files, each as text, the days they were taken, and the exemptions to record. */
export interface SampleBoard {
  readonly departments: string;
  readonly staffList: string;
  readonly staffListOn: Day;
  readonly jobPlans: string;
  readonly jobPlansOn: Day;
  readonly paperPlans: string;
  readonly paperPlansOn: Day;
  readonly exemptions: readonly SampleExemption[];
}

/** The board as it stands on a day; the same text for the same day, on every runtime. */
export const sampleBoard = (today: Day): SampleBoard => {
  const members = membersOn(today);
  const [staffListOn, jobPlansOn, paperPlansOn] = [
    addDays(today, -2),
    addDays(today, -1),
    addDays(today, -4),
  ];
  const posts = members.flatMap((member) => member.posts);
  return {
    departments: departmentsFile(sampleDepartments),
    staffList: staffListFile(title, staffListOn, inEsr, posts),
    staffListOn,
    jobPlans: jobPlansFile(title, jobPlansOn, plansOnAllocate(members, today)),
    jobPlansOn,
    paperPlans: paperPlansFile(title, paperPlansOn, plansOnPaper(members)),
    paperPlansOn,
    exemptions: members.flatMap(({ exemption }) => (exemption === null ? [] : [exemption])),
  };
};

/** Allocate's extract of `today` itself: Cardiology's two plans have been reviewed and signed off since. */
export const correctedJobPlans = (today: Day): string => {
  const members = membersOn(today);
  const late = new Set(members.filter(isLateInCardiology).flatMap(({ plans }) => plans.map(({ id }) => id)));
  return jobPlansFile(
    title,
    today,
    plansOnAllocate(members, today).map((row) => (late.has(row.id) ? { ...row, ...reviewedOn(today) } : row)),
  );
};

const reviewedOn = (today: Day): Partial<PlanRow> => {
  const planEnd = lastDayOfMonths(12, today);
  const dates = { planStart: today, planEnd, reviewDue: planEnd, meetingOn: addDays(today, -14) };
  return { ...dates, signedOffOn: today, stageSince: today };
};

const isLateInCardiology = ({ department, shows }: Member) => department === "CARD" && shows === "outOfDate";

/** ESR knows a department by its alias where there is one. */
const inEsr = (code: string): string => {
  const department = sampleDepartments.find((each) => each.code === code);
  return department?.aliases[0] ?? department?.nameEn ?? code;
};

const plansOnPaper = (members: readonly Member[]): readonly PlanRow[] =>
  members.flatMap(({ posts, paperPlans }) =>
    paperPlans.map((row) => ({ ...row, employeeNumber: posts[0]?.employeeNumber ?? null })),
  );

/** What people have now, what they had before, and a few rows of nobody: with the paper list exactly 900. */
const plansOnAllocate = (members: readonly Member[], today: Day): readonly PlanRow[] => {
  const current = members.flatMap(({ plans }) => plans);
  const nobodys = plansOfNobody(current, today);
  const room = planRows - current.length - nobodys.length - plansOnPaper(members).length;
  return [...current, ...archivedPlans(members, room), ...nobodys];
};
