import type { Exemption, Facts, PersonInPost } from "#gate/facts.ts";

/** The facts as they are once an exemption of an assignment in the department is recorded. */
export const withExemption = (facts: Facts, exemption: Exemption): Facts =>
  withExemptionsOf(facts, exemption, (exemptions) => [...exemptions, exemption]);

/** The facts as they are once it is ended. Of several that are alike, one ends. */
export const withoutExemption = (facts: Facts, { from, until, ...of }: Exemption): Facts =>
  withExemptionsOf(facts, of, (exemptions) => {
    const at = exemptions.findIndex(
      (one) => one.assignmentNumber === of.assignmentNumber && one.from === from && one.until === until,
    );
    return exemptions.filter((_, index) => index !== at);
  });

const withExemptionsOf = (
  facts: Facts,
  { assignmentNumber }: Pick<Exemption, "assignmentNumber">,
  change: (exemptions: PersonInPost["exemptions"]) => PersonInPost["exemptions"],
): Facts => ({
  ...facts,
  people: facts.people.map((person) =>
    person.assignments.some((held) => held.assignmentNumber === assignmentNumber)
      ? { ...person, exemptions: change(person.exemptions) }
      : person,
  ),
});
