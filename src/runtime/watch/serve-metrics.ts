import { createServer } from "node:http";
import type { Metrics } from "./metrics.ts";

export interface Serving {
  readonly close: () => Promise<void>;
}

/** Answers Prometheus on a port of its own, which callers of Porth need not reach. Fails when the port is taken. */
export const serveMetrics = async (
  { scrape, contentType }: Metrics,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<Serving> => {
  const server = createServer(async ({ method, url }, response) => {
    if (method !== "GET" || url !== "/metrics") return response.writeHead(404).end();
    const text = await scrape().catch(() => null);
    if (text === null) return response.writeHead(500).end();
    return response.writeHead(200, { "Content-Type": contentType }).end(text);
  });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once("error", reject);
  server.listen(port, host, resolve);
  await promise;
  return {
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
};
