import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { describe, expect, it } from "vitest";
import { payrollRules } from "#gate/payroll/payroll-rule-book.ts";
import { ruleBook } from "#gate/rule-book.ts";
import { columnsOf } from "#imports/columns.ts";

const read = (path: string) => readFileSync(path, "utf8");
/** Made by a tool from the interface, and as long as that is. */
const generated = "src/client/interface.ts";
const product = globSync("src/**/*.ts").filter(
  (path) => !/\.(test|fixture|arbitrary)\.ts$/.test(path) && path !== generated,
);
const readme = read("README.md");

describe("a rule", () => {
  const rules = [...ruleBook, ...payrollRules];
  const files = ["src/gate/rules/*/*.ts", "src/gate/payroll/rules/*.ts"]
    .flatMap((pattern) => globSync(pattern))
    .filter((path) => !path.endsWith(".test.ts"));

  it.each(files)("%s has its test beside it, one id, and a place in the rule book", (path) => {
    expect(existsSync(path.replace(/\.ts$/, ".test.ts"))).toBe(true);
    const ids = [...read(path).matchAll(/^ {2}id: "((?:JP|PC)-\d+)"/gm)].map(([, id]) => id);
    expect(ids).toHaveLength(1);
    expect(rules.map(({ id }) => id)).toContain(ids[0]);
  });

  it("has an id and codes of its own", () => {
    const ids = rules.map(({ id }) => id);
    const codes = rules.flatMap((rule) => rule.codes as readonly string[]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(codes).size).toBe(codes.length);
    expect(rules).toHaveLength(files.length);
  });

  it.each(rules)("$id stands in the README's table with its codes and who moves", (rule) => {
    const row = readme.split("\n").find((line) => line.startsWith(`| ${rule.id} |`)) ?? "";
    expect(row).toContain(rule.title);
    for (const code of rule.codes) expect(row).toContain(`\`${code}\``);
  });
});

describe("an action", () => {
  it.each(globSync("src/actions/**/*.ts"))("%s asks who may before it does anything", (path) => {
    const bodies = [...read(path).matchAll(/^export const \w+ = [\s\S]*?=> \{\n([\s\S]*?)\n\};/gm)].map(
      ([, body]) => body ?? "",
    );
    expect(bodies.length).toBeGreaterThan(0);
    for (const body of bodies) expect(body.trimStart()).toMatch(/^allow\(by, /);
  });

  /** What is typed and not yet said is kept for a day, and what happened is put on its way: that is nobody's act. */
  const saysNothing = ["src/actions/review/keep-draft.ts", "src/actions/webhooks/fan-out-events.ts"];
  const committing = globSync("src/actions/**/*.ts").filter((path) => read(path).includes("commit("));

  it.each(committing.filter((path) => !saysNothing.includes(path)))(
    "%s tells the trail of what it commits",
    (path) => {
      expect(read(path)).toMatch(/\brecord\(\{|\b(?:judgedAgain|moveHealth)\(/);
    },
  );

  const changesFacts = /from "#db\/(?:imports|exemptions|inbound\/register-moves)\.ts"/;
  it.each(committing.filter((path) => changesFacts.test(read(path))))(
    "%s judges open vacancies again, as it changes what they rest on",
    (path) => {
      expect(read(path)).toMatch(/\b(?:judgedAgain|departmentChanged)\(/);
    },
  );

  it.each(globSync("src/{actions,db}/**/*.ts").filter((path) => /\bmoveVacancy\(/.test(read(path))))(
    "%s moves a vacancy and its review together",
    (path) => {
      expect(read(path)).toMatch(/\bmoveReview\(/);
    },
  );
});

describe("the house", () => {
  it.each(product.filter((path) => !/words\/(en|cy)\.ts$/.test(path)))(
    "%s is at most 150 lines, and does not climb out of its folder",
    (path) => {
      expect(read(path).split("\n").length).toBeLessThanOrEqual(151);
      expect(read(path)).not.toMatch(/from "\.\.\/(?!\.\.\/node_modules\/)/);
    },
  );

  it("has no drawer for odds and ends", () => {
    const names = product.flatMap((path) => path.split("/").map((part) => part.replace(/\.ts$/, "")));
    for (const name of ["utils", "util", "lib", "common", "services", "helpers", "types", "index"])
      expect(names).not.toContain(name);
  });

  it("splits a folder of more than two dozen files", () => {
    const folders = Map.groupBy(product, dirname);
    for (const [folder, paths] of folders) expect(paths.length, folder).toBeLessThanOrEqual(24);
  });
});

describe.each(["README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md"])("%s", (page) => {
  it("names only files and folders that are there", () => {
    const named = [
      ...read(page).matchAll(
        /`((?:src|drizzle|test|docs|\.ci)\/[\w./-]*|[\w.-]+\.(?:toml|json)|[A-Z]+\.md)`/g,
      ),
    ].map(([, path]) => path ?? "");
    expect(named.length).toBeGreaterThan(0);
    for (const path of named) expect(existsSync(path), path).toBe(true);
  });

  it("names only commands that package.json has", () => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    const named = [...read(page).matchAll(/npm (?:(start|test)|run (?:-s )?([a-z:-]+))/g)].map(
      ([, short, long]) => short ?? long ?? "",
    );
    expect(named.length).toBeGreaterThan(0);
    for (const name of named) expect(Object.keys(scripts)).toContain(name);
  });
});

describe.each(globSync("docs/{audit,security,threat-model,dpia}.md"))("%s", (document) => {
  it("names only files, folders and commands that are there", () => {
    const text = read(document);
    const paths = [...text.matchAll(/`((?:src|drizzle|test|docs|\.ci)\/[\w./-]*)`/g)].map(
      ([, path]) => path ?? "",
    );
    expect(paths.length).toBeGreaterThan(3);
    for (const path of paths) expect(existsSync(path), path).toBe(true);
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    for (const [, name = ""] of text.matchAll(/npm run (?:-s )?([a-z:-]+)/g))
      expect(Object.keys(scripts)).toContain(name);
  });
});

describe("the README's tables", () => {
  it.each(Object.entries(columnsOf))("name every column of %s and its other names", (kind, columns) => {
    const row = readme.split("\n").find((line) => line.startsWith("|") && line.includes(`\`${kind}\``)) ?? "";
    for (const { name, aliases } of Object.values(columns))
      for (const text of [name, ...aliases]) expect(row).toContain(text);
  });

  it("name every library that is installed to run", () => {
    const { dependencies } = JSON.parse(read("package.json")) as { dependencies: Record<string, string> };
    const made = readme.slice(readme.indexOf("## What it is made with"));
    for (const name of Object.keys(dependencies)) expect(made).toContain(name);
  });
});
