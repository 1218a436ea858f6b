import type { PersonInPost } from "./facts.ts";

/** Whether a text names the person: by one of their numbers, or by all of their name in any order. */
export const namesPerson = (text: string, person: PersonInPost): boolean => {
  const numbers = [
    person.employeeNumber,
    ...person.gmcNumbers,
    ...person.assignments.map((a) => a.assignmentNumber),
  ];
  const name = nameWords(`${person.forename ?? ""} ${person.surname}`);
  return numbers.includes(text.trim()) || (name !== "" && nameWords(text) === name);
};

const titles = ["dr", "mr", "mrs", "ms", "miss", "prof", "professor"];

/** The words of a name in a fixed order, without titles, accents or punctuation: “Rees, Siân” is “Dr Sian Rees”. */
export const nameWords = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && !titles.includes(word))
    .toSorted()
    .join(" ");
