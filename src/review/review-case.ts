import type { Outcome } from "#gate/answer.ts";
import type { Day } from "#gate/day.ts";
import type { Facts, Override } from "#gate/facts.ts";
import type { VacancyState } from "#gate/vacancy.ts";

/** A vacancy before the reviewers, from being blocked to the end of it, with all that belongs to it. */
export interface ReviewCase {
  readonly review: {
    readonly id: string;
    readonly department: string;
    readonly state: VacancyState;
    readonly openedAt: string;
  };
  readonly vacancy: ReviewedVacancy;
  /** In the order in which they were given; the last counts. */
  readonly verdicts: readonly Verdict[];
  /** What the gate was asked about the vacancy, in order, over all its cases. */
  readonly decisions: readonly AskedDecision[];
}

export interface ReviewedVacancy {
  readonly id: string;
  readonly ref: string;
  readonly title: string | null;
  readonly grade: string | null;
  readonly appointmentType: string | null;
  readonly positionNumber: string | null;
  /** As the form gave it: a name. */
  readonly requestedBy: string | null;
  /** Who sent it, last: a principal's id. */
  readonly askedBy: string;
  readonly state: VacancyState;
  readonly version: number;
  readonly reviewId: string | null;
}

/** A reviewer's word. */
export interface Verdict {
  readonly id: string;
  readonly reviewId: string;
  readonly outcome: VerdictOutcome;
  readonly category: string | null;
  readonly justification: string;
  /** The codes that stood when it was given. */
  readonly codes: readonly string[];
  /** Overrides alone: the last day on which it counts. */
  readonly endsOn: Day | null;
  readonly decidedBy: string;
  readonly decidedAt: string;
}

export type VerdictOutcome = "override" | "uphold" | "revoke";

export interface AskedDecision {
  readonly id: string;
  /** What people call it. */
  readonly reference: string;
  readonly outcome: Outcome;
  readonly askedAt: string;
  readonly askedBy: string;
  readonly vacancyState: VacancyState;
}

/** The override that the vacancy stands under: the last word, as long as the case is not over. */
export const overrideIn = ({ review, verdicts }: ReviewCase): Override | null => {
  const last = verdicts.at(-1);
  const goesOn = review.state === "overridden" || review.state === "awaiting_review";
  return last?.outcome === "override" && last.endsOn !== null && goesOn
    ? { review: review.id, covers: last.codes, endsOn: last.endsOn }
    : null;
};

/** The department's facts as they are for this vacancy. */
export const factsFor = (facts: Facts, of: ReviewCase): Facts => ({ ...facts, override: overrideIn(of) });

/** The case as it is once the word is given. */
export const withVerdict = (of: ReviewCase, verdict: Verdict): ReviewCase => {
  const state = stateAfterVerdict[verdict.outcome];
  return {
    ...of,
    review: { ...of.review, state },
    vacancy: { ...of.vacancy, state, version: of.vacancy.version + 1 },
    verdicts: [...of.verdicts, verdict],
  };
};

/** What was revoked is before the reviewers again. */
const stateAfterVerdict = { override: "overridden", uphold: "upheld", revoke: "awaiting_review" } as const;
