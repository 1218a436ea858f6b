import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

/** Makes a release of the changesets: their words go into CHANGELOG.md, and the client and the locks get Porth's new version. */
interface Versioned {
  version: string;
  packages?: { "": { version: string } };
}

const read = (path: string): Versioned => JSON.parse(readFileSync(path, "utf8"));

execFileSync("changeset", ["version"], { stdio: "inherit" });
const { version } = read("package.json");
const others = ["package-lock.json", "src/client/package.json", "src/client/package-lock.json"];
for (const path of others.filter(existsSync)) {
  const file = { ...read(path), version };
  if (file.packages) file.packages[""].version = version;
  writeFileSync(path, `${JSON.stringify(file, null, 2)}\n`);
}
console.log(`This is ${version}. Look at CHANGELOG.md and package.json, commit, and tag it v${version}.`);
