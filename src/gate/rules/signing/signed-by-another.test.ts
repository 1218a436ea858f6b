import { describe, expect, it } from "vitest";
import { assignment, context, plan, standing } from "#gate/facts.fixture.ts";
import type { PersonInPost } from "#gate/facts.ts";
import { signedByAnother } from "./signed-by-another.ts";

const code = (signedOffBy: string | null, change: Partial<PersonInPost> = {}) =>
  signedByAnother.evaluate(standing({ plans: [plan({ signedOffBy })], ...change }), context())?.code ?? null;

describe("the consultant's own number, whichever it is", () => {
  const change = {
    gmcNumbers: ["9990001", "9990002"],
    assignments: [assignment(), assignment({ assignmentNumber: "20002", category: "Bank" })],
  };
  it.each(["10001", "9990001", "9990002", "20001", "20002", " 10001 "])("%s", (number) => {
    expect(code(number, change)).toBe("signed_by_self");
  });
});

describe("the consultant's own name, in any order, case or dress", () => {
  it.each([
    "Gwen Invented",
    "INVENTED, Gwen",
    "Dr. Gwen Invented",
    "Prof Gwen INVENTED",
    "  gwen   invented ",
  ])("%s", (name) => {
    expect(code(name)).toBe("signed_by_self");
  });

  it.each([
    ["Siân", "Rees-Made Up", "Rees Made-Up, Sian"],
    ["Sian", "O'Invented", "Dr Siân O’Invented"],
    [null, "Invented", "Miss Invented"],
  ])("%s %s is %s", (forename, surname, name) => {
    expect(code(name, { forename, surname })).toBe("signed_by_self");
  });
});

describe("anybody else may sign", () => {
  it.each([
    null,
    "",
    "   ",
    "Dr",
    "Dr Eleri Made-Up",
    "Gwen",
    "Invented",
    "Gwen Invented-Jones",
    "Gwenllian Invented",
    "10002",
    "100011",
    "1000",
  ])("%s", (name) => {
    expect(code(name)).toBeNull();
  });

  it("also when the staff list gives no name to compare", () => {
    expect(code("Dr", { forename: null, surname: "" })).toBeNull();
  });
});

it("says nothing of someone without a plan", () => {
  expect(signedByAnother.evaluate(standing({ plans: [] }), context())).toBeNull();
});
