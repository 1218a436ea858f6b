import { copyFileSync, mkdirSync, rmSync } from "node:fs";
import { assetFiles } from "./files.ts";

/** wrangler runs this before it serves or deploys: it takes assets from one folder only. */
const folder = new URL("../../../dist/assets/", import.meta.url);

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const [name, from] of assetFiles) copyFileSync(new URL(from), new URL(name, folder));
