import { expect, it } from "vitest";
import { isolated, isolatedLines, isolatedText } from "./isolated.ts";

it.each([
  ["<script>", "<bdi>&lt;script&gt;</bdi>"],
  [`a${"b".repeat(28)} c`, `<bdi>a${"b".repeat(28)} c</bdi>`],
  [
    `a ${"b".repeat(31)} c`,
    `<bdi>a ${"b".repeat(10)}<wbr>${"b".repeat(10)}<wbr>${"b".repeat(10)}<wbr>b<wbr> c</bdi>`,
  ],
  [
    `${"x".repeat(9)}e\u0301${"y".repeat(20)}`,
    `<bdi>${"x".repeat(9)}e\u0301<wbr>${"y".repeat(10)}<wbr>${"y".repeat(10)}<wbr></bdi>`,
  ],
  ["😀".repeat(30), `<bdi>${`${"😀".repeat(10)}<wbr>`.repeat(3)}</bdi>`],
  ["", "<bdi></bdi>"],
])("%j is %s", async (text, markup) => {
  expect(String(await isolated(text))).toBe(markup);
});

it("keeps lines, and isolates each", async () => {
  expect(String(await isolatedLines("\u202Ea\n<b>"))).toBe("<bdi>\u202Ea</bdi><br><bdi>&lt;b&gt;</bdi>");
});

it("is isolated by marks where there is no markup", () => {
  expect(isolatedText("\u202Ea")).toBe("\u2068\u202Ea\u2069");
});
