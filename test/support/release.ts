import { execFileSync } from "node:child_process";
import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs";

/**
 * Makes a release of the changesets: their words go into CHANGELOG.md, what has to be acted on first, and the client
 * and the locks get Porth's new version.
 */
interface Versioned {
  version: string;
  packages?: { "": { version: string } };
}

const headings = { major: "What you have to do", minor: "What is new", patch: "What is corrected" } as const;
type Size = keyof typeof headings;

const read = (path: string): Versioned => JSON.parse(readFileSync(path, "utf8"));

const changes = globSync(".changeset/*.md")
  .toSorted()
  .map((path) => {
    const [, size = "patch", words = ""] =
      readFileSync(path, "utf8").match(/"porth": (\w+)\s+---\s+([\s\S]*)/) ?? [];
    return { size: size as Size, words: words.trim() };
  });

execFileSync("changeset", ["version"], { stdio: "inherit" });
const { version } = read("package.json");
const others = ["package-lock.json", "src/client/package.json", "src/client/package-lock.json"];
for (const path of others.filter(existsSync)) {
  const file = { ...read(path), version };
  if (file.packages) file.packages[""].version = version;
  writeFileSync(path, `${JSON.stringify(file, null, 2)}\n`);
}

const sections = Object.entries(headings).flatMap(([size, heading]) => {
  const told = changes.filter((one) => one.size === size).map(({ words }) => `- ${words}`);
  return told.length > 0 ? [`### ${heading}`, told.join("\n")] : [];
});
const changelog = readFileSync("CHANGELOG.md", "utf8");
if (sections.length > 0)
  writeFileSync(
    "CHANGELOG.md",
    changelog.replace(/^## /m, () => `${[`## ${version}`, ...sections].join("\n\n")}\n\n## `),
  );
console.log(`This is ${version}. Look at CHANGELOG.md, commit, and tag it v${version}.`);
