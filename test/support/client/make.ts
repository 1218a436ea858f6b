import { execFileSync } from "node:child_process";
import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { digestOf, ownDocument, typedDocument } from "./typed-document.ts";

/**
 * Makes the typed client: `src/client/interface.ts` from the OpenAPI document, and the package in `dist/client/`. A
 * second generator has to take the same document. With `--check` it changes nothing in `src`, and fails where it would.
 */
const source = "src/client";
const folder = "dist/client";
const made = `${source}/interface.ts`;

const run = (command: string, ...words: readonly string[]) =>
  execFileSync(command, words, { cwd: folder, stdio: ["ignore", 2, 2] });
const tool = (name: string) => join("node_modules/.bin", name);
const tsc = resolve("node_modules/.bin/tsc");

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const name of ["package.json", "package-lock.json", ".npmrc"])
  copyFileSync(join(source, name), join(folder, name));
run("npm", "ci", "--ignore-scripts");

const document = await ownDocument();
writeFileSync(join(folder, "openapi.json"), JSON.stringify(document));
writeFileSync(join(folder, "typed.json"), JSON.stringify(typedDocument(document)));
run(tool("openapi-typescript"), "typed.json", "--output", "interface.ts");
const types = readFileSync(join(folder, "interface.ts"), "utf8");
const text = `// Made by \`npm run client\` from the OpenAPI document ${digestOf(document)}\n${types}`;
const isFresh = readFileSync(made, { encoding: "utf8", flag: "a+" }) === text;
if (process.argv.includes("--check") && !isFresh)
  throw new Error(`${made} is not of this interface: run \`npm run client\`.`);
if (!isFresh) writeFileSync(made, text);

cpSync(source, folder, { recursive: true });
copyFileSync("LICENSE", join(folder, "LICENSE"));
run(tsc, "-p", ".");
run("npm", "pack");
run(tool("openapi-ts"), "--input", "openapi.json", "--output", "second", "--silent");
writeFileSync(
  join(folder, "second/tsconfig.json"),
  JSON.stringify({
    compilerOptions: {
      noEmit: true,
      strict: true,
      module: "ESNext",
      moduleResolution: "Bundler",
      types: [],
      lib: ["ES2024", "DOM", "DOM.Iterable"],
    },
  }),
);
run(tsc, "-p", "second");
console.log(`${folder} is @porth/client; ${made} is ${isFresh ? "as it was" : "new"}.`);
