import { describe, expect, it } from "vitest";
import { assignment, person } from "./facts.fixture.ts";
import { namesPerson, nameWords } from "./names-person.ts";

const sian = person({
  surname: "Rhŷs-Jones",
  forename: "Siân",
  gmcNumbers: ["9990001", "9990002"],
  assignments: [assignment(), assignment({ assignmentNumber: "20001-2" })],
});

describe("a text", () => {
  it.each([
    ...[
      "Siân Rhŷs-Jones",
      "rhys jones, sian",
      "JONES Sian Rhys",
      "Dr Siân Rhŷs Jones",
      "Prof. Rhys-Jones (Sian)",
    ],
    ...["10001", " 10001\n", "9990001", "9990002", "20001", "20001-2"],
  ])("names the person: ‘%s’", (text) => {
    expect(namesPerson(text, sian)).toBe(true);
  });

  it.each([
    ...[
      "",
      " ",
      "Siân",
      "Rhŷs-Jones",
      "S Rhŷs-Jones",
      "Siân Rhŷs",
      "Siân Mair Rhŷs-Jones",
      "Siân Rhŷs-Jones Jones",
    ],
    ...["1000", "100010", "010001", "20001-3", "10001, 20001"],
  ])("does not: ‘%s’", (text) => {
    expect(namesPerson(text, sian)).toBe(false);
  });

  it("names somebody without a forename by the surname alone", () => {
    const one = person({ surname: "Invented", forename: null });
    expect([namesPerson("Dr Invented", one), namesPerson("Gwen Invented", one)]).toEqual([true, false]);
  });

  it("never names somebody whose name has no words", () => {
    const one = person({ surname: "–", forename: null });
    for (const text of ["", "Dr", "–", "-"]) expect(namesPerson(text, one)).toBe(false);
  });
});

describe("the words of a name", () => {
  it.each([
    ["Dr Siân O’Neill", "neill o sian"],
    ["O'NEILL, Siân (Mrs.)", "neill o sian"],
    ["Professor Miss Ms Mr Prof", ""],
    ["Llŷr ab Owain", "ab llyr owain"],
    ["Anna Anna", "anna anna"],
    ["José María Nuñez 3rd", "3rd jose maria nunez"],
    ["Дмитро Вигаданий", "вигадании дмитро"],
  ])("of ‘%s’ are ‘%s’", (name, words) => {
    expect(nameWords(name)).toBe(words);
  });

  it("are the same composed and decomposed", () => {
    expect(nameWords("Siân Rhŷs".normalize("NFD"))).toBe(nameWords("Siân Rhŷs".normalize("NFC")));
  });
});
