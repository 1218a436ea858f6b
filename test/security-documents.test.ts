import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const page = readFileSync("docs/security.md", "utf8");

/** How the requirements of levels 1 and 2 in ASVS 5.0.0 are numbered: all of them, but those of level 3. */
const standard: Readonly<Record<string, string>> = {
  ...{ "1.1": "1-2", "1.2": "1-9", "1.3": "1-11", "1.4": "1-3", "1.5": "1-2" },
  ...{ "2.1": "1-3", "2.2": "1-3", "2.3": "1-4", "2.4": "1-1" },
  ...{ "3.2": "1-2", "3.3": "1-4", "3.4": "1-6", "3.5": "1-5", "3.7": "1-2" },
  ...{ "4.1": "1-3", "4.2": "1-1", "4.3": "1-2", "4.4": "1-4" },
  ...{ "5.1": "1-1", "5.2": "1-3", "5.3": "1-2", "5.4": "1-3" },
  ...{ "6.1": "1-3", "6.2": "1-12", "6.3": "1-4", "6.4": "1-4", "6.5": "1-5", "6.6": "1-3", "6.8": "1-4" },
  ...{ "7.1": "1-3", "7.2": "1-4", "7.3": "1-2", "7.4": "1-5", "7.5": "1-2", "7.6": "1-2" },
  ...{ "8.1": "1-2", "8.2": "1-3", "8.3": "1-1", "8.4": "1-1" },
  ...{ "9.1": "1-3", "9.2": "1-4" },
  ...{
    "10.1": "1-2",
    "10.2": "1-2",
    "10.3": "1-4",
    "10.4": "1-11",
    "10.5": "1-5",
    "10.6": "1-2",
    "10.7": "1-3",
  },
  ...{ "11.1": "1-2", "11.2": "1-3", "11.3": "1-3", "11.4": "1-4", "11.5": "1-1", "11.6": "1-1" },
  ...{ "12.1": "1-3", "12.2": "1-2", "12.3": "1-4" },
  ...{ "13.1": "1-1", "13.2": "1-5", "13.3": "1-2", "13.4": "1-5" },
  ...{ "14.1": "1-2", "14.2": "1-4", "14.3": "1-3" },
  ...{ "15.1": "1-3", "15.2": "1-3", "15.3": "1-7" },
  ...{ "16.1": "1-1", "16.2": "1-5", "16.3": "1-4", "16.4": "1-3", "16.5": "1-3" },
  ...{ "17.1": "1-1", "17.2": "1-4", "17.3": "1-2" },
};

const between = (section: string, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => `${section}.${from + at}`);

const required = Object.entries(standard).flatMap(([section, range]) => {
  const [from = 0, to = 0] = range.split("-").map(Number);
  return between(section, from, to);
});

/** `1.2.5–1.2.8` is four. */
const numbersIn = (cell: string): readonly string[] =>
  cell.split(", ").flatMap((part) => {
    const [first = "", last = first] = part.split("–");
    const section = first.split(".").slice(0, 2).join(".");
    return between(section, Number(first.split(".")[2]), Number(last.split(".")[2]));
  });

const rows = page
  .slice(page.indexOf("## The table"))
  .split("\n")
  .filter((line) => /^\| \d/.test(line))
  .map((line) => line.slice(2, -2).split(" | "))
  .map(([numbers = "", state = "", how = "", shown = ""]) => ({
    numbers: numbersIn(numbers),
    state,
    how,
    shown,
  }));

describe("docs/security.md", () => {
  it("has every requirement of levels 1 and 2 of ASVS 5.0, once", () => {
    const told = rows.flatMap(({ numbers }) => numbers);
    expect(required).toHaveLength(253);
    expect(told.filter((one, at) => told.indexOf(one) !== at)).toEqual([]);
    expect(required.filter((one) => !told.includes(one))).toEqual([]);
    expect(told.filter((one) => !required.includes(one))).toEqual(["1.2.10"]);
  });

  it.each(rows.map((row) => [row.numbers.join(", "), row] as const))("%s", (_, { state, how, shown }) => {
    expect(["met", "part", "not met", "host", "issuer", "none"]).toContain(state);
    const paths = [...`${how} ${shown}`.matchAll(/`([\w.-]+\/[\w./-]+|[\w-]+\.(?:md|json))`/g)].map(
      ([, path = ""]) => path,
    );
    for (const path of paths.filter((one) => !one.startsWith("/"))) expect(existsSync(path), path).toBe(true);
    if (state === "met") expect(paths.length).toBeGreaterThan(0);
  });

  it("says in its first section all that is not met, or met in part", () => {
    const first = page.slice(page.indexOf("## Not met"), page.indexOf("## Keys"));
    const said = rows
      .filter(({ state }) => ["not met", "part"].includes(state))
      .flatMap(({ numbers }) => numbers);
    const open = [...first.matchAll(/\b\d+\.\d+\.\d+\b/g)].map(([number]) => number);
    for (const number of said.filter((one) => !["10.3.4", "13.3.2"].includes(one)))
      expect(open).toContain(number);
  });
});
