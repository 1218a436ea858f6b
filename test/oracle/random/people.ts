import type { DepartmentRow, StaffRow } from "../board.ts";
import { addDays, addMonths, type Day, lastDayOfMonths } from "../days.ts";
import type { Dice } from "./dice.ts";
import { FORENAMES, SURNAMES } from "./names.ts";

/** A first day whose months end on a day: `lastDayOfMonths` turned round. Several will do at some month ends, none at few. */
export const firstOfMonthsEnding = (dice: Dice, last: Day, months: number): Day => {
  const latest = addMonths(addDays(last, 1), -months);
  const [first = latest, ...rest] = [0, 1, 2, 3]
    .map((back) => addDays(latest, -back))
    .filter((day) => lastDayOfMonths(day, months) === last);
  return dice.pick([first, first, ...rest]);
};

type Draft = Pick<StaffRow, "job_role" | "category" | "start_date" | "leave_date" | "contracted_sessions">;

const STANDARD = ["Permanent", "Fixed Term Temp", "permanent", "Zero Hours", "?"] as const;
const ROLES = [
  "Consultant",
  "Consultant",
  "Consultant",
  "consultant",
  "Consultant Cardiologist",
  "CONSULTANT",
] as const;

const someStart = (dice: Dice, today: Day): Day => addDays(today, -dice.between(400, 5000));

/** One assignment of one of the kinds that rules.md tells apart, on both sides of every edge. */
const draft = (dice: Dice, today: Day): Draft => {
  const usual: Draft = {
    job_role: dice.pick(ROLES),
    category: dice.chance(0.85) ? "Permanent" : dice.pick(STANDARD),
    start_date: someStart(dice, today),
    leave_date: null,
    contracted_sessions: dice.chance(0.9) ? 10 : dice.pick([7.25, 9.5, 11, 13.5, null, null]),
  };
  const kind = dice.between(1, 100);
  if (kind <= 56) return usual;
  if (kind <= 64) {
    const start_date = dice.pick([
      addDays(today, -dice.between(0, 250)),
      addMonths(today, -dice.between(1, 8)),
    ]);
    const sixth = lastDayOfMonths(start_date, 6);
    const leave = dice.pick([
      addDays(sixth, -1),
      sixth,
      addDays(sixth, 1),
      addDays(sixth, -40),
      addDays(sixth, 200),
    ]);
    const category = dice.pick(["Locum", "Locum", "Locum NHS", "locum appointment for service", "LOCUM"]);
    return { ...usual, category, start_date, leave_date: leave < start_date ? start_date : leave };
  }
  if (kind <= 68) return { ...usual, category: dice.pick(["Bank", "Agency", "bank", "AGENCY"]) };
  if (kind <= 73)
    return {
      ...usual,
      category: dice.pick(["Honorary", "honorary"]),
      contracted_sessions: dice.pick([0, null, 0.5, 4]),
    };
  if (kind <= 80)
    return { ...usual, leave_date: addDays(today, dice.pick([-400, -30, -1, 0, 1, 2, 13, 14, 15, 60, 500])) };
  if (kind <= 84) return { ...usual, start_date: addDays(today, dice.pick([-1, 0, 1, 2, 30, 200])) };
  if (kind <= 90) {
    const role = dice.pick([
      "Specialty Doctor",
      "Associate Specialist",
      "Specialist",
      "Locum Consultant",
      "Nurse",
      "Speciality Registrar, Consultant-led",
    ]);
    return { ...usual, job_role: role };
  }
  const months = dice.pick([6, 6, 12]);
  return {
    ...usual,
    start_date: firstOfMonthsEnding(dice, addDays(today, dice.pick([-60, -29, -2, -1, 0, 1])), months),
  };
};

/** Of several assignments, now and then one ends soon or has just ended, and the others go on. */
const mayEnd = (dice: Dice, today: Day, of: number, assignment: Draft): Draft =>
  of > 1 && assignment.leave_date === null && assignment.start_date < today && dice.chance(0.2)
    ? { ...assignment, leave_date: addDays(today, dice.pick([-1, 0, 5, 10, 40, 100])) }
    : assignment;

const departmentText = (dice: Dice, row: DepartmentRow): string =>
  dice.pick([row.code, row.code, row.name_en, row.name_en, row.aliases[0] ?? row.code]);

/** The assignments of one person: mostly one, sometimes several in one department or in several. */
export const staffOf = (
  dice: Dice,
  today: Day,
  departments: readonly [DepartmentRow, ...DepartmentRow[]],
  number: { readonly employee: string; readonly gmc: string | null },
): StaffRow[] => {
  const home = dice.pick(departments);
  const shape = dice.between(1, 100);
  const places = shape <= 78 ? [home] : shape <= 87 ? [home, home] : [home, dice.pick(departments)];
  if (shape > 97) places.push(dice.pick(departments));
  const leads = places.length === 1 ? 97 : 60;
  const forename = dice.chance(0.97) ? dice.pick(FORENAMES) : null;
  const surname = dice.pick(SURNAMES);
  const bare = dice.chance(0.5);
  return places.map((place, index) => {
    const assignment = mayEnd(dice, today, places.length, draft(dice, today));
    const yes = dice.pick(["Yes", "yes", "Y", "TRUE", "1", null]);
    const halves = places.length === 2 && assignment.contracted_sessions === 10 && dice.chance(0.8);
    return {
      employee_number: number.employee,
      assignment_number: index === 0 && bare ? number.employee : `${number.employee}-${index + 1}`,
      surname,
      forename,
      gmc_number: number.gmc,
      ...assignment,
      contracted_sessions: halves ? 5 : assignment.contracted_sessions,
      status: dice.pick([
        "Active Assignment",
        "Active Assignment",
        "Career Break",
        "Suspend No Pay",
        "Elsewhere",
        null,
      ]),
      department: departmentText(dice, place),
      is_lead_department: dice.between(1, 100) <= leads ? yes : dice.pick(["No", "no", "N", "False", "0"]),
      intensity_band: dice.chance(0.6) ? dice.pick(["A", "A", "A", "B", "1"]) : null,
    };
  });
};
