import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { assetFiles } from "./files.ts";

/** wrangler runs this before it serves or deploys: it takes assets from one folder only. */
const folder = new URL("../../../dist/assets/", import.meta.url);

mkdirSync(folder, { recursive: true });
for (const [name, read] of assetFiles) writeFileSync(new URL(name, folder), await read());
for (const name of readdirSync(folder)) if (!assetFiles.has(name)) rmSync(new URL(name, folder));
