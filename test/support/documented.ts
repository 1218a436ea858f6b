import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, onTestFinished } from "vitest";
import { somePort, start, surroundings } from "./process.ts";

/** A page's commands, and what it says that they print: `…` stands for anything. */
export interface Documented {
  readonly commands: string;
  readonly prints: string | null;
}

/** The commands of a page, or of one section of it, in order. */
export const documentedIn = (path: string, heading = ""): readonly Documented[] => {
  const page = readFileSync(path, "utf8");
  const section = heading === "" ? page : (page.split(`\n## ${heading}\n`)[1]?.split("\n## ")[0] ?? "");
  return [...section.matchAll(/```sh\n([\s\S]*?)```(?:\n\n```text\n([\s\S]*?)```)?/g)].map(
    ([, commands = "", prints]) => ({ commands, prints: prints ?? null }),
  );
};

export interface DocumentedPlace {
  /** Runs commands as if they were pasted into one terminal, and gives what they and all that they leave running have printed. */
  readonly run: (commands: string) => { readonly printed: () => string; readonly ended: Promise<number> };
  /** The same text about the ports of this demonstration. */
  readonly here: (text: string) => string;
}

/** A folder with Porth in it as `npm ci` leaves it, and the demonstration running: of its own, until the test is over. */
export const demonstrated = async (): Promise<DocumentedPlace> => {
  const folder = mkdtempSync(join(tmpdir(), "porth-"));
  for (const name of ["node_modules", "src", "drizzle", "package.json"])
    symlinkSync(resolve(name), join(folder, name));
  mkdirSync(join(folder, "data"));
  const port = somePort();
  const porth = start("src/runtime/demo/start.ts", {
    PORT: String(port),
    PORTH_DATABASE: join(folder, "data/demonstration.db"),
  });
  onTestFinished(async () => {
    await porth.stop();
    rmSync(folder, { recursive: true });
  });
  await porth.until('"receipt"');
  const here = (text: string) =>
    text
      .replaceAll("8787", String(port))
      .replaceAll("8788", String(port + 1))
      .replaceAll("9000", String(port + 2));
  return { here, run: (commands) => inTerminal(here(commands), folder) };
};

const divider = "---- the next block ----";

/** What a page says is printed, with `…` for anything. */
const patternOf = (text: string): RegExp =>
  new RegExp(
    `^${text
      .trim()
      .replaceAll(/[$()*+.?[\\\]^{|}]/g, "\\$&")
      .replaceAll("…", ".*")}$`,
  );

/** Runs a page's blocks one after the other in one terminal, and holds what each prints against what stands below it. */
export const expectAsPrinted = async (path: string): Promise<void> => {
  const { run, here } = await demonstrated();
  const blocks = documentedIn(path);
  expect(blocks.length).toBeGreaterThan(0);
  const script = ["set -e", ...blocks.map(({ commands }) => `${commands}echo '${divider}'`)].join("\n");
  const { printed, ended } = run(script);
  expect(await ended, printed()).toBe(0);
  const outputs = printed().split(`${divider}\n`);
  for (const [at, { commands, prints }] of blocks.entries())
    expect(outputs[at]?.trim(), commands).toMatch(patternOf(here(prints ?? "")));
};

/** Milliseconds that a page's commands have, and a test of them with the demonstration's start. */
const patience = 90_000;
export const patienceOfTest = patience + 30_000;

const inTerminal = (commands: string, cwd: string): ReturnType<DocumentedPlace["run"]> => {
  const env = { ...surroundings, HOME: cwd, TZ: "Europe/London" };
  const shell = spawn("bash", ["-c", `${commands}\nwait`], {
    ...{ cwd, env, detached: true, timeout: patience },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  for (const stream of [shell.stdout, shell.stderr]) stream.on("data", (data) => (printed += String(data)));
  const stop = () => {
    try {
      if (shell.pid !== undefined) process.kill(-shell.pid);
    } catch {
      // Nothing of it runs any more.
    }
  };
  shell.once("exit", stop);
  onTestFinished(stop);
  return {
    printed: () => printed,
    ended: new Promise((end) => shell.once("close", (code) => end(code ?? 1))),
  };
};
