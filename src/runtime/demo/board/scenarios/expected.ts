import type { BlockCode, Code } from "#gate/finding.ts";
import type { Case } from "#runtime/demo/board/cases/case.ts";
import { type CaseName, caseOf } from "#runtime/demo/board/cases/cases.ts";
import { blockedScenarios } from "./blocked.ts";
import { clearScenarios } from "./clear.ts";
import type { Scenario } from "./scenario.ts";

/** What the gate must answer about one department of the sample board, on its day. */
export interface ExpectedStanding {
  readonly department: string;
  readonly shows: string;
  readonly outcome: "clear" | "blocked";
  /** People by code. */
  readonly reasons: Readonly<Partial<Record<BlockCode, number>>>;
  readonly warnings: Readonly<Partial<Record<Code, number>>>;
  readonly summary: Readonly<Record<"inScope" | "inPlace" | "exempt" | "notInPlace", number>>;
}

export const scenarios: Readonly<Record<string, Scenario>> = { ...blockedScenarios, ...clearScenarios };

/** How many of a department's people show which case: those named, and the rest healthy. */
export const groupsIn = ({ consultants, cases }: Scenario): readonly (readonly [CaseName, number])[] => {
  const named = Object.entries(cases) as [CaseName, number][];
  return [...named, ["healthy", consultants - named.reduce((sum, [, people]) => sum + people, 0)]];
};

const counted = <C extends string>(codes: readonly C[]): Partial<Record<C, number>> =>
  Object.fromEntries(
    [...Map.groupBy(codes, (code) => code)].map(([code, found]) => [code, found.length]),
  ) as Partial<Record<C, number>>;

/** A visitor's findings are advice here, whatever they are at home. */
const expectedOf = (department: string, scenario: Scenario): ExpectedStanding => {
  const leading = groupsIn(scenario).flatMap(([name, people]) => Array(people).fill(caseOf(name)) as Case[]);
  const visiting = scenario.visitor === undefined ? [] : [caseOf(scenario.visitor.case)];
  const everyone = [...leading, ...visiting];
  const standing = (name: string) => everyone.filter((each) => each.standing === name).length;
  const advice = [...everyone.flatMap(({ warns }) => warns), ...visiting.flatMap(({ blocks }) => blocks)];
  const reasons = counted(leading.flatMap(({ blocks }) => blocks));
  return {
    department,
    shows: scenario.shows,
    outcome: Object.keys(reasons).length === 0 ? "clear" : "blocked",
    reasons,
    warnings: everyone.length === 0 ? { no_consultants: 0 } : counted(advice),
    summary: {
      inScope: everyone.length,
      inPlace: standing("in_place"),
      exempt: standing("exempt"),
      notInPlace: standing("not_in_place"),
    },
  };
};

/** Which department shows what: a table for readers, and for the test that asks the gate itself. */
export const sampleScenarios: readonly ExpectedStanding[] = Object.entries(scenarios).map(
  ([code, scenario]) => expectedOf(code, scenario),
);
