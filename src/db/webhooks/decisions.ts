import type { Write } from "#db/commit.ts";
import type { KeptDecision } from "#db/decisions.ts";
import { hrefTo } from "#webhooks/event-fields.ts";
import { announce } from "./outbox.ts";

/** Tells of a decision; of a no once more by itself, and of the case that it opened before the reviewers. */
export const announceDecision = (
  decision: KeptDecision,
  opened: string | null,
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
