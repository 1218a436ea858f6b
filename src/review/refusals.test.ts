import { describe, expect, it } from "vitest";
import { assignment, context, person } from "#gate/facts.fixture.ts";
import type { Facts } from "#gate/facts.ts";
import { mayAdvertise } from "#gate/may-advertise.ts";
import { type Reviewer, refusalOf } from "./refusals.ts";
import { blockedFacts, reviewCase } from "./review-case.fixture.ts";
import type { ReviewCase } from "./review-case.ts";

const reviewer = (change: Partial<Reviewer> = {}): Reviewer => ({
  id: "test:~reviewer",
  name: "Branwen Enghraifft",
  employeeNumber: "10099",
  ...change,
});

const refusal = (by: Reviewer, of: ReviewCase = reviewCase(), facts: Facts = blockedFacts()) =>
  refusalOf(by, of, facts, mayAdvertise(facts, context().policy).reasons);

it("nobody is refused who has nothing to do with it", () => {
  expect(refusal(reviewer())).toBeNull();
  expect(refusal(reviewer({ name: null, employeeNumber: null }))).toBeNull();
});

describe("one's own request", () => {
  const requestedBy = (text: string | null) => reviewCase({ vacancy: { requestedBy: text } });

  it.each([
    "Branwen Enghraifft",
    "branwen   enghraifft",
    "Enghraifft, Branwen",
    "Dr. Branwen Enghraifft",
    "Mrs Brânwen Enghraïfft",
    "10099",
    "\t10099 ",
  ])("is one that names the reviewer: ‘%s’", (text) => {
    expect(refusal(reviewer(), requestedBy(text))).toBe("own_request");
  });

  it.each([null, "", "Branwen", "Branwen Enghraifft Jones", "B Enghraifft", "Nia Arall", "010099", "1009"])(
    "is none that names another: ‘%s’",
    (text) => {
      expect(refusal(reviewer(), requestedBy(text))).toBeNull();
    },
  );

  it("is not told by a number or a name that nobody knows", () => {
    expect(refusal(reviewer({ employeeNumber: null }), requestedBy("10099"))).toBeNull();
    expect(refusal(reviewer({ name: null }), requestedBy("Branwen Enghraifft"))).toBeNull();
    expect(refusal(reviewer({ name: "Dr" }), requestedBy("Mr"))).toBeNull();
  });

  it("is any that the reviewer ever sent, whoever sent it since", () => {
    const [first] = reviewCase().decisions;
    const own = { ...(first as NonNullable<typeof first>), askedBy: "test:~reviewer" };
    for (const decisions of [
      [own, { ...own, askedBy: "test:vacancy-form" }],
      [{ ...own, askedBy: "test:vacancy-form" }, own],
    ])
      expect(refusal(reviewer(), reviewCase({ decisions }))).toBe("own_request");
  });

  it("goes before one's own plan", () => {
    expect(refusal(reviewer({ name: "Gwen Invented" }), requestedBy("Gwen Invented"))).toBe("own_request");
  });
});

describe("one's own plan", () => {
  it.each<[string, Partial<Reviewer>]>([
    ["the employee number, whatever the name", { employeeNumber: "10001", name: "Somebody Else" }],
    ["the name, whatever the number", { name: "Invented, Dr Gwen" }],
    ["the name without a number", { name: "GWEN INVENTED", employeeNumber: null }],
    ["the number without a name", { name: null, employeeNumber: "10001" }],
  ])("is told by %s", (_, change) => {
    expect(refusal(reviewer(change))).toBe("own_plan");
  });

  it.each<[string, Partial<Reviewer>]>([
    ["half the name", { name: "Gwen" }],
    ["a longer name", { name: "Gwen Mair Invented" }],
    ["another number", { employeeNumber: "100010" }],
  ])("is not told by %s", (_, change) => {
    expect(refusal(reviewer(change))).toBeNull();
  });

  const two = [
    person(),
    person({
      employeeNumber: "10002",
      surname: "Fictional",
      forename: "Huw",
      assignments: [assignment({ assignmentNumber: "20002" })],
      plans: [],
    }),
  ];

  it("is one that a reason rests on, and none of a colleague's", () => {
    const facts = blockedFacts({ people: two });
    expect(refusal(reviewer({ employeeNumber: "10001" }), reviewCase(), facts)).toBeNull();
    expect(refusal(reviewer({ employeeNumber: "10002" }), reviewCase(), facts)).toBe("own_plan");
  });

  it("is in question by whichever of the person's assignments", () => {
    const more = [assignment({ assignmentNumber: "20000", jobRole: "Registrar" }), assignment()];
    const facts = blockedFacts({ people: [person({ assignments: more, plans: [] })] });
    expect(refusal(reviewer({ employeeNumber: "10001" }), reviewCase(), facts)).toBe("own_plan");
  });

  it("is not in question when the evidence alone is too old", () => {
    const { evidence } = blockedFacts();
    const facts = blockedFacts({ people: two.slice(0, 1), evidence: { ...evidence, allocate: null } });
    expect(refusal(reviewer({ employeeNumber: "10001" }), reviewCase(), facts)).toBeNull();
  });
});
