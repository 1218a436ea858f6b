import { execFile } from "node:child_process";
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it, onTestFinished } from "vitest";

const run = promisify(execFile);
const read = (path: string) => readFileSync(path, "utf8");
const versionIn = (path: string): string => JSON.parse(read(path)).version;

const versioned = [
  "package.json",
  "package-lock.json",
  "src/client/package.json",
  "src/client/package-lock.json",
];

describe("npm run release", () => {
  /** The repository as far as a release touches it. */
  const copied = (): string => {
    const folder = mkdtempSync(join(tmpdir(), "porth-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    for (const path of [...versioned, ".changeset", "CHANGELOG.md"])
      cpSync(path, join(folder, path), { recursive: true });
    symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
    return folder;
  };

  it("puts what changesets say on top of the changelog, and gives every part the same next version", async () => {
    const folder = copied();
    const said = "The gate asks for more; load the job plans again before you go on.";
    writeFileSync(join(folder, ".changeset/one-more.md"), `---\n"porth": major\n---\n\n${said}\n`);
    const waiting = globSync(join(folder, ".changeset/*.md")).map(
      (path) => read(path).split("---\n")[2]?.trim() ?? "",
    );
    const { stdout } = await run(process.execPath, [resolve("test/support/release.ts")], { cwd: folder });
    const [before, after] = [versionIn("package.json"), versionIn(join(folder, "package.json"))];
    expect(after).not.toBe(before);
    expect(stdout).toContain(`This is ${after}.`);
    for (const path of versioned) expect(versionIn(join(folder, path)), path).toBe(after);
    expect(JSON.parse(read(join(folder, "package-lock.json"))).packages[""].version).toBe(after);
    const changelog = read(join(folder, "CHANGELOG.md"));
    const [, newest = "", ...older] = changelog.split(/^## /m);
    expect(newest.startsWith(`${after}\n\n### What you have to do\n\n- ${said}\n`)).toBe(true);
    for (const words of waiting) expect(newest).toContain(words.split("\n")[0]);
    expect(older.map((section) => `## ${section}`).join("")).toBe(
      read("CHANGELOG.md").replace(/^[\s\S]*?(?=^## )/m, ""),
    );
    expect(globSync(join(folder, ".changeset/*.md"))).toEqual([]);
  });

  it("finds one version everywhere, and a section of it in the changelog", () => {
    const version = versionIn("package.json");
    for (const path of versioned) expect(versionIn(path), path).toBe(version);
    expect(read("CHANGELOG.md")).toContain(`\n## ${version}\n`);
  });

  it.each(globSync(".changeset/*.md"))("%s says how much changes, and what, in sentences", (path) => {
    expect(read(path)).toMatch(/^---\n"porth": (major|minor|patch)\n---\n\n[A-Z`].{30,}\.\n/);
  });

  it.each(["CHANGELOG.md", ...globSync(".changeset/*.md")])(
    "%s names only settings that there are",
    (path) => {
      const example = read(".env.example");
      for (const [name] of read(path).matchAll(/\b(?:PORTH|OTEL)_[A-Z_]+\b/g))
        expect(example).toMatch(new RegExp(`^(?:# )?${name}=`, "m"));
    },
  );
});

it("npm run sbom names as CycloneDX every library that runs, with its licence and digest", async () => {
  const { stdout } = await run("npm", ["run", "-s", "sbom"], { maxBuffer: 10_000_000 });
  const bom = JSON.parse(stdout) as {
    readonly serialNumber: string;
    readonly metadata: { readonly component: { readonly purl: string } };
    readonly components: readonly {
      readonly purl: string;
      readonly properties: readonly { readonly name: string }[];
      readonly licenses?: readonly object[];
      readonly hashes?: readonly object[];
    }[];
  };
  expect(bom).toMatchObject({ bomFormat: "CycloneDX", specVersion: "1.5" });
  expect(bom.serialNumber).toMatch(/^urn:uuid:[\da-f-]{36}$/);
  expect(bom.metadata.component.purl).toBe(`pkg:npm/porth@${versionIn("package.json")}`);
  const running = bom.components.filter(
    ({ properties }) => !properties.some(({ name }) => name === "cdx:npm:package:development"),
  );
  const { packages } = JSON.parse(read("package-lock.json")) as {
    readonly packages: Readonly<Record<string, { readonly version: string; readonly dev?: boolean }>>;
  };
  const locked = Object.entries(packages)
    .filter(([path, { dev }]) => path !== "" && !dev)
    .map(([path, { version }]) => `pkg:npm/${path.split("node_modules/").at(-1)}@${version}`);
  expect(running.map(({ purl }) => decodeURIComponent(purl)).toSorted()).toEqual(
    [...new Set(locked)].toSorted(),
  );
  for (const { purl, licenses = [], hashes = [] } of running) {
    expect(licenses.length, purl).toBeGreaterThan(0);
    expect(hashes.length, purl).toBeGreaterThan(0);
  }
});

describe("the pages for those who change Porth and those who look after it", () => {
  it("fit on a page", () => {
    for (const page of ["CONTRIBUTING.md", "SECURITY.md"])
      expect(read(page).split("\n").length).toBeLessThan(60);
  });

  it("mark what the owner has to fill in", () => {
    expect(read("SECURITY.md")).toMatch(/\[to be filled in by the owner: [^\]]+\]/);
  });
});
