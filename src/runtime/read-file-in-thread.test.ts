import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { bytesOf, known, rawXlsx, staffHeader, staffLine } from "#imports/files.fixture.ts";
import { readFile } from "#imports/read-file.ts";
import { openReadingThread } from "./read-file-in-thread.ts";

const staff = bytesOf(staffHeader, staffLine);
const departments = (count: number) =>
  bytesOf(
    "code,name,service group",
    ...Array.from({ length: count }, (_, index) => `D${index},Name ${index},MOR`),
  );
/** Many different texts that no cell uses: little on disk, much in memory. */
const heavy = () => {
  const texts = Array.from({ length: 150_000 }, (_, index) => `<si><t>${index} of many</t></si>`);
  return rawXlsx({ sheets: [""], strings: `<sst>${texts.join("")}</sst>` });
};

it("answers what readFile answers: rows, errors and warnings", async () => {
  const inThread = openReadingThread();
  for (const bytes of [departments(4321), staff, new Uint8Array(0)])
    expect(await inThread("departments", bytes, known)).toEqual(await readFile("departments", bytes, known));
  expect(await inThread("staff-list", staff, known)).toEqual(await readFile("staff-list", staff, known));
});

it("leaves the bytes to whoever gave them", async () => {
  const bytes = staff.slice();
  await openReadingThread()("staff-list", bytes, known);
  expect(bytes).toEqual(staff);
});

it("files asked for at once are each answered", async () => {
  const inThread = openReadingThread();
  const files = await Promise.all(
    [3, 2500, 1].map((count) => inThread("departments", departments(count), known)),
  );
  expect(files.map(({ rows }) => rows.length)).toEqual([3, 2500, 1]);
});

it("a file that takes too much memory is refused, and the next is read", async () => {
  const inThread = openReadingThread({ heapMebibytes: 24, timeSeconds: 50 });
  expect(await inThread("departments", heavy(), known)).toMatchObject({
    rows: [],
    errors: [{ code: "too_large", message: expect.stringContaining("memory") }],
  });
  expect(await inThread("staff-list", staff, known)).toMatchObject({ rowCount: 1, errorCount: 0 });
});

it("a file that takes too long is refused", async () => {
  const limits = { heapMebibytes: 256, timeSeconds: 0.01 };
  expect(await openReadingThread(limits)("departments", heavy(), known)).toMatchObject({
    rows: [],
    errors: [{ code: "too_large", message: expect.stringContaining("too long") }],
  });
});

it("does not keep the process from ending", async () => {
  const module = new URL("./read-file-in-thread.ts", import.meta.url).href;
  const script = `const { openReadingThread } = await import(${JSON.stringify(module)});
    const file = await openReadingThread()("departments", new TextEncoder().encode("code"), new Map());
    console.log(file.errorCount);`;
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", script], {
    timeout: 30_000,
  });
  expect(stdout.trim()).toBe("2");
});
