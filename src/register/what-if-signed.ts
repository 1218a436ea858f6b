import { standingOf } from "#gate/coverage.ts";
import type { Day } from "#gate/day.ts";
import type { Facts, JobPlan } from "#gate/facts.ts";
import type { Policy } from "#gate/policy.ts";
import { planRules } from "#gate/rule-book.ts";
import type { Standing } from "#gate/standing.ts";
import type { PlanChange } from "./what-if.ts";

/** Somebody whose job plan is not in place, and what it would take for it to be. */
export interface Unsigned {
  readonly assignmentNumber: string;
  readonly name: string;
  /** What is said of the person only advises. */
  readonly advisory: boolean;
  /** What is supposed of the plan, beside that it is signed off today. */
  readonly assumptions: readonly Assumption[];
  /** Sessions a week that need an approval; null when none is needed, or it is there. */
  readonly unapprovedSessions: number | null;
}

export type Assumption = "new_plan" | "own_plan" | "on_allocate" | "starts_today";

/** Everybody in scope who is not in place and not exempt, in order of assignment number. */
export const unsignedIn = (facts: Facts, policy: Policy): readonly Unsigned[] =>
  facts.people
    .flatMap((person) => standingOf(person, planRules, { asOf: facts.asOf, policy }) ?? [])
    .filter(({ inPlace, exempt }) => !inPlace && !exempt)
    .map((standing) => ({
      assignmentNumber: numberOf(standing),
      name: [standing.person.forename, standing.person.surname].filter(Boolean).join(" "),
      advisory: standing.advisory,
      assumptions: assumptionsOf(standing),
      unapprovedSessions: fails(standing, "JP-6") ? (standing.speaking?.plan.totalSessions ?? null) : null,
    }))
    .toSorted((a, b) => (a.assignmentNumber < b.assignmentNumber ? -1 : 1));

/** What is supposed, besides that plans are signed off. */
export interface Supposed {
  /** Of these people, by the assignment numbers of `unsignedIn`. */
  readonly assignmentNumbers: readonly string[];
  /** Sessions that need an approval have it. */
  readonly sessionsApproved: boolean;
}

/** The changes by which the plans of these people would be signed off on the day of the facts. */
export const signedOff = (facts: Facts, policy: Policy, supposed: Supposed): readonly PlanChange[] =>
  facts.people
    .flatMap((person) => standingOf(person, planRules, { asOf: facts.asOf, policy }) ?? [])
    .filter((standing) => supposed.assignmentNumbers.includes(numberOf(standing)))
    .map((standing) => ({
      assignmentNumber: numberOf(standing),
      plan: {
        ...standing.speaking?.plan,
        status: signedText(policy),
        signedOffOn: facts.asOf,
        ...(needsStart(standing) ? startingOn(facts.asOf, standing.speaking?.plan) : {}),
        ...(supposed.sessionsApproved && fails(standing, "JP-6") ? { sgmdApprovedOn: facts.asOf } : {}),
      },
    }));

const assumptionsOf = (standing: Standing): readonly Assumption[] =>
  standing.speaking === null
    ? ["new_plan"]
    : [
        ...(fails(standing, "JP-1") ? (["own_plan"] as const) : []),
        ...(fails(standing, "JP-2") ? (["on_allocate"] as const) : []),
        ...(needsStart(standing) ? (["starts_today"] as const) : []),
      ];

/** It has not started, is over, or says nothing of when. */
const needsStart = (standing: Standing): boolean =>
  standing.speaking === null || fails(standing, "JP-4") || fails(standing, "JP-5");

/** From a day on; an end that lies ahead stays. */
const startingOn = (day: Day, plan?: JobPlan): Partial<JobPlan> => ({
  planStart: day,
  planEnd: ahead(plan?.planEnd, day),
  reviewDue: ahead(plan?.reviewDue, day),
});

const ahead = (end: Day | null | undefined, day: Day): Day | null => (end && end >= day ? end : null);

const fails = ({ speaking }: Standing, id: `JP-${number}`): boolean =>
  speaking?.failures.some(({ rule }) => rule.id === id) ?? false;

const numberOf = ({ inScope }: Standing): string => inScope[0]?.assignmentNumber ?? "";

/** As the policy words it. */
const signedText = ({ stages }: Policy): string =>
  stages.find(({ stage }) => stage === "signed_off")?.texts[0] ?? "signed off";
