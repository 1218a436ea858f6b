import type { Facts } from "#gate/facts.ts";
import type { Finding } from "#gate/finding.ts";
import { namesPerson, nameWords } from "#gate/names-person.ts";
import type { ReviewCase } from "./review-case.ts";

/** As much of a reviewer as it takes to tell whether the case is their own. */
export interface Reviewer {
  readonly id: string;
  readonly name: string | null;
  readonly employeeNumber: string | null;
}

/**
 * Why somebody may not decide a case: they asked for it, by their own sign-in or by the name on the form; or a reason
 * rests on their own job plan. Doubt about a name keeps them out. Null when they may.
 */
export const refusalOf = (
  by: Reviewer,
  of: ReviewCase,
  { people }: Facts,
  reasons: readonly Finding[],
): "own_request" | "own_plan" | null => {
  const { requestedBy } = of.vacancy;
  const isNamed = (text: string | null) =>
    text !== null &&
    (text.trim() === by.employeeNumber ||
      (by.name !== null && nameWords(by.name) !== "" && nameWords(text) === nameWords(by.name)));
  if (isNamed(requestedBy) || of.decisions.some(({ askedBy }) => askedBy === by.id)) return "own_request";
  const inQuestion = new Set(
    reasons.flatMap((reason) => reason.people.map(({ assignmentNumber }) => assignmentNumber)),
  );
  const isOwn = people
    .filter(({ assignments }) => assignments.some((held) => inQuestion.has(held.assignmentNumber)))
    .some(
      (person) =>
        person.employeeNumber === by.employeeNumber || (by.name !== null && namesPerson(by.name, person)),
    );
  return isOwn ? "own_plan" : null;
};
