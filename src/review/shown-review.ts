import type { Facts } from "#gate/facts.ts";
import { mayAdvertise } from "#gate/may-advertise.ts";
import type { Policy } from "#gate/policy.ts";
import { stateOn, type VacancyState } from "#gate/vacancy.ts";
import { type ToldAnswer, tell } from "#words/told.ts";
import { factsFor, overrideIn, type ReviewCase } from "./review-case.ts";
import { tagOf } from "./tag.ts";

/** A case as it stands today. */
export interface ShownReview {
  readonly of: ReviewCase;
  readonly state: VacancyState;
  /** What stands today; null when the register no longer has the department. */
  readonly facts: Facts | null;
  readonly answer: ToldAnswer | null;
  /** What a reviewer must have seen who decides now. */
  readonly tag: string;
}

export const shownReview = (of: ReviewCase, facts: Facts | null, policy: Policy): ShownReview => {
  const concerned = facts && factsFor(facts, of);
  const answer = concerned && tell(mayAdvertise(concerned, policy), policy);
  const state = concerned ? stateOn(of.review.state, overrideIn(of), concerned.asOf) : of.review.state;
  return { of, state, facts: concerned, answer, tag: tagOf({ of, state, reasons: answer?.reasons ?? [] }) };
};
