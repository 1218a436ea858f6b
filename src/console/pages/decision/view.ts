import type { Outcome } from "#gate/answer.ts";
import type { Day } from "#gate/day.ts";
import type { Facts } from "#gate/facts.ts";
import type { ToldAnswer } from "#words/told.ts";

/** A decision that somebody may read. */
export interface DecisionView {
  readonly decision: {
    readonly id: string;
    readonly reference: string;
    readonly vacancyRef: string;
    readonly outcome: Outcome;
    readonly asOf: Day;
    readonly askedAt: string;
    readonly grounds: {
      readonly facts: Pick<Facts, "department" | "evidence">;
      readonly answer: ToldAnswer;
      readonly policy: { readonly id: string; readonly version: string; readonly digest: string };
    };
  };
  /** Its name in this language, or its code. */
  readonly serviceGroup: string;
  /** The whole address at which anybody can check it. */
  readonly verifyAt: string;
}
