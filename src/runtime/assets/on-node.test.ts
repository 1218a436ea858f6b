import { expect, it } from "vitest";
import { assetFiles } from "./files.ts";
import { readAssetOnNode } from "./on-node.ts";

it.each([...assetFiles.keys()])("reads %s where it is", async (name) => {
  expect((await readAssetOnNode(name))?.length).toBeGreaterThan(100);
});

it.each(["none.js", "__proto__", "constructor", "../package.json"])("knows no %s", async (name) => {
  expect(await readAssetOnNode(name)).toBeNull();
});
