import { describe, expect, it } from "vitest";
import { assignment, exemption, facts, person } from "#gate/facts.fixture.ts";
import { withExemption, withoutExemption } from "./exempted.ts";

const gwen = person({ assignments: [assignment(), assignment({ assignmentNumber: "20001-2" })] });
const huw = person({ employeeNumber: "10002", assignments: [assignment({ assignmentNumber: "20002" })] });
const before = facts({ people: [gwen, huw] });
const exemptionsOf = ({ people }: typeof before) => people.map(({ exemptions }) => exemptions);

describe("an exemption that is recorded", () => {
  it("is the person's who holds the assignment, whichever of theirs it is, and nobody else's", () => {
    const one = exemption({ assignmentNumber: "20001-2" });
    expect(withExemption(before, one)).toEqual({ ...before, people: [{ ...gwen, exemptions: [one] }, huw] });
  });

  it("comes beside those there are, alike or not", () => {
    const twice = withExemption(withExemption(before, exemption()), exemption());
    expect(exemptionsOf(twice)).toEqual([[exemption(), exemption()], []]);
  });

  it("of an assignment elsewhere changes nothing", () => {
    expect(withExemption(before, exemption({ assignmentNumber: "20009" }))).toEqual(before);
  });
});

describe("an exemption that is ended", () => {
  const longer = exemption({ until: "2026-02-28" });
  const sooner = exemption({ from: "2025-10-01" });
  const other = exemption({ assignmentNumber: "20001-2" });
  const held = [longer, sooner, other, exemption(), exemption()];
  const given = facts({ people: [{ ...gwen, exemptions: held }, huw] });

  it("is gone, once of two that are alike; those of other days or of another assignment stay", () => {
    expect(exemptionsOf(withoutExemption(given, exemption()))).toEqual([
      [longer, sooner, other, exemption()],
      [],
    ]);
    expect(exemptionsOf(withoutExemption(given, other))).toEqual([
      [longer, sooner, exemption(), exemption()],
      [],
    ]);
  });

  it("that there is not changes nothing", () => {
    for (const none of [exemption({ until: "2026-03-01" }), exemption({ assignmentNumber: "20002" })])
      expect(withoutExemption(given, none)).toEqual(given);
  });

  it("undoes its recording", () => {
    expect(
      withoutExemption(
        withExemption(given, exemption({ until: "2026-05-01" })),
        exemption({ until: "2026-05-01" }),
      ),
    ).toEqual(given);
  });
});
