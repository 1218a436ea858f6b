import type { Answer } from "./answer.ts";
import { standingOf } from "./coverage.ts";
import type { Facts, Override } from "./facts.ts";
import type { Finding } from "./finding.ts";
import { type Found, findingsOf } from "./findings.ts";
import type { Policy } from "./policy.ts";
import type { Context } from "./rule.ts";
import { departmentRules, planExists, planRules, warningRules } from "./rule-book.ts";
import type { Standing } from "./standing.ts";
import { clearThrough, validThrough } from "./validity.ts";

/** The question: may this department advertise? Every rule is evaluated, so that all reasons come at once. */
export const mayAdvertise = (facts: Facts, policy: Policy): Answer => {
  const context: Context = { asOf: facts.asOf, policy };
  const inForce = facts.asOf >= policy.inForceFrom;
  const standings = facts.people.flatMap((person) => standingOf(person, planRules, context) ?? []);
  const found = [
    ...ofDepartment(facts, context),
    ...standings.flatMap((standing) => (standing.exempt ? [] : ofPerson(standing, context))),
  ];
  const blocks = ({ severity }: Found) => inForce && severity === "block";
  const blocking = found.filter(blocks);
  const clear = blocking.length === 0;
  const reasons = findingsOf(blocking, "block", context);
  const override = clear ? null : inForceFor(reasons, facts);
  return {
    mayAdvertise: clear || override !== null,
    outcome: clear ? "clear" : override ? "overridden" : "blocked",
    reasons,
    warnings: findingsOf(
      found.filter((one) => !blocks(one)),
      "warn",
      context,
    ),
    summary: summaryOf(standings),
    validThrough: clear ? validThrough(facts, standings, context) : (override?.endsOn ?? null),
    clearThrough: clear && inForce ? clearThrough(standings) : null,
  };
};

/** The override, while it lasts and covers every reason that stands: a new one blocks again. */
const inForceFor = (reasons: readonly Finding[], { override, asOf }: Facts): Override | null =>
  override && asOf <= override.endsOn && reasons.every(({ code }) => override.covers.includes(code))
    ? override
    : null;

const ofDepartment = (facts: Facts, context: Context): readonly Found[] =>
  departmentRules.flatMap((rule) =>
    rule
      .evaluate(facts, context)
      .map((failure) => ({ rule, failure, severity: rule.severity, standing: null })),
  );

const ofPerson = (standing: Standing, context: Context): readonly Found[] => {
  const severity = standing.advisory ? "warn" : "block";
  const missing = planExists.evaluate(standing, context);
  return [
    ...(missing ? [{ rule: planExists, failure: missing, severity, standing } as const] : []),
    ...(standing.speaking?.failures ?? []).map(
      (failure) => ({ rule: failure.rule, failure, severity, standing }) as const,
    ),
    ...warningRules.flatMap((rule) => {
      const failure = rule.evaluate(standing, context);
      return failure ? [{ rule, failure, severity: "warn", standing } as const] : [];
    }),
  ];
};

const summaryOf = (standings: readonly Standing[]) => {
  const inScope = standings.length;
  const inPlace = standings.filter((standing) => standing.inPlace).length;
  const exempt = standings.filter((standing) => standing.exempt).length;
  return { inScope, inPlace, exempt, notInPlace: inScope - inPlace - exempt };
};
