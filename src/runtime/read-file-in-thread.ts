import { Worker } from "node:worker_threads";
import type { readFile } from "#imports/read-file.ts";
import { type Fault, tooLarge, unreadable } from "#imports/row-errors.ts";
import type { ReadFile, Row } from "#imports/rows.ts";
import { faulty } from "#imports/table/read-table.ts";
import type { ReadAnswer, ReadRequest } from "./read-file-thread.ts";

/** What one file may cost. */
interface ThreadLimits {
  readonly heapMebibytes: number;
  readonly timeSeconds: number;
}

const usual: ThreadLimits = { heapMebibytes: 256, timeSeconds: 30 };

const tookTooLong = tooLarge(
  "The file takes too long to read. Save the rows as CSV UTF-8, without other columns.",
);
const tookTooMuch = tooLarge(
  "The file takes too much memory to read. Save the rows as CSV UTF-8, without other columns.",
);
const broke = unreadable("The file could not be read. Save the rows as CSV UTF-8.");

/**
 * Gives `readFile` on a thread of its own, which a hostile file may bring down but not the process. Files are read
 * one after the other; the thread stays for the next, and does not keep the process from ending.
 */
export const openReadingThread = (limits: ThreadLimits = usual): typeof readFile => {
  let thread: Worker | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const running = (): Worker => {
    if (thread !== null) return thread;
    const started = startThread(limits).on("exit", () => {
      if (thread === started) thread = null;
    });
    thread = started;
    return started;
  };
  const read = async (request: ReadRequest): Promise<ReadFile> => {
    const asked = running();
    const outcome = await ask(asked, request, limits.timeSeconds);
    if ("rows" in outcome) return outcome;
    thread = null;
    void asked.terminate();
    return faulty(outcome);
  };
  return (kind, bytes, known, aliases = {}) => {
    const turn = last.then(() => read({ kind, bytes, known, aliases }));
    last = turn.catch(() => {});
    return turn;
  };
};

const startThread = ({ heapMebibytes }: ThreadLimits): Worker => {
  const thread = new Worker(new URL("./read-file-thread.ts", import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: heapMebibytes },
    env: {},
    execArgv: [],
  });
  thread.unref();
  thread.on("error", () => {});
  return thread;
};

/** Asks the thread for one file; gives a fault when it dies of it or takes too long, after which it is of no more use. */
const ask = (thread: Worker, request: ReadRequest, timeSeconds: number): Promise<ReadFile | Fault> =>
  new Promise((resolve) => {
    const rows: Row[] = [];
    const settle = (outcome: ReadFile | Fault) => {
      clearTimeout(timer);
      thread.off("message", take).off("error", onError).off("exit", onExit).unref();
      resolve(outcome);
    };
    const take = (part: ReadAnswer) => {
      if ("rows" in part) rows.push(...part.rows);
      else settle({ rows, ...part.report });
    };
    const onError = (error: NodeJS.ErrnoException) =>
      settle(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? tookTooMuch : broke);
    const onExit = () => settle(broke);
    const timer = setTimeout(() => settle(tookTooLong), timeSeconds * 1000);
    thread.ref();
    thread.on("message", take).on("error", onError).on("exit", onExit);
    thread.postMessage(request);
  });
