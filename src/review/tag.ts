import { canonical } from "#audit/canonical.ts";
import { sha256 } from "#audit/digest.ts";
import type { Finding } from "#gate/finding.ts";
import type { VacancyState } from "#gate/vacancy.ts";
import type { ReviewCase } from "./review-case.ts";

/** What a reviewer saw: which post, the state, the words given so far, and every reason that stands, with the people in it. */
export interface Seen {
  readonly of: ReviewCase;
  readonly state: VacancyState;
  readonly reasons: readonly Finding[];
}

/** Moves with anything that a reviewer decides by, and with nothing else: asking the same again does not move it. */
export const tagOf = ({ of, state, reasons }: Seen): string =>
  sha256(
    canonical({
      review: of.review.id,
      vacancy: describedIn(of),
      state,
      verdicts: of.verdicts.map(({ id }) => id),
      reasons: reasons.map(({ code, people, detail }) => ({ code, people, detail })),
    }),
  ).slice(0, 32);

/** The vacancy as whoever asked last described it. */
const describedIn = ({ vacancy }: ReviewCase) => ({
  title: vacancy.title,
  grade: vacancy.grade,
  appointmentType: vacancy.appointmentType,
  positionNumber: vacancy.positionNumber,
  requestedBy: vacancy.requestedBy,
});
