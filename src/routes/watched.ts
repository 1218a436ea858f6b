import type { MiddlewareHandler } from "hono";
import { matchedRoutes } from "hono/route";
import { ledBy } from "#db/webhooks/led-by.ts";
import type { Deps } from "#deps.ts";
import { traceparentIn } from "#watch.ts";
import type { PorthContext, PorthEnv } from "./porth-app.ts";

const methods = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/** Every request is seen by those who run Porth: its pattern, its end and its time, and nothing that it says. */
export const watched =
  ({ watch }: Deps): MiddlewareHandler<PorthEnv> =>
  async (c, next) => {
    const began = performance.now();
    const span = watch.follow("request", traceparentIn(c.req.header("traceparent")));
    await ledBy(span.traceparent, next);
    const seen = {
      event: "request" as const,
      method: methods.has(c.req.method) ? c.req.method : "OTHER",
      route: routeOf(c),
      status: c.res.status,
      milliseconds: performance.now() - began,
      requestId: c.var.requestId,
      traceparent: span.traceparent,
    };
    span.end(seen);
    watch.see(seen);
  };

/** The pattern of the route that takes this address; what no route takes has none, whatever it looked like. */
const routeOf = (c: PorthContext): string =>
  matchedRoutes(c).findLast(({ method }) => method !== "ALL")?.path ?? "none";
