import type { Write } from "#db/commit.ts";
import type { KeptDecision } from "#db/decisions.ts";
import type { Override } from "#gate/facts.ts";
import { hrefTo } from "#webhooks/event-fields.ts";
import { announce } from "./outbox.ts";

/** What a decision does to what there was of its vacancy. */
interface Case {
  /** The review that it opens. */
  readonly opened: string | null;
  /** The override that it finds past its last day, before the clock did. */
  readonly ended: Override | null;
}

/**
 * Tells of a decision; of a no once more by itself, of the case that it opens before the reviewers, and of the override
 * that is seen to be over.
 */
export const announceDecision = (
  decision: KeptDecision,
  { opened, ended }: Case,
  newId: (prefix: string) => string,
): readonly Write[] => {
  const { id, department, vacancyId: vacancy, outcome, asOf, askedAt: at, grounds } = decision;
  const { reasons, validThrough } = grounds.answer;
  const data = {
    decision: id,
    vacancy,
    outcome,
    reasons: reasons.map(({ code, count }) => ({ code, count })),
    valid_through: validThrough,
    as_of: asOf,
    department,
    href: hrefTo.decision(id),
  };
  const told = () => ({ id: newId("evt"), at });
  return [
    ...(ended
      ? announce({
          ...told(),
          type: "override.expired",
          data: {
            review: ended.review,
            vacancy,
            codes: [...ended.covers],
            ends_on: ended.endsOn,
            department,
            href: hrefTo.review(ended.review),
          },
        })
      : []),
    ...announce({ ...told(), type: "decision.made", data }),
    ...(outcome === "blocked" ? announce({ ...told(), type: "decision.blocked", data }) : []),
    ...(opened
      ? announce({
          ...told(),
          type: "review.requested",
          data: {
            review: opened,
            vacancy,
            codes: reasons.map(({ code }) => code),
            department,
            href: hrefTo.review(opened),
          },
        })
      : []),
  ];
};
