import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { policy20240901 as shipped } from "#gate/policies/2024-09-01.ts";
import type { Policy } from "#gate/policy.ts";
import { shippedCategories } from "#review/categories.ts";
import { readBoardFile } from "#runtime/settings/board-file.ts";
import { fileName } from "#runtime/settings/own-policy.ts";
import { policyShapes } from "#runtime/settings/policy-shapes.ts";
import { expectAsPrinted, patienceOfTest } from "./support/documented.ts";

const guide = readFileSync("docs/policy.md", "utf8");
const section = (heading: string): string => guide.split(`\n## ${heading}\n`)[1]?.split("\n## ")[0] ?? "";
/** The cells of a section's tables, without their heads. */
const rowsOf = (heading: string): readonly (readonly string[])[] =>
  section(heading)
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .map((line) =>
      line
        .slice(1, -1)
        .split("|")
        .map((cell) => cell.trim()),
    );
const plain = (cell = ""): string => cell.replaceAll("`", "");

describe("the guide for the policy owner", () => {
  const rows = rowsOf("The settings");
  const settings = Object.keys(policyShapes) as (keyof typeof policyShapes)[];

  it("lists every setting that a board may give, once, and none besides", () =>
    expect(rows.map(([name]) => plain(name)).toSorted()).toEqual(settings.map(fileName).toSorted()));

  it.each(settings)(
    "tells of %s what is shipped, who decided it, what it means and what moves",
    (setting) => {
      const [, value, source, meaning, moves] =
        rows.find(([name]) => plain(name) === fileName(setting)) ?? [];
      expect(JSON.parse(plain(value))).toEqual(shipped[setting as keyof Policy]);
      expect(source).toMatch(/^[SD]$/);
      expect(meaning?.length).toBeGreaterThan(10);
      expect(moves?.length).toBeGreaterThan(5);
    },
  );

  it("lists every stage with its texts and whose move it is", () =>
    expect(rowsOf("The stages").map((row) => row.map(plain))).toEqual(
      shipped.stages.map(({ stage, texts, owner }) => [stage, texts.join(", ") || "none", owner ?? "none"]),
    ));

  it("names every category", () => {
    for (const { code } of shippedCategories) expect(section("Override categories")).toContain(`\`${code}\``);
  });

  it("shows a file that Porth would start with", () => {
    const [, file = ""] = /```json\n([\s\S]*?)```/.exec(section("The file")) ?? [];
    expect(readBoardFile(file)).toHaveProperty("policy.maxExtractAgeDays", 5);
  });
});

it(
  "its commands print what stands below them, on the sample board",
  () => expectAsPrinted("docs/policy.md"),
  patienceOfTest,
);
