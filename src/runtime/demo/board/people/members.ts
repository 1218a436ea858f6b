import type { Day } from "#gate/day.ts";
import { type CaseName, caseOf } from "#runtime/demo/board/cases/cases.ts";
import { sampleDepartments } from "#runtime/demo/board/departments.ts";
import { groupsIn, scenarios } from "#runtime/demo/board/scenarios/expected.ts";
import { colleaguesIn } from "./colleagues.ts";
import { healthyConsultant } from "./consultant.ts";
import type { Member } from "./member.ts";

/** A second assignment of two sessions in another department, out of the sessions that the person has. */
const visiting = (member: Member, host: string): Member => ({
  ...member,
  posts: member.posts.flatMap((row) => [
    { ...row, contractedSessions: (row.contractedSessions ?? 0) - 2 },
    {
      ...row,
      assignmentNumber: `${row.assignmentNumber}-2`,
      department: host,
      isLeadDepartment: false,
      contractedSessions: 2,
    },
  ]),
});

const hostOf = (department: string, name: CaseName): string | undefined =>
  Object.entries(scenarios).find(
    ([, { visitor }]) => visitor?.from === department && visitor.case === name,
  )?.[0];

interface Group {
  readonly department: string;
  readonly shows: CaseName;
  /** The numbers of its people, one after the other. */
  readonly numbers: readonly number[];
}

function* groups(): Generator<Group> {
  let next = 1;
  for (const [department, scenario] of Object.entries(scenarios)) {
    for (const [shows, people] of groupsIn(scenario)) {
      const first = next;
      yield { department, shows, numbers: Array.from({ length: people }, (_, at) => first + at) };
      next += people;
    }
  }
}

/** The people who show one case in one department; the first of them may visit another department. */
const showing = ({ department, shows, numbers }: Group, today: Day): readonly Member[] => {
  const healthy = numbers.map((number) => ({ ...healthyConsultant(number, department, today), shows }));
  const host = hostOf(department, shows);
  return caseOf(shows)
    .change(healthy, today)
    .map((member, at) => (at === 0 && host !== undefined ? visiting(member, host) : member));
};

/** Everyone on the sample board's staff list, with their plans, as of a day. */
export const membersOn = (today: Day): readonly Member[] => {
  const consultants = [...groups()].flatMap((group) => showing(group, today));
  const departments = sampleDepartments.map(({ code }) => code);
  return [...consultants, ...colleaguesIn(departments, consultants.length + 1, today)];
};
