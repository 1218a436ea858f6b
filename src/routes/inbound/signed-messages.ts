import type { MiddlewareHandler } from "hono";
import type { Deps } from "#deps.ts";
import { Problem } from "#problem.ts";
import type { PorthEnv } from "#routes/porth-app.ts";
import { verify } from "#webhooks/signature.ts";
import { principalOf } from "./take-message.ts";

/** What HR systems send carries no token: the source whose secret signed it is who sends it. */
export const signedMessages =
  ({ inbound, now }: Deps): MiddlewareHandler<PorthEnv, "/v1/inbound/:source"> =>
  async (c, next) => {
    if (c.req.method !== "POST") return next();
    const source = c.req.param("source");
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    const secrets = inbound.find((one) => one.source === source)?.secrets ?? [];
    const found = verify({ bytes, secrets, header: (name) => c.req.header(name) }, now());
    if ("refused" in found)
      throw new Problem("signature_refused", "The signature does not fit the body, its time or this source.");
    c.set("by", principalOf(source));
    c.set("message", {
      source,
      messageId: found.id,
      text: found.body,
      contentType: c.req.header("content-type") ?? null,
    });
    return next();
  };
