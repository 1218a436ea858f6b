import { readFile } from "node:fs/promises";
import type { Deps } from "#deps.ts";
import { assetFiles } from "./files.ts";

/** Reads an asset where the packages and the sources have it: nothing is built before Porth starts. */
export const readAssetOnNode: NonNullable<Deps["readAsset"]> = async (name) => {
  const from = assetFiles.get(name);
  return from === undefined ? null : new Uint8Array(await readFile(new URL(from)));
};
