import type { ExpectedAnswer, ExpectedFinding } from "./expected-answers.ts";

type Json = Record<string, unknown>;

const shown = (value: unknown): string => JSON.stringify(value) ?? "nothing";

const peopleOf = (finding: Json): string[] | null =>
  Array.isArray(finding.people)
    ? [...new Set(finding.people.map((person: Json) => String(person.assignment_number)))].sort((a, b) =>
        a < b ? -1 : 1,
      )
    : null;

const compareFindings = (
  name: "reasons" | "warnings",
  expected: readonly ExpectedFinding[],
  actual: unknown,
): string[] => {
  if (!Array.isArray(actual)) return [`${name}: expected a list, got ${shown(actual)}`];
  const found = actual as Json[];
  const differences: string[] = [];
  const severity = name === "reasons" ? "block" : "warn";
  for (const want of expected) {
    const got = found.find((finding) => finding.code === want.code);
    if (got === undefined) {
      differences.push(`${name}: ${want.code} is missing (${want.count}: ${want.people.join(" ")})`);
      continue;
    }
    for (const field of ["rule", "count"] as const)
      if (got[field] !== want[field])
        differences.push(
          `${name}.${want.code}.${field}: expected ${shown(want[field])}, got ${shown(got[field])}`,
        );
    if (got.severity !== severity)
      differences.push(`${name}.${want.code}.severity: expected ${severity}, got ${shown(got.severity)}`);
    const people = peopleOf(got);
    if (people !== null && shown(people) !== shown(want.people))
      differences.push(`${name}.${want.code}.people: expected ${shown(want.people)}, got ${shown(people)}`);
  }
  for (const got of found)
    if (!expected.some((want) => want.code === got.code))
      differences.push(
        `${name}: ${shown(got.code)} is too many (${shown(got.count)}: ${shown(peopleOf(got))})`,
      );
  const order = found.map((finding) => finding.code);
  const wanted = expected.map((finding) => finding.code);
  if (differences.length === 0 && shown(order) !== shown(wanted))
    differences.push(`${name}: expected in the order ${wanted.join(" ")}, got ${order.join(" ")}`);
  return differences;
};

/** What differs between the expected answer and a product's, as text; empty when nothing does. People are compared where the answer shows them. */
export const compare = (expected: ExpectedAnswer, answerJson: unknown): string[] => {
  if (typeof answerJson !== "object" || answerJson === null) return [`no answer: ${shown(answerJson)}`];
  const answer = answerJson as Json;
  const differences: string[] = [];
  for (const field of ["outcome", "may_advertise", "valid_through", "clear_through"] as const)
    if (answer[field] !== expected[field])
      differences.push(`${field}: expected ${shown(expected[field])}, got ${shown(answer[field])}`);
  const summary = (answer.summary ?? {}) as Json;
  for (const [field, want] of Object.entries(expected.summary))
    if (summary[field] !== want)
      differences.push(`summary.${field}: expected ${shown(want)}, got ${shown(summary[field])}`);
  return [
    ...differences,
    ...compareFindings("reasons", expected.reasons, answer.reasons),
    ...compareFindings("warnings", expected.warnings, answer.warnings),
  ];
};
