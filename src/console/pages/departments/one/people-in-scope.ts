import { standingOf } from "#gate/coverage.ts";
import { type Day, daysBetween } from "#gate/day.ts";
import type { Facts } from "#gate/facts.ts";
import type { BlockCode, Owner } from "#gate/finding.ts";
import type { Policy, Stage } from "#gate/policy.ts";
import { planExists, planRules } from "#gate/rule-book.ts";
import type { Standing } from "#gate/standing.ts";

/** How one person in scope stands today. */
export interface PersonInScope {
  readonly assignmentNumber: string;
  readonly name: string;
  readonly state: "not_in_place" | "in_place" | "exempt";
  /** What is said of the person only advises. */
  readonly advisory: boolean;
  /** What keeps the plan from being in place, in the order of the rules. */
  readonly faults: readonly BlockCode[];
  readonly stage: Stage | null;
  /** The status as the extract words it, where it stands for no stage. */
  readonly status: string | null;
  /** Of the cover, where the plan is in place; of the exemption; else of the plan in question. */
  readonly lastDay: Day | null;
  readonly waitingOn: Owner | null;
  /** At the stage where the plan is; of a plan that was signed, since it ended. Null when nobody waits, or it is not known. */
  readonly daysWaiting: number | null;
}

/** Everybody in scope: first those who are not in place, then those who are, then the exempt; each by assignment. */
export const peopleInScope = (facts: Facts, policy: Policy): readonly PersonInScope[] =>
  facts.people
    .flatMap((person) => standingOf(person, planRules, { asOf: facts.asOf, policy }) ?? [])
    .map((standing) => personInScope(standing, facts.asOf))
    .toSorted(
      (a, b) =>
        order.indexOf(a.state) - order.indexOf(b.state) || (a.assignmentNumber < b.assignmentNumber ? -1 : 1),
    );

const order: readonly PersonInScope["state"][] = ["not_in_place", "in_place", "exempt"];

const personInScope = (standing: Standing, asOf: Day): PersonInScope => {
  const { person, inScope, advisory, exempt, inPlace, speaking, lastCoveredDay } = standing;
  const state = exempt ? "exempt" : inPlace ? "in_place" : "not_in_place";
  return {
    assignmentNumber: inScope[0]?.assignmentNumber ?? "",
    name: [person.forename, person.surname].filter(Boolean).join(" "),
    state,
    advisory,
    stage: speaking?.stage ?? null,
    status: speaking?.stage === "unknown" ? speaking.plan.status : null,
    lastDay: exempt
      ? lastExemptDay(standing, asOf)
      : inPlace
        ? (lastCoveredDay ?? speaking?.lastDay ?? null)
        : (speaking?.lastDay ?? null),
    ...(state === "not_in_place"
      ? { ...blame(standing), daysWaiting: daysWaiting(standing, asOf) }
      : { faults: [], waitingOn: null, daysWaiting: null }),
  };
};

const blame = ({ speaking }: Standing): Pick<PersonInScope, "faults" | "waitingOn"> => {
  if (!speaking) return { faults: ["plan_missing"], waitingOn: planExists.owner };
  const [first] = speaking.failures;
  return {
    faults: speaking.failures.map(({ code }) => code as BlockCode),
    waitingOn: first ? (first.about.owner ?? first.rule.owner) : null,
  };
};

const daysWaiting = ({ speaking }: Standing, asOf: Day): number | null => {
  if (!speaking) return null;
  const isSigned = speaking.stage === "signed_off" || speaking.stage === "locked";
  const since = isSigned ? speaking.lastDay : speaking.plan.stageSince;
  return since !== null && since <= asOf ? daysBetween(since, asOf) : null;
};

const lastExemptDay = ({ person }: Standing, asOf: Day): Day | null =>
  person.exemptions
    .filter(({ from, until }) => from <= asOf && asOf <= until)
    .map(({ until }) => until)
    .toSorted()
    .at(-1) ?? null;
