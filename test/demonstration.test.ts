import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type Started, shell, somePort, start } from "./support/process.ts";

let folder: string;
let demo: Started | null = null;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "porth-"));
});
afterEach(async () => {
  await demo?.stop();
  demo = null;
  rmSync(folder, { recursive: true });
});

const run = (port: number, more: Readonly<Record<string, string>> = {}) => {
  demo = start("src/runtime/demo/start.ts", {
    PORT: String(port),
    PORTH_DATABASE: join(folder, "demonstration.db"),
    ...more,
  });
  return demo;
};

const curlLine = (printed: string) => printed.split("\n").find((line) => line.startsWith("curl ")) ?? "";

it("prints a line that asks the question when it is pasted, and the answer it gives", async () => {
  const printed = await run(somePort()).until('"receipt"');
  expect(printed).toContain("Everyone in it is made up.");
  const answer = JSON.parse(await shell(curlLine(printed)));
  expect(answer).toMatchObject({
    may_advertise: false,
    reasons: [{ code: "plan_out_of_date", count: 2 }],
    summary: { in_scope: 12, in_place: 9, exempt: 1, not_in_place: 2 },
  });
});

it("lets its people sign in to the console, over a restart too", async () => {
  const port = somePort();
  const url = `http://localhost:${port}`;
  const first = run(port);
  const printed = await first.until('"receipt"');
  expect(printed).toContain(`People who can sign in at ${url}:`);
  const address = await fetch(`${url}/sign-in`, { redirect: "manual" });
  expect(address.headers.get("location")).toMatch(`http://localhost:${port + 1}/authorize?`);
  const key = readFileSync(join(folder, "demonstration.db.session-key"), "utf8");
  await first.stop();
  await run(port).until('"receipt"');
  expect(readFileSync(join(folder, "demonstration.db.session-key"), "utf8")).toBe(key);
  expect(await (await fetch(`${url}/signed-out`)).text()).toContain("This is a demonstration.");
});

it("keeps what it was told over a restart, on a day that is set", async () => {
  const port = somePort();
  const first = run(port, { PORTH_TODAY: "2026-03-02" });
  const printed = await first.until('"receipt"');
  const { id, vacancy } = JSON.parse(await shell(curlLine(printed)));
  expect(await first.stop()).toBe(0);
  const again = await run(port, { PORTH_TODAY: "2026-03-02" }).until('"receipt"');
  const answer = JSON.parse(await shell(curlLine(again)));
  expect(answer).toMatchObject({ as_of: "2026-03-02", vacancy });
  expect(answer.id > id).toBe(true);
});

it("starts empty when asked to, and lays the files to load by hand", async () => {
  const printed = await run(somePort(), { PORTH_EMPTY: "1" }).until('"request_id"');
  expect(printed).toContain("The register is empty.");
  expect(JSON.parse(await shell(curlLine(printed)))).toMatchObject({
    code: "unknown_department",
    status: 404,
  });
  expect(readdirSync(join(folder, "sample"))).toHaveLength(5);
});
