import type { AddressInfo } from "node:net";
import { type ServerType, serve } from "@hono/node-server";
import { porth } from "#app.ts";
import type { Deps } from "#deps.ts";
import { readAssetOnNode } from "#runtime/assets/on-node.ts";
import { type TestPorth, testPorth } from "../../support/porth.ts";

export interface Served {
  /** Where it answers: `http://127.0.0.1:` and a free port. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Serves on a free port of this machine alone. */
export const serveOnNode = async (
  fetch: (request: Request) => Response | Promise<Response>,
): Promise<Served> => {
  const { promise, resolve } = Promise.withResolvers<AddressInfo>();
  const server: ServerType = serve({ fetch, hostname: "127.0.0.1", port: 0 }, resolve);
  const { port } = await promise;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      const { promise: closed, resolve: done } = Promise.withResolvers<void>();
      server.close(() => done());
      if ("closeAllConnections" in server) server.closeAllConnections();
      return closed;
    },
  };
};

/** The Porth of the flow tests, with its real files, where a browser can reach it. */
export const servePorth = async (
  change: Partial<Deps> = {},
): Promise<Served & { readonly porth: TestPorth }> => {
  const test = await testPorth({ readAsset: readAssetOnNode, ...change });
  const app = porth(test.deps);
  return { porth: test, ...(await serveOnNode((request) => app.fetch(request))) };
};
