import type { PersonInPost } from "#gate/facts.ts";
import { fails, passes, type WarningRule } from "#gate/rule.ts";

/** JP-31. The final signatory is somebody else than the plan's own consultant, by number or by name. */
export const signedByAnother: WarningRule = {
  id: "JP-31",
  title: "The final signatory is not the consultant",
  source: "Design decision: nobody signs off their own plan",
  severity: "warn",
  codes: ["signed_by_self"],
  owner: "job_planning_manager",
  evaluate: ({ person, speaking }) => {
    const signatory = speaking?.plan.signedOffBy ?? "";
    return signatory !== "" && isThemselves(signatory, person) ? fails("signed_by_self") : passes;
  },
};

const isThemselves = (signatory: string, person: PersonInPost): boolean => {
  const numbers = [
    person.employeeNumber,
    ...person.gmcNumbers,
    ...person.assignments.map((a) => a.assignmentNumber),
  ];
  const name = words(`${person.forename ?? ""} ${person.surname}`);
  return numbers.includes(signatory.trim()) || (name !== "" && words(signatory) === name);
};

const titles = ["dr", "mr", "mrs", "ms", "miss", "prof", "professor"];

/** The words of a name in a fixed order, without titles, accents or punctuation: “Rees, Siân” is “Dr Sian Rees”. */
const words = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && !titles.includes(word))
    .toSorted()
    .join(" ");
