import { DrizzleQueryError } from "drizzle-orm/errors";
import { HTTPException } from "hono/http-exception";
import { challenge } from "#auth/challenge.ts";
import type { Deps } from "#deps.ts";
import { Problem } from "#problem.ts";
import { problemTitle } from "#words/names.ts";
import type { PorthContext } from "./porth-app.ts";

/** The one place where a request that cannot be served becomes a response (RFC 9457). */
export const problemResponse = (c: PorthContext, deps: Deps, error: unknown): Response => {
  const problem = problemOf(error);
  const requestId = c.var.requestId;
  if (problem.status >= 500) deps.report({ requestId, error: problem.cause ?? problem });
  const body = {
    type: `/problems/${problem.code}`,
    title: problemTitle(problem.code, "en"),
    status: problem.status,
    detail: problem.message,
    instance: new URL(c.req.url).pathname,
    code: problem.code,
    request_id: requestId,
    ...(problem.errors.length > 0 ? { errors: problem.errors } : {}),
    ...problem.more,
  };
  return c.body(JSON.stringify(body), problem.status as 400, {
    "Content-Type": "application/problem+json",
    "Content-Language": "en",
    "Cache-Control": "no-store",
    ...headersOf(c, problem),
  });
};

const headersOf = (c: PorthContext, { status }: Problem): Record<string, string> => {
  if (status === 401)
    return { "WWW-Authenticate": challenge(c.req.header("authorization") ? "invalid_token" : null) };
  return status === 429 || status === 503 ? { "Retry-After": "5" } : {};
};

/** Nothing about the inside gets out: what is not a problem yet becomes one that says nothing. */
export const problemOf = (error: unknown): Problem => {
  if (error instanceof Problem) return error;
  if (error instanceof HTTPException && error.status === 400)
    return new Problem("malformed_json", "The body is not JSON.");
  if (error instanceof DrizzleQueryError)
    return new Problem("unavailable", "The database does not answer now.", { cause: error });
  return new Problem("internal_error", "Something went wrong inside. It has been reported.", {
    cause: error,
  });
};
