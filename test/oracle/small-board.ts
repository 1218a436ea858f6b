import { type Board, EMPTY_PLAN, type PlanRow, type StaffRow } from "./board.ts";
import { addDays, type Day } from "./days.ts";

/** One consultant of many years in cardiology, to change one thing in. */
export const consultant = (changes: Partial<StaffRow> = {}): StaffRow => ({
  employee_number: "20000001",
  assignment_number: "20000001",
  surname: "Rhys",
  forename: "Siân",
  gmc_number: "7000001",
  job_role: "Consultant",
  category: "Permanent",
  status: "Active Assignment",
  department: "CARD",
  is_lead_department: "yes",
  start_date: "2010-01-01",
  leave_date: null,
  contracted_sessions: 10,
  intensity_band: null,
  ...changes,
});

/** Signed before it began on 1 September 2024, ten sessions, nothing to warn of. */
export const plan = (changes: Partial<PlanRow> = {}): PlanRow => ({
  ...EMPTY_PLAN,
  plan_id: "JP-1",
  employee_number: "20000001",
  status: "Signed Off",
  plan_start: "2024-09-01",
  signed_off_on: "2024-08-20",
  dcc: 7,
  spa: 3,
  ...changes,
});

/** Extracts taken the day before, one department, one consultant with one live plan. */
export const boardOn = (today: Day, changes: Partial<Board> = {}): Board => {
  const yesterday = addDays(today, -1);
  return {
    today,
    extracts: { staff_list: yesterday, allocate: yesterday, paper: yesterday },
    departments: [
      {
        code: "CARD",
        name_en: "Cardiology",
        name_cy: "Cardioleg",
        service_group: "MOR",
        service_group_name_en: "Morriston",
        service_group_name_cy: "Treforys",
        aliases: ["Heart Medicine"],
      },
    ],
    staff: [consultant()],
    allocate: [plan()],
    paper: [],
    exemptions: [],
    ...changes,
  };
};
