import { expect, it } from "vitest";
import { demonstrated, documentedIn, patienceOfTest } from "../support/documented.ts";

const divider = "---- the next block ----";

/** What a page says is printed, with `…` for anything. */
const patternOf = (text: string): RegExp =>
  new RegExp(
    `^${text
      .trim()
      .replaceAll(/[$()*+.?[\\\]^{|}]/g, "\\$&")
      .replaceAll("…", ".*")}$`,
  );

it(
  "the commands of docs/connect.md do what it says, one after the other, and print what stands below them",
  async () => {
    const { run, here } = await demonstrated();
    const blocks = documentedIn("docs/connect.md");
    expect(blocks.length).toBeGreaterThan(6);
    const script = ["set -e", ...blocks.map(({ commands }) => `${commands}echo '${divider}'`)].join("\n");
    const { printed, ended } = run(script);
    expect(await ended, printed()).toBe(0);
    const outputs = printed().split(`${divider}\n`);
    for (const [at, { commands, prints }] of blocks.entries())
      expect(outputs[at]?.trim(), commands).toMatch(patternOf(here(prints ?? "")));
  },
  patienceOfTest,
);
