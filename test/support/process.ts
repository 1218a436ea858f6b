import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A process of Porth's own, with what it has printed so far. */
export interface Started {
  readonly child: ChildProcess;
  readonly printed: () => string;
  /** Resolves when the text has been printed; fails with what was, when the process ends first. */
  readonly until: (text: string) => Promise<string>;
  readonly stop: () => Promise<number | null>;
}

/** What each process of a test is given: the way to programs, and what others have compiled already. */
export const surroundings = {
  PATH: process.env.PATH ?? "",
  NODE_COMPILE_CACHE: join(tmpdir(), "porth-tests-compiled"),
};

export const start = (script: string, env: Readonly<Record<string, string>>): Started => {
  const child = spawn(process.execPath, [script], { env: { ...surroundings, ...env } });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (text += String(data)));
  const ended = once(child, "exit") as Promise<[number | null]>;
  const until = async (wanted: string): Promise<string> => {
    while (!text.includes(wanted)) {
      const more = once(child.stdout, "data");
      const over = await Promise.race([more.then(() => false), ended.then(() => true)]);
      if (over && !text.includes(wanted)) throw new Error(`It ended before it said “${wanted}”:\n${text}`);
    }
    return text;
  };
  return {
    child,
    printed: () => text,
    until,
    stop: async () => {
      child.kill("SIGTERM");
      return (await ended)[0];
    },
  };
};

/** What a shell line prints. */
export const shell = (line: string): Promise<string> =>
  new Promise((resolve, reject) =>
    execFile("bash", ["-c", line], (error, stdout) => (error ? reject(error) : resolve(stdout))),
  );

/** A port, and the one after it, that are most likely free. */
export const somePort = (): number => 20_000 + 2 * Math.floor(Math.random() * 10_000);
