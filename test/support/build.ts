import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { gzipSync } from "node:zlib";

/** A dry-run deployment of the Worker; fails when its script is larger than it may be. */
const limitKibibytes = 450;
const folder = "dist/worker";

rmSync(folder, { recursive: true, force: true });
execFileSync("wrangler", ["deploy", "--dry-run", "--env", "production", "--minify", "--outdir", folder], {
  stdio: ["ignore", "inherit", "inherit"],
  env: { ...process.env, CI: "true", WRANGLER_SEND_METRICS: "false" },
});
const scripts = readdirSync(folder).filter((name) => name.endsWith(".js"));
const size =
  scripts.reduce((sum, name) => sum + gzipSync(readFileSync(`${folder}/${name}`)).length, 0) / 1024;
console.log(`Worker: ${size.toFixed(1)} KiB gzip, ${limitKibibytes} at the most`);
if (scripts.length === 0 || size > limitKibibytes) process.exit(1);
