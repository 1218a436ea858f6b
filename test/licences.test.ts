import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

interface Locked {
  readonly version: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** What may run with Porth, which is AGPL-3.0-only itself. */
const toRun = [
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "ISC",
  "MIT",
  "Unlicense",
];

/** What may besides be used to build and test it: it is not passed on. */
const toBuild = ["AGPL-3.0-only", "CC0-1.0", "LGPL-3.0-or-later", "MPL-2.0", "PSF-2.0", "Python-2.0"];

/** An SPDX expression: any side of an OR, every side of an AND. */
const allows = (allowed: readonly string[], expression: string): boolean =>
  expression
    .replaceAll(/[()]/g, "")
    .split(" OR ")
    .some((side) => side.split(" AND ").every((licence) => allowed.includes(licence)));

const packagesOf = (lock: string): Readonly<Record<string, Locked>> =>
  (JSON.parse(readFileSync(lock, "utf8")) as { readonly packages: Readonly<Record<string, Locked>> })
    .packages;

const nameOf = (path: string): string => path.split("node_modules/").at(-1) ?? "";

describe.each(["package-lock.json", "src/client/package-lock.json"])("%s", (lock) => {
  const packages = Object.entries(packagesOf(lock)).filter(([path]) => path !== "");

  /** A part for another machine is not here to say its licence: it goes with the package that asks for it. */
  const licenceOf = ([path, { license, optional }]: (typeof packages)[number]): string => {
    if (license !== undefined || !optional) return license ?? "none";
    const whole = packages.find(([, one]) => one.optionalDependencies?.[nameOf(path)] !== undefined);
    return whole?.[1].license ?? "none";
  };
  const refused = (allowed: readonly string[], some: typeof packages) =>
    some
      .map((one) => `${one[0]}: ${licenceOf(one)}`)
      .filter((line) => !allows(allowed, line.split(": ")[1] ?? ""));

  it("has no library to run that Porth may not be passed on with", () => {
    expect(
      refused(
        toRun,
        packages.filter(([, { dev }]) => !dev),
      ),
    ).toEqual([]);
  });

  it("has no tool under a licence that nobody has looked at", () => {
    expect(packages.length).toBeGreaterThan(50);
    expect(refused([...toRun, ...toBuild], packages)).toEqual([]);
  });
});

it("Porth's own is told in package.json and here in full", () => {
  expect(JSON.parse(readFileSync("package.json", "utf8")).license).toBe("AGPL-3.0-only");
  expect(readFileSync("LICENSE", "utf8")).toMatch(/^GNU AFFERO GENERAL PUBLIC LICENSE\nVersion 3,/);
});

it.each([
  ["MIT", true],
  ["(MIT OR GPL-2.0-only)", true],
  ["Apache-2.0 AND GPL-2.0-only", false],
  ["MIT AND Apache-2.0", true],
  ["SEE LICENSE IN LICENSE", false],
  ["none", false],
])("of %s it is %s that it may be used", (expression, may) => {
  expect(allows(toRun, expression)).toBe(may);
});
