import type { SampleBoard } from "#runtime/demo/board/sample-board.ts";
import type { Board, PlanRow, StaffRow } from "./board.ts";

type Cells = (header: string) => string | null;

const cellsOf = (line: string): string[] => {
  const cells: string[] = [""];
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const letter = line[at] ?? "";
    if (letter === '"' && quoted && line[at + 1] === '"') {
      cells[cells.length - 1] += '"';
      at += 1;
    } else if (letter === '"') quoted = !quoted;
    else if (letter === "," && !quoted) cells.push("");
    else cells[cells.length - 1] += letter;
  }
  return cells;
};

/** The rows under the line that begins with `first`, each to be read by header. */
const rowsUnder = (file: string, first: string): Cells[] => {
  const lines = file.split("\r\n").filter((line) => line !== "");
  const at = lines.findIndex((line) => line.startsWith(`${first},`));
  const headers = cellsOf(lines[at] ?? "");
  return lines.slice(at + 1).map((line) => {
    const cells = cellsOf(line);
    return (header) => {
      const value = headers.includes(header) ? (cells[headers.indexOf(header)] ?? "") : "";
      return value === "" ? null : value;
    };
  });
};

const MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

/** `01-OCT-2017`, `01/10/2017` and `01.10.2017`, as the three systems write a day. */
const dayIn = (cell: string | null): string | null => {
  if (cell === null) return null;
  const [date = "", month = "", year = ""] = cell.split(/[-/.]/);
  const number = MONTHS.includes(month) ? String(MONTHS.indexOf(month) + 1).padStart(2, "0") : month;
  return `${year}-${number}-${date}`;
};

const numberIn = (cell: string | null): number | null => (cell === null ? null : Number(cell));

const staffRow = (cell: Cells): StaffRow => ({
  employee_number: cell("Employee Number") ?? "",
  assignment_number: cell("Assignment Number") ?? "",
  surname: cell("Last Name") ?? "",
  forename: cell("First Name"),
  gmc_number: cell("GMC No"),
  job_role: cell("Role") ?? "",
  category: cell("Assignment Category") ?? "",
  status: cell("Assignment Status"),
  department: cell("Department") ?? "",
  is_lead_department: cell("Primary Assignment"),
  start_date: dayIn(cell("Latest Start Date")) ?? "",
  leave_date: dayIn(cell("Projected End Date")),
  contracted_sessions: numberIn(cell("Contracted PAs")),
  intensity_band: cell("Intensity Banding"),
});

const planRow =
  (prefix: string) =>
  (cell: Cells, at: number): PlanRow => ({
    plan_id: cell("Job Plan ID") ?? `${prefix}-${at}`,
    assignment_number: cell("Assignment No"),
    employee_number: cell("Employee No") ?? cell("Staff Number"),
    gmc_number: cell("GMC") ?? cell("GMC Number"),
    status: cell("Job Plan Status"),
    plan_start: dayIn(cell("Job Plan Start") ?? cell("Effective From")),
    plan_end: dayIn(cell("End Date") ?? cell("Effective To")),
    review_due: dayIn(cell("Next Review")),
    meeting_date: dayIn(cell("Discussion Date") ?? cell("Meeting")),
    signed_off_on: dayIn(cell("Sign-Off Date") ?? cell("Signed Off")),
    signed_off_by: cell("Final Signatory"),
    dcc: numberIn(cell("DCC Sessions") ?? cell("DCC")),
    spa: numberIn(cell("SPA Sessions") ?? cell("SPA")),
    other: numberIn(cell("External Duties") ?? cell("Other")),
    total_sessions: numberIn(cell("Total PAs")),
    hours: numberIn(cell("Weekly Hours")),
    intensity_band: cell("Intensity Band"),
    cd_agreed_on: dayIn(cell("Clinical Director Agreed")),
    sgmd_approved_on: dayIn(cell("SGMD Approval")),
    outcomes: cell("Outcomes Recorded"),
    times_returned: numberIn(cell("Returned")),
    stage_since: dayIn(cell("Stage Date")),
  });

/** The made-up board's files, read cell by cell with nothing of Porth's imports. */
export const boardInFiles = (today: string, files: SampleBoard): Board => ({
  today,
  extracts: { staff_list: files.staffListOn, allocate: files.jobPlansOn, paper: files.paperPlansOn },
  departments: rowsUnder(files.departments, "Code").map((cell) => ({
    code: cell("Code") ?? "",
    name_en: cell("Name EN") ?? "",
    name_cy: cell("Name CY"),
    service_group: cell("Service Group") ?? "",
    service_group_name_en: cell("Service Group Name EN"),
    service_group_name_cy: cell("Service Group Name CY"),
    aliases: (cell("Aliases") ?? "").split(";").filter((alias) => alias !== ""),
  })),
  staff: rowsUnder(files.staffList, "Employee Number").map(staffRow),
  allocate: rowsUnder(files.jobPlans, "Job Plan ID").map(planRow("JP")),
  paper: rowsUnder(files.paperPlans, "Staff Number").map(planRow("PP")),
  exemptions: files.exemptions,
});
