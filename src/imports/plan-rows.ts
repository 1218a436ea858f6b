import { rounded } from "./cells/number.ts";
import type { paperPlanColumns, Values } from "./columns.ts";
import type { Complain, Kind } from "./kind.ts";
import { bad } from "./row-errors.ts";
import type { PlanRow } from "./rows.ts";

type Columns = typeof paperPlanColumns;
type PlanValues = Pick<
  Values<Columns>,
  "id" | "assignmentNumber" | "employeeNumber" | "gmcNumber" | "planStart" | "signedOffOn"
>;
type Sessions = Pick<Values<Columns>, "dcc" | "spa" | "other" | "totalSessions">;

const nobody = bad(
  "required",
  () => "The row names nobody. Give an assignment number, an employee number or a GMC number.",
);
const endsBeforeStart = bad(
  "end_before_start",
  (value) => `The plan ends on ‘${value}’, before it starts. Correct one of the two days.`,
);
const differs = (sum: number) =>
  bad(
    "total_differs",
    (value) => `The total is ‘${value}’, but its parts come to ${sum}. Correct one of them.`,
  );
const alreadyUsed = (line: number) =>
  bad("duplicate", (value) => `The plan ‘${value}’ is on line ${line} too. Keep one of the two.`);
const alreadyDerived = (line: number) =>
  bad(
    "duplicate",
    () => `Line ${line} has the same person and first day. Give both a plan_id, or keep one of the two.`,
  );

/** Sessions given as parts, added up; null when no part is given. A part left blank is none. */
const sumOfParts = ({ dcc, spa, other }: Sessions): number | null =>
  dcc == null && spa == null && other == null ? null : rounded((dcc ?? 0) + (spa ?? 0) + (other ?? 0));

/** The plan's own id, or else one made of the person and the first day: the same in every extract. */
const planId = ({
  id,
  assignmentNumber,
  employeeNumber,
  gmcNumber,
  planStart,
  signedOffOn,
}: PlanValues): string =>
  id ?? `${assignmentNumber ?? employeeNumber ?? gmcNumber}@${planStart ?? signedOffOn ?? "undated"}`;

const checkTotal = (sessions: Sessions, complain: Complain): void => {
  const { dcc, spa, other, totalSessions } = sessions;
  if (dcc === undefined || spa === undefined || other === undefined || totalSessions == null) return;
  const sum = sumOfParts(sessions);
  if (sum !== null && Math.abs(sum - totalSessions) > 0.001)
    complain("totalSessions", String(totalSessions), differs(sum));
};

/** Job plans, on Allocate or on paper. A plan is listed once; a row names somebody. */
export const openPlans = (): Kind<Columns, PlanRow> => {
  const lines = new Map<string, number>();
  return {
    check: (values, line, complain) => {
      const { id, assignmentNumber, employeeNumber, gmcNumber, planStart, planEnd, signedOffOn } = values;
      const isNobody = assignmentNumber === null && employeeNumber === null && gmcNumber === null;
      if (isNobody) complain("assignmentNumber", null, nobody);
      if (planStart && planEnd && planEnd < planStart) complain("planEnd", planEnd, endsBeforeStart);
      checkTotal(values, complain);
      if (
        id === undefined ||
        (id === null && (isNobody || planStart === undefined || signedOffOn === undefined))
      )
        return;
      const used = planId(values);
      const earlier = lines.get(used);
      if (earlier === undefined) lines.set(used, line);
      else complain("id", id, id === null ? alreadyDerived(earlier) : alreadyUsed(earlier));
    },
    build: (values) => ({
      ...values,
      id: planId(values),
      totalSessions: values.totalSessions ?? sumOfParts(values),
    }),
    warnings: () => [],
  };
};
