import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { applicationToken } from "#runtime/demo/tokens.ts";
import { digestOf, ownDocument, typedDocument } from "./support/client/typed-document.ts";
import { type Started, somePort, start } from "./support/process.ts";

const run = promisify(execFile);
const read = (path: string) => readFileSync(path, "utf8");
const tsc = resolve("node_modules/.bin/tsc");

const readme = read("src/client/README.md");
const documented = readme.match(/```ts\n([\s\S]*?)```/)?.[1] ?? "";

const { version } = JSON.parse(read("src/client/package.json")) as { readonly version: string };
const tarball = `porth-client-${version}.tgz`;

/** Somebody's project, into which the package was installed as it would be published. */
let project: string;

beforeAll(async () => {
  project = mkdtempSync(join(tmpdir(), "porth-"));
  const made = join(project, "made");
  cpSync("src/client", made, { recursive: true });
  cpSync("LICENSE", join(made, "LICENSE"));
  symlinkSync(resolve("node_modules"), join(made, "node_modules"));
  await run(tsc, ["-p", "."], { cwd: made });
  await run("npm", ["pack", "--pack-destination", project], { cwd: made });
  const scope = join(project, "node_modules/@porth");
  mkdirSync(scope, { recursive: true });
  await run("tar", ["-xzf", join(project, tarball), "-C", scope]);
  symlinkSync(resolve("node_modules/openapi-fetch"), join(project, "node_modules/openapi-fetch"));
  symlinkSync(
    resolve("node_modules/openapi-typescript-helpers"),
    join(project, "node_modules/openapi-typescript-helpers"),
  );
  cpSync(join(scope, "package"), join(scope, "client"), { recursive: true });
  writeFileSync(join(project, "package.json"), '{ "type": "module" }');
});
afterAll(() => rmSync(project, { recursive: true }));

/** What is wrong in each, and what it makes of the example. */
const wrongs: readonly (readonly [string, string, string])[] = [
  ["a field that is not asked for", "vacancy: { ref }", "vacancy: { ref, urgent: true }"],
  ["a field under another name", "{ department, vacancy", "{ dept: department, vacancy"],
  ["a value of another kind", "body: { department,", "body: { department: 430,"],
  ["no idempotency key", '"Idempotency-Key": crypto.randomUUID()', ""],
  ["an address that is not answered", '"/v1/decisions"', '"/v1/decision"'],
  ["a field of the answer that does not come", "data.may_advertise", "data.mayAdvertise"],
  ["an answer that nobody looked at for a problem", "if (error) throw new Error(error.detail);", ""],
];

/** What the compiler finds in files of that project, by name, in one run. */
const compiled = async (files: Readonly<Record<string, string>>): Promise<ReadonlyMap<string, string[]>> => {
  for (const [name, source] of Object.entries(files)) writeFileSync(join(project, name), source);
  const options = ["--noEmit", "--strict", "--module", "nodenext", "--types", "node"];
  const roots = ["--typeRoots", resolve("node_modules/@types")];
  const { stdout } = await run(tsc, [...options, ...roots, ...Object.keys(files)], { cwd: project }).catch(
    (error) => error,
  );
  const lines = String(stdout)
    .split("\n")
    .filter((line) => line.includes("error TS"));
  return Map.groupBy(lines, (line) => line.split("(")[0] ?? "");
};

describe("the typed client", () => {
  it("is of this very interface: if this fails, `npm run client` makes it anew", async () => {
    const [first = ""] = read("src/client/interface.ts").split("\n");
    expect(first).toContain(digestOf(await ownDocument()));
  });

  it("has every operation and every shape of the interface, and its problems", async () => {
    const { paths, components } = typedDocument(await ownDocument()) as {
      readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly operationId: string }>>>>;
      readonly components: { readonly schemas: object };
    };
    const types = read("src/client/interface.ts");
    const ids = Object.values(paths).flatMap((item) =>
      Object.values(item).map(({ operationId }) => operationId),
    );
    expect(ids.length).toBeGreaterThan(50);
    for (const id of ids) expect(types).toContain(`\n    ${id}: {`);
    for (const name of Object.keys(components.schemas))
      expect(types).toMatch(new RegExp(`\n {8}(?:/\\*\\*.*|"?${name}"?: )`));
  });

  it("goes with Porth's version, and with the library that it is tested with", () => {
    const [porth, client] = ["package.json", "src/client/package.json"].map((path) => JSON.parse(read(path)));
    expect(client.version).toBe(porth.version);
    expect(client.dependencies["openapi-fetch"]).toBe(porth.devDependencies["openapi-fetch"]);
    expect(client.license).toBe(porth.license);
  });

  it("is a package of four files, its page and its licence", async () => {
    const { stdout } = await run("tar", ["-tzf", join(project, tarball)]);
    expect(stdout.trim().split("\n").toSorted()).toEqual(
      [
        "LICENSE",
        "README.md",
        "interface.d.ts",
        "interface.js",
        "package.json",
        "porth-client.d.ts",
        "porth-client.js",
      ].map((name) => `package/${name}`),
    );
  });
});

describe("its page's example", () => {
  it("is the one that is run on both runtimes, and short", () => {
    const example = read("src/client/example.ts").split("\n\n").slice(1).join("\n\n");
    expect(documented).toContain(example.trim());
    expect(example.trim().split("\n").length).toBeLessThanOrEqual(10);
  });

  describe("from the package, in a process of its own", () => {
    let porth: Started;
    let port: number;
    beforeAll(async () => {
      port = somePort();
      porth = start("src/runtime/demo/start.ts", {
        PORT: String(port),
        PORTH_DATABASE: join(project, "demonstration.db"),
      });
      await porth.until('"receipt"');
    });
    afterAll(() => porth.stop());

    it("asks Porth over HTTP", async () => {
      const token = await applicationToken(`http://localhost:${port + 1}`, "vacancy-form");
      writeFileSync(join(project, "example.ts"), documented);
      const env = { PORTH_URL: `http://localhost:${port}`, PORTH_TOKEN: token };
      const { stdout } = await run(process.execPath, ["example.ts"], { cwd: project, env });
      expect(stdout).toBe("2 consultants' job plans are out of date.\n");
    });
  });

  it("compiles, and does not with anything wrong in it", async () => {
    for (const [what, right] of wrongs) expect(documented, what).toContain(right);
    const spoilt = wrongs.map(([, right, wrong], at) => [`wrong-${at}.ts`, documented.replace(right, wrong)]);
    const found = await compiled({ "right.ts": documented, ...Object.fromEntries(spoilt) });
    const without = wrongs.filter((_, at) => !found.has(`wrong-${at}.ts`)).map(([what]) => what);
    expect(without).toEqual([]);
    expect([...found.keys()].toSorted()).toEqual(spoilt.map(([name]) => name));
  });
});
