import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished, vi } from "vitest";
import { somePort, start } from "../support/process.ts";

const readme = readFileSync("README.md", "utf8");
const port = somePort();

/** The first commands of a section, for a demonstration at another port. */
const commandsOf = (heading: string): string => {
  const [, commands = ""] =
    /```sh\n([\s\S]*?)```/.exec(readme.slice(readme.indexOf(`## ${heading}\n`))) ?? [];
  return commands
    .replaceAll("8787", String(port))
    .replaceAll("8788", String(port + 1))
    .replaceAll("9000", String(port + 2));
};

/** Runs commands one after the other, and gives what they and all that they leave running have printed. */
const run = (commands: string): (() => string) => {
  const shell = spawn("bash", ["-c", `${commands}\nwait`], { detached: true });
  let printed = "";
  for (const stream of [shell.stdout, shell.stderr]) stream.on("data", (data) => (printed += String(data)));
  onTestFinished(() => {
    if (shell.pid !== undefined && shell.exitCode === null) process.kill(-shell.pid);
  });
  return () => printed;
};

it("the README's commands have a receiver on this machine told of what is asked, and it finds it genuine", async () => {
  const folder = mkdtempSync(join(tmpdir(), "porth-"));
  const porth = start("src/runtime/demo/start.ts", {
    PORT: String(port),
    PORTH_DATABASE: join(folder, "demonstration.db"),
  });
  onTestFinished(async () => {
    await porth.stop();
    rmSync(folder, { recursive: true });
  });
  await porth.until('"receipt"');
  const received = run(commandsOf("HR systems"));
  const soon = { timeout: 20_000, interval: 100 };
  await vi.waitFor(() => expect(received()).toContain(`genuine {"type":"webhook.test"`), soon);
  run(commandsOf("The question and its answer"));
  for (const type of ["decision.made", "decision.blocked"])
    await vi.waitFor(() => expect(received()).toContain(`genuine {"type":"${type}"`), soon);
  expect(received()).not.toContain("not genuine");
});
