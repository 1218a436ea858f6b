import { describe, expect, it } from "vitest";
import { Problem } from "#problem.ts";
import { allow, may, principalOf, roles } from "./principal.ts";

const application = {
  kind: "application",
  issuer: "demo",
  subject: "vacancy-form",
  roles: ["Gate.Ask"],
} as const;
const person = { kind: "person", issuer: "demo", subject: "b.enghraifft@example.test", roles } as const;

describe("who a caller is", () => {
  it("a client keeps its readable id", async () => {
    expect((await principalOf({ ...application, subjectIsClient: true })).id).toBe("demo:vacancy-form");
  });

  it.each([
    ["a person", person],
    ["an application whose subject is not its client id", application],
    [
      "an application whose id is not a plain name",
      { ...application, subject: "a@b", subjectIsClient: true },
    ],
    ["a person whose subject is said to be a client id", { ...person, subject: "b", subjectIsClient: true }],
  ])("%s has a digest for an id", async (_, caller) => {
    expect((await principalOf(caller)).id).toMatch(/^demo:~[0-9a-f]{32}$/);
  });

  it("the id is the same every time, and another for another subject", async () => {
    const [first, again, other] = await Promise.all(
      [person, person, { ...person, subject: "other" }].map(principalOf),
    );
    expect(first?.id).toBe(again?.id);
    expect(first?.id).not.toBe(other?.id);
  });

  it("an application has no name, no employee number and never signed in", async () => {
    const said = { name: "Branwen", employeeNumber: "1", signedInAt: 1 };
    expect(await principalOf({ ...application, ...said })).toMatchObject({
      name: null,
      employeeNumber: null,
      signedInAt: null,
    });
    expect(await principalOf({ ...person, ...said })).toMatchObject(said);
  });
});

describe("what a caller may do", () => {
  it("an application never holds Review.Decide, and a person may", async () => {
    expect(may(await principalOf({ ...application, roles }), "Review.Decide")).toBe(false);
    expect(may(await principalOf({ ...application, roles }), "Review.Read")).toBe(true);
    expect(may(await principalOf(person), "Review.Decide")).toBe(true);
  });

  it.each([
    ["unknown roles", ["Gate.Everything", "gate.ask", "__proto__"]],
    ["a text", "Gate.Ask"],
    ["an object", { "Gate.Ask": true }],
    ["nothing", undefined],
    ["null", null],
    ["nested lists", [["Gate.Ask"]]],
  ])("%s give no role", async (_, said) => {
    expect((await principalOf({ ...application, roles: said })).roles.size).toBe(0);
  });

  it("403 names the role that is needed, and nothing of the caller", async () => {
    const by = await principalOf(application);
    expect(() => allow(by, "Gate.Ask")).not.toThrow();
    expect(() => allow(by, "Audit.Read", "Gate.Ask")).not.toThrow();
    expect(() => allow(by, "Audit.Read", "Report.Read")).toThrow(
      new Problem("forbidden", "This needs the role Audit.Read or Report.Read."),
    );
    expect(() => allow(by)).toThrow(Problem);
  });
});
