import { fork } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";

/** Load upon one address. */
export interface Attack {
  readonly url: string;
  readonly method?: "GET" | "POST";
  readonly headers?: Readonly<Record<string, string>>;
  /** An ask, whose vacancy gets a reference of its own each time. */
  readonly body?: { readonly department: string; readonly vacancy: object };
  readonly connections?: number;
  readonly seconds?: number;
}

export interface Load {
  /** Requests a second. */
  readonly rate: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

/** Loads it with autocannon in a process of its own, and fails unless every answer was good. */
export const attack = async (wanted: Attack): Promise<Load> => {
  const script = new URL("./attack.mjs", import.meta.url);
  if (!existsSync(new URL("./node_modules/autocannon", import.meta.url)))
    throw new Error("The load comes from autocannon: npm --prefix test/bench ci");
  const child = fork(script, [JSON.stringify(wanted)]);
  const [result] = (await once(child, "message")) as [Load & Record<"non2xx" | "errors", number>];
  if (result.errors > 0) throw new Error(`${wanted.url}: ${JSON.stringify(result)}`);
  return result;
};
