import { describe, expect, it } from "vitest";
import { policy20240901 as shipped } from "#gate/policies/2024-09-01.ts";
import { policyName } from "#runtime/policy.ts";
import { type BoardFile, readBoardFile, shippedBoard } from "./board-file.ts";
import { changedSettings } from "./changed-settings.ts";
import { fileName } from "./own-policy.ts";

const digestToday = "sha256:32416168003389d30fdbd97117ec482383c1d8fe00ed35be02aded8ebb8a31dd";

const read = (file: unknown) => readBoardFile(JSON.stringify(file));
const sound = (file: unknown): BoardFile => {
  const board = read(file);
  if ("faults" in board) throw new Error(board.faults.join("\n"));
  return board;
};
const faults = (file: unknown): readonly string[] => {
  const board = read(file);
  return "faults" in board ? board.faults : [];
};
const named = (settings: object) => ({ policy: { id: "test", version: "2027-01", ...settings } });

/** The shipped policy, written out as a board would. */
const { stages, ...settings } = shipped;
const writtenOut = {
  policy: Object.fromEntries(Object.entries(settings).map(([name, value]) => [fileName(name), value])),
  stages: Object.fromEntries(
    stages.map(({ stage, texts, owner }) => [
      stage,
      { ...(texts.length > 0 && { texts }), ...(owner !== null && { owner }) },
    ]),
  ),
};

describe("a file", () => {
  it("that says nothing leaves the shipped policy, with the digest it always had", () => {
    expect(sound({})).toEqual(shippedBoard);
    expect(policyName(sound({}).policy).digest).toBe(digestToday);
    expect(policyName(shippedBoard.policy).digest).toBe(digestToday);
  });

  it("that writes the shipped policy out in full is the shipped policy, to the digest", () =>
    expect(policyName(sound(writtenOut).policy).digest).toBe(digestToday));

  it("may give every setting: each moves the digest, and nothing but itself", () => {
    const digests = Object.keys(writtenOut.policy).flatMap((name) => {
      const value = moved(name, writtenOut.policy[name]);
      if (name === "id" || name === "version") return [];
      const board = sound(named({ [name]: value }));
      const changed = changedSettings(shippedBoard, board).map(({ pointer }) => pointer);
      expect(changed.toSorted()).toEqual([`/policy/${name}`, "/policy/id", "/policy/version"].toSorted());
      return [policyName(board.policy).digest];
    });
    expect(digests).toHaveLength(Object.keys(settings).length - 2);
    expect(new Set([digestToday, ...digests]).size).toBe(digests.length + 1);
  });

  it("says which texts stand for a stage and who moves, written as anybody would", () => {
    const board = sound({
      ...named({}),
      stages: {
        signed_off: { texts: ["Signed-Off", "Fully  Agreed"] },
        awaiting_signoff_2: { owner: "clinical_director" },
      },
    });
    const of = (stage: string) => board.policy.stages.find((each) => each.stage === stage);
    expect(of("signed_off")).toEqual({
      stage: "signed_off",
      texts: ["signed off", "fully agreed"],
      owner: null,
    });
    expect(of("awaiting_signoff_2")).toMatchObject({
      owner: "clinical_director",
      texts: shipped.stages.find(({ stage }) => stage === "awaiting_signoff_2")?.texts,
    });
  });

  it("gives categories and column names without moving the policy", () => {
    const other = { code: "other", name: { en: "Other", cy: "Arall" }, hint: { en: "Say", cy: "Dywedwch" } };
    const board = sound({
      override_categories: [other],
      column_aliases: { "staff-list": { surname: ["Cyfenw"] } },
    });
    expect(board.overrideCategories).toEqual([other]);
    expect(board.columnAliases).toEqual({ "staff-list": { surname: ["Cyfenw"] } });
    expect(policyName(board.policy).digest).toBe(digestToday);
  });
});

/** Another value that the setting may have, and that crosses no other bound. */
const moved = (name: string, value: unknown): unknown => {
  if (name === "help") return { "JP-5": "https://intranet.example/job-plans" };
  if (name === "in_force_from") return "2025-01-01";
  if (name === "justification_characters") return { least: 40, most: 1000 };
  if (typeof value === "string") return `${value}s`;
  if (Array.isArray(value)) return [...value, "Specialty Doctor"];
  return Number(value) + 1;
};

const category = { code: "other", name: { en: "Other", cy: "Arall" }, hint: { en: "Say", cy: "Dywedwch" } };

describe("a fault", () => {
  it.each<readonly [string, unknown, readonly string[]]>([
    ["no object", [], ["must be an object"]],
    ["an unknown part", { "a/b": 1 }, ["/a~1b is not a field that Porth knows"]],
    ["an unknown setting", named({ plan_days: 1 }), ["/policy/plan_days is not a field that Porth knows"]],
    [
      "the name of the code",
      named({ planMonths: 1 }),
      ["/policy/planMonths is not a field that Porth knows"],
    ],
    ["a prototype", named({ constructor: 1 }), ["/policy/constructor is not a field that Porth knows"]],
    [
      "a text for a number",
      named({ plan_months: "12" }),
      ["/policy/plan_months must be a whole number from 1 to 60"],
    ],
    [
      "half a month",
      named({ plan_months: 1.5 }),
      ["/policy/plan_months must be a whole number from 1 to 60"],
    ],
    ["none at all", named({ plan_months: 0 }), ["/policy/plan_months must be at least 1"]],
    ["too many", named({ plan_months: 61 }), ["/policy/plan_months must be at most 60"]],
    [
      "a day that is none",
      named({ in_force_from: "2025-02-30" }),
      ["/policy/in_force_from must be a day, YYYY-MM-DD"],
    ],
    ["no grade", named({ grades_in_scope: [] }), ["/policy/grades_in_scope must name at least one grade"]],
    [
      "a blank grade",
      named({ grades_in_scope: [" "] }),
      ["/policy/grades_in_scope/0 must be filled in, without spaces around it"],
    ],
    [
      "a rule that is none",
      named({ help: { "JP-99": "https://a.example" } }),
      ["/policy/help/JP-99 is not a rule's id"],
    ],
    [
      "a link in clear text",
      named({ help: { "JP-5": "http://a.example" } }),
      ["/policy/help/JP-5 must be an https address"],
    ],
    [
      "the shipped version, but otherwise",
      { policy: { plan_months: 11 } },
      ["/policy/version must be another than 2024-09-01, which is the shipped policy's"],
    ],
    [
      "bounds that cross from below",
      named({ due_very_soon_days: 60 }),
      ["/policy/due_very_soon_days must be less than due_soon_days, 60"],
    ],
    [
      "bounds that cross from above",
      named({ max_extract_age_days: 4 }),
      ["/policy/max_extract_age_days must be more than extract_ageing_days, 4"],
    ],
    [
      "more than the most",
      named({ justification_characters: { least: 9, most: 8 } }),
      ["/policy/justification_characters/least must not be more than most"],
    ],
    [
      "an unknown stage",
      { ...named({}), stages: { signed: {} } },
      ["/stages/signed is not a field that Porth knows"],
    ],
    [
      "a stage without a text",
      { ...named({}), stages: { draft: { texts: [] } } },
      ["/stages/draft/texts must have at least one text"],
    ],
    [
      "a text of another stage",
      { ...named({}), stages: { draft: { texts: ["AGREED"] } } },
      ["/stages/draft/texts/0 stands for signed_off too"],
    ],
    [
      "somebody to wait for once it is signed",
      { ...named({}), stages: { locked: { owner: "consultant" } } },
      ["/stages/locked/owner is not a field that Porth knows"],
    ],
    [
      "a text for what has none",
      { ...named({}), stages: { unknown: { texts: ["x"] } } },
      ["/stages/unknown/texts is not a field that Porth knows"],
    ],
    [
      "nobody we know",
      { ...named({}), stages: { draft: { owner: "secretary" } } },
      ["/stages/draft/owner must be one who can move"],
    ],
    [
      "no last category",
      { override_categories: [{ ...category, code: "safety" }] },
      ["/override_categories must end with the category other"],
    ],
    [
      "a category twice",
      { override_categories: [category, category] },
      ["/override_categories/1/code is there twice"],
    ],
    [
      "a category without Welsh",
      { override_categories: [{ ...category, name: { en: "Other" } }] },
      ["/override_categories/0/name/cy must be a text"],
    ],
    [
      "an unknown file",
      { column_aliases: { plans: {} } },
      ["/column_aliases/plans is not a field that Porth knows"],
    ],
    [
      "an unknown column",
      { column_aliases: { "staff-list": { name: [] } } },
      ["/column_aliases/staff-list/name is not a field that Porth knows"],
    ],
    [
      "the name of another column",
      { column_aliases: { "staff-list": { surname: ["FIRST name"] } } },
      ["/column_aliases/staff-list/surname/0 is the column forename already"],
    ],
    [
      "one name for two columns",
      { column_aliases: { "staff-list": { surname: ["Name"], forename: ["name"] } } },
      ["/column_aliases/staff-list/forename/0 is the column surname already"],
    ],
  ])("%s", (_, file, expected) => expect(faults(file)).toEqual(expected));

  it("is not JSON", () => expect(readBoardFile("{")).toEqual({ faults: ["is not JSON"] }));

  it("is told with all the others at once", () =>
    expect(
      faults({
        ...named({ plan_months: 0, due_soon_days: 20 }),
        stages: { signed: {} },
        override_categories: [],
        column_aliases: { plans: {} },
        more: 1,
      }).map((fault) => fault.split(" ")[0]),
    ).toEqual([
      "/override_categories",
      "/more",
      "/policy/plan_months",
      "/stages/signed",
      "/policy/due_soon_days",
      "/column_aliases/plans",
    ]));
});
