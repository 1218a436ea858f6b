import { expect, it } from "vitest";
import { porth } from "#app.ts";
import { testPorth } from "../support/porth.ts";

const files: Readonly<Record<string, string>> = {
  "swagger-ui.js": "// the interface",
  "swagger-ui.css": "/* its style */",
  "docs.js": "// its start",
  "docs.css": "/* ours */",
};

const withFiles = (kept = files) =>
  testPorth({
    readAsset: async (name) => (kept[name] === undefined ? null : new TextEncoder().encode(kept[name])),
  });

const addresses = (page: string) =>
  [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, at = ""]) => at);

it("shows the interface with a script that Porth serves, under a policy without inline code", async () => {
  const { anyone } = await withFiles();
  const response = await anyone.get("/docs");
  expect(response.status).toBe(200);
  expect(response.headers.get("content-security-policy")).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  );
  const page = await response.text();
  expect(page).not.toMatch(/<script>|<style|style=|https?:/);
  expect(page).toContain('href="/openapi.json"');
  expect(addresses(page)).toHaveLength(4);
});

it("serves each file at an address that changes with what it holds, to be kept for ever", async () => {
  const { anyone } = await withFiles();
  const found = addresses(await (await anyone.get("/docs")).text());
  for (const address of found) {
    const response = await anyone.get(address);
    expect(response.status).toBe(200);
    expect(response.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(response.headers.get("content-type")).toMatch(/^text\/(css|javascript); charset=utf-8$/);
    expect(Object.values(files)).toContain(await response.text());
  }
  const newer = await withFiles({ ...files, "docs.css": "/* newer */" });
  const then = addresses(await (await newer.anyone.get("/docs")).text());
  expect(then.filter((address) => !found.includes(address))).toHaveLength(1);
  for (const address of found.filter((one) => !then.includes(one)))
    expect((await newer.anyone.get(address)).status).toBe(404);
});

it.each([
  "docs.0000000000000000.js",
  "none.0000000000000000.js",
  "docs.js",
  "..%2Fpackage.json",
  "__proto__.0000000000000000.js",
])("serves nothing as %s", async (file) => {
  const { anyone } = await withFiles();
  expect([400, 404]).toContain((await anyone.get(`/assets/${file}`)).status);
});

it("404 where there are no files for pages", async () => {
  const { readAsset: _, ...deps } = (await testPorth()).deps;
  expect((await porth(deps).request("/docs")).status).toBe(404);
});

it("is whole again after a file could not be read for a moment", async () => {
  let broken = true;
  const { anyone, faults } = await testPorth({
    readAsset: async () => {
      if (broken) throw new Error("not now");
      return new TextEncoder().encode("x");
    },
  });
  expect((await anyone.get("/docs")).status).toBe(500);
  expect(faults).toHaveLength(1);
  broken = false;
  expect((await anyone.get("/docs")).status).toBe(200);
});
