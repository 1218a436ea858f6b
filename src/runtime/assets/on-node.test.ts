import { expect, it } from "vitest";
import { assetFiles } from "./files.ts";
import { readAssetOnNode } from "./on-node.ts";

it.each([...assetFiles.keys()])("reads %s where it is", async (name) => {
  expect((await readAssetOnNode(name))?.length).toBeGreaterThan(100);
});

it.each(["none.js", "__proto__", "constructor", "../package.json"])("knows no %s", async (name) => {
  expect(await readAssetOnNode(name)).toBeNull();
});

it("compiles the console's stylesheet whole, in Arial and with nothing from elsewhere", async () => {
  const css = new TextDecoder().decode((await readAssetOnNode("console.css")) ?? undefined);
  expect(css).toContain("html{font-family:arial,sans-serif}");
  expect(css).not.toMatch(/nhsuk-[a-z]+\(|frutiger|@font-face|https?:\/\/(?!www\.w3\.org)|position:fixed/i);
});
