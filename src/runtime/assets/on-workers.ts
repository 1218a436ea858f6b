import type { Fetcher } from "@cloudflare/workers-types";
import type { Deps } from "#deps.ts";

/** Reads an asset that was uploaded beside the script (`[assets]` in wrangler.toml), and so is no part of it. */
export const readAssetOnWorkers =
  (assets: Fetcher): NonNullable<Deps["readAsset"]> =>
  async (name) => {
    const response = await assets.fetch(`https://assets.local/${name}`);
    if (response.ok) return new Uint8Array(await response.arrayBuffer());
    if (response.status === 404) return null;
    throw new Error(`The asset ${name} could not be read: ${response.status}.`);
  };
