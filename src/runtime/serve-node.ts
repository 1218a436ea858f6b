import type { AddressInfo } from "node:net";
import { type ServerType, serve } from "@hono/node-server";
import closeWithGrace from "close-with-grace";
import { verifyTrail } from "#actions/reports/verify-trail.ts";
import { porth } from "#app.ts";
import { clock } from "#auth/principal.ts";
import type { Deps } from "#deps.ts";
import { startDelivering } from "./deliverer.ts";
import { keepHouse } from "./housekeeping.ts";

/** Milliseconds that running requests have to finish once Porth is told to stop. */
const patience = 8_000;
const hour = 3_600_000;
const day = 24 * hour;

export interface Listening {
  readonly host: string;
  readonly port: number;
}

/** Serves until told to stop; then running requests are finished, and `close` is called last. */
export const serveNode = async (
  deps: Deps,
  { host, port }: Listening,
  close: () => void | Promise<void>,
): Promise<number> => {
  const { promise: listening, resolve, reject } = Promise.withResolvers<AddressInfo>();
  const server = serve({ fetch: porth(deps).fetch, hostname: host, port }, resolve);
  server.once("error", reject);
  const deliverer = startDelivering(deps);
  const housekeeping = setInterval(() => void tidy(deps), hour);
  const verifying = setInterval(() => void verify(deps), day);
  housekeeping.unref();
  verifying.unref();
  const address = await listening;
  void tidy(deps).then(() => verify(deps));
  closeWithGrace({ delay: patience + 1_000, logger: false }, async () => {
    clearInterval(housekeeping);
    clearInterval(verifying);
    await Promise.all([stopped(server), deliverer.stop(patience)]);
    await close();
  });
  return address.port;
};

const tidy = (deps: Deps) =>
  keepHouse(deps).catch((error) => deps.report({ requestId: "housekeeping", error }));

/** What it finds is for the log and the metrics. */
const verify = (deps: Deps) =>
  verifyTrail(deps, clock).catch((error) => deps.report({ requestId: "housekeeping", error }));

const stopped = async (server: ServerType): Promise<void> => {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.close(() => resolve());
  if ("closeIdleConnections" in server) server.closeIdleConnections();
  const giveUp = setTimeout(resolve, patience);
  await promise;
  clearTimeout(giveUp);
};
