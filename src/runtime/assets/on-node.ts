import type { Deps } from "#deps.ts";
import { assetFiles } from "./files.ts";

/** Reads an asset where the packages and the sources have it, or makes it: nothing is built before Porth starts. */
export const readAssetOnNode: NonNullable<Deps["readAsset"]> = async (name) =>
  (await assetFiles.get(name)?.()) ?? null;
