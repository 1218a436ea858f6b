import { readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus } from "node:os";
import { asks } from "./asks.ts";
import { deliveries } from "./deliveries.ts";
import { type Measured, table } from "./measured.ts";

/** `npm run bench [-- name…]`: each goal by itself or all of them; a table, and `bench.json` in the folder where it is run. */
const benches: Readonly<Record<string, () => Promise<readonly Measured[]>>> = { asks, deliveries };

const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(benches);
const unknown = wanted.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(", ")}; there is ${Object.keys(benches).join(", ")}.`);
  process.exit(2);
}
const measured: Measured[] = [];
for (const name of wanted) measured.push(...((await benches[name]?.()) ?? []));
console.log(table(measured));

const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
const machine = { cpu: cpus()[0]?.model, cores: availableParallelism(), node: process.version };
writeFileSync(
  "bench.json",
  `${JSON.stringify({ porth: version, at: new Date().toISOString(), machine, measured }, null, 2)}\n`,
);
process.exitCode = measured.every(({ holds }) => holds !== false) ? 0 : 1;
