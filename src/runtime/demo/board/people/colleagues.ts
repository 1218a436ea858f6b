import { addDays, type Day } from "#gate/day.ts";
import type { StaffRow } from "#imports/rows.ts";
import { firstOfMonth } from "#runtime/demo/board/calendar.ts";
import { healthyConsultant } from "./consultant.ts";
import type { Member } from "./member.ts";

interface Kind {
  readonly shows: string;
  readonly post: (today: Day) => Partial<StaffRow>;
  /** Whether Allocate holds a plan for the person. */
  readonly hasPlan?: true;
}

/** Those in post, or lately or soon so, whom the gate does not ask about. */
const registrar: Kind = { shows: "specialty registrar", post: () => ({ jobRole: "Specialty Registrar" }) };
const specialtyDoctor: Kind = {
  shows: "specialty doctor",
  post: () => ({ jobRole: "Specialty Doctor" }),
  hasPlan: true,
};
const others: readonly Kind[] = [
  { shows: "bank consultant", post: () => ({ category: "Bank", contractedSessions: null }) },
  { shows: "agency consultant", post: () => ({ category: "Agency", contractedSessions: null }) },
  { shows: "unpaid honorary consultant", post: () => ({ category: "Honorary", contractedSessions: 0 }) },
  {
    shows: "consultant who left last month",
    post: (today) => ({ leaveDate: addDays(firstOfMonth(today, 0), -1) }),
    hasPlan: true,
  },
  { shows: "consultant who starts next month", post: (today) => ({ startDate: firstOfMonth(today, -1) }) },
];

/** Two registrars, and by turns a specialty doctor and one of the others, for each department. */
const kindsIn = (turn: number): readonly Kind[] => [
  registrar,
  registrar,
  ...(turn % 2 === 0 ? [specialtyDoctor] : []),
  ...others.slice(turn % others.length, (turn % others.length) + 1),
];

const colleague = (number: number, department: string, kind: Kind, today: Day): Member => {
  const consultant = healthyConsultant(number, department, today);
  return {
    ...consultant,
    shows: kind.shows,
    posts: consultant.posts.map((row) => ({ ...row, ...kind.post(today) })),
    plans: kind.hasPlan ? consultant.plans : [],
    hasHistory: false,
  };
};

/** Everyone on the staff list who is out of the gate's scope; numbers go on from the one given. */
export const colleaguesIn = (departments: readonly string[], from: number, today: Day): readonly Member[] =>
  departments
    .flatMap((department, turn) => kindsIn(turn).map((kind) => ({ department, kind })))
    .map(({ department, kind }, at) => colleague(from + at, department, kind, today));
