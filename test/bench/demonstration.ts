import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { applicationToken } from "../../src/runtime/demo/tokens.ts";
import { somePort, start } from "../support/process.ts";

/** The demonstration on a file of its own, in a process of its own. */
export interface Demonstration {
  readonly url: string;
  readonly tokenOf: (client: string) => Promise<string>;
  readonly callAs: (client: string) => Promise<Call>;
  readonly stop: () => Promise<void>;
}

/** Calls as one client, and fails unless the answer is good. */
export type Call = (method: string, path: string, body?: object) => Promise<unknown>;

export const startDemonstration = async (): Promise<Demonstration> => {
  const folder = mkdtempSync(join(tmpdir(), "porth-bench-"));
  const port = somePort();
  const url = `http://localhost:${port}`;
  const porth = start("src/runtime/demo/start.ts", {
    PORT: String(port),
    PORTH_DATABASE: join(folder, "bench.db"),
  });
  await porth.until('"receipt"');
  const tokenOf = (client: string) => applicationToken(`http://localhost:${port + 1}`, client);
  return {
    url,
    tokenOf,
    callAs: async (client) => {
      const authorization = `Bearer ${await tokenOf(client)}`;
      return async (method, path, body) => {
        const headers = {
          authorization,
          "content-type": "application/json",
          "idempotency-key": crypto.randomUUID(),
        };
        const response = await fetch(url + path, {
          method,
          headers,
          ...(body ? { body: JSON.stringify(body) } : {}),
        });
        const text = await response.text();
        if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
        return text === "" ? null : JSON.parse(text);
      };
    },
    stop: async () => {
      await porth.stop();
      rmSync(folder, { recursive: true });
    },
  };
};
