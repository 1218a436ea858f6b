import { facts, person } from "#gate/facts.fixture.ts";
import type { Facts } from "#gate/facts.ts";
import type { ReviewCase, Verdict } from "./review-case.ts";

/** Cardiology on 22 November 2025, blocked by Gwen Invented, who has no plan. */
export const blockedFacts = (change: Partial<Facts> = {}): Facts =>
  facts({ people: [person({ plans: [] })], ...change });

/** An override of that block, which counts until the last day of the year. */
export const verdict = (change: Partial<Verdict> = {}): Verdict => ({
  id: "ver_1",
  reviewId: "rev_1",
  outcome: "override",
  category: "patient_safety",
  justification: "Without this post the rota has no cover from March.",
  codes: ["plan_missing"],
  endsOn: "2025-12-31",
  decidedBy: "test:~reviewer",
  decidedAt: "2025-11-22T09:00:00.000Z",
  ...change,
});

/** What may differ from the fixture's case. */
interface Change {
  readonly review?: Partial<ReviewCase["review"]>;
  readonly vacancy?: Partial<ReviewCase["vacancy"]>;
  readonly verdicts?: ReviewCase["verdicts"];
  readonly decisions?: ReviewCase["decisions"];
}

/** A case that awaits review, asked for once by the recruitment system, with nothing said yet. */
export const reviewCase = ({ review, vacancy, verdicts = [], decisions }: Change = {}): ReviewCase => ({
  review: {
    id: "rev_1",
    department: "CARD",
    state: "awaiting_review",
    openedAt: "2025-11-22T08:00:00.000Z",
    ...review,
  },
  vacancy: {
    id: "vac_1",
    ref: "TRAC-1",
    title: "Consultant cardiologist",
    grade: "Consultant",
    appointmentType: "permanent",
    positionNumber: "0012",
    requestedBy: "A. Manager",
    askedBy: "test:vacancy-form",
    state: review?.state ?? "awaiting_review",
    version: 1,
    reviewId: "rev_1",
    ...vacancy,
  },
  verdicts,
  decisions: decisions ?? [
    {
      id: "dec_1",
      outcome: "blocked",
      reference: "PORTH-7F3K-2Q",
      askedAt: "2025-11-22T08:00:00.000Z",
      askedBy: "test:vacancy-form",
      vacancyState: "awaiting_review",
    },
  ],
});
