import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { maxFileBytes } from "#imports/limits.ts";
import { Problem } from "#problem.ts";
import type { PorthContext, PorthEnv } from "./porth-app.ts";

/** Every response, also one made by hand or of a problem, carries the ids it was asked with; without one it is given one. */
export const requestIds: MiddlewareHandler<PorthEnv> = async (c, next) => {
  const visible = (name: string) => {
    const id = c.req.header(name);
    return id !== undefined && /^[\x21-\x7e]{1,256}$/.test(id) ? id : null;
  };
  const requestId = visible("x-request-id") ?? crypto.randomUUID();
  const correlationId = visible("x-correlation-id") ?? crypto.randomUUID();
  c.set("requestId", requestId);
  await next();
  c.header("X-Request-ID", requestId);
  c.header("X-Correlation-ID", correlationId);
};

const tooLarge = (bytes: number) => () => {
  throw new Problem("too_large", `The body is larger than ${bytes} bytes.`);
};

const maxJsonBytes = 64 * 1024;
/** Of any type. */
export const smallBodies = bodyLimit({ maxSize: maxJsonBytes, onError: tooLarge(maxJsonBytes) });
const fileLimit = bodyLimit({ maxSize: maxFileBytes, onError: tooLarge(maxFileBytes) });

/** A file's content tells what it is; what says that it is something else altogether is refused. */
const files: MiddlewareHandler<PorthEnv> = (c, next) => {
  if (/^(application\/json|multipart\/)/.test(typeOf(c) ?? ""))
    throw new Problem("unsupported_media_type", "Send the file itself, as text/csv or as XLSX.");
  return fileLimit(c, next);
};

/** Bodies are no larger than they need to be, and JSON where JSON is meant. */
export const bodies: MiddlewareHandler<PorthEnv> = async (c, next) => {
  if (!["POST", "PUT", "PATCH"].includes(c.req.method)) return next();
  if (c.req.path === "/v1/imports") return files(c, next);
  if (c.req.path.startsWith("/v1/inbound/")) return next();
  return smallBodies(c, async () => {
    const type = typeOf(c);
    if (type !== "application/json" && (type !== undefined || (await c.req.text()) !== ""))
      throw new Problem("unsupported_media_type", "Send JSON, as application/json.");
    await next();
  });
};

/** Where AuthZEN's specification goes before ours: what is not JSON is a bad request. */
export const authzenBodies: MiddlewareHandler<PorthEnv> = async (c, next) =>
  smallBodies(c, async () => {
    if (c.req.method === "POST" && typeOf(c) !== "application/json")
      throw new Problem("invalid_request", "Send JSON, as application/json.");
    await next();
  });

const typeOf = (c: PorthContext): string | undefined =>
  c.req.header("content-type")?.split(";")[0]?.trim().toLowerCase();
