import { addDays, type Day, daysBetween, earliest } from "./day.ts";
import type { Extract, Facts } from "./facts.ts";
import type { Context } from "./rule.ts";
import type { Standing } from "./standing.ts";

/** The earliest last covered day of those who can block; null when nothing limits it. */
export const clearThrough = (standings: readonly Standing[]): Day | null =>
  earliest(...standings.filter(({ advisory }) => !advisory).map(({ lastCoveredDay }) => lastCoveredDay));

/** The last day on which a clear answer may be relied on (rules.md, “valid_through”). */
export const validThrough = (facts: Facts, standings: readonly Standing[], { policy }: Context): Day => {
  const { asOf, askedOn, evidence } = facts;
  const furthest = addDays(asOf, policy.answerValidDays);
  if (asOf < policy.inForceFrom) return earliest(furthest, addDays(policy.inForceFrom, -1)) ?? furthest;
  const stillRecent = (extract: Extract | null): Day | null =>
    extract && addDays(asOf, policy.maxExtractAgeDays - daysBetween(extract.extractedOn, askedOn));
  return (
    earliest(
      furthest,
      clearThrough(standings),
      stillRecent(evidence.staffList),
      stillRecent(evidence.allocate),
      ...exemptionsInForce(standings, asOf),
    ) ?? furthest
  );
};

const exemptionsInForce = (standings: readonly Standing[], asOf: Day): readonly Day[] =>
  standings.flatMap(({ person, inScope }) =>
    person.exemptions
      .filter(
        ({ assignmentNumber, from, until }) =>
          from <= asOf && asOf <= until && inScope.some((held) => held.assignmentNumber === assignmentNumber),
      )
      .map(({ until }) => until),
  );
