import type { MiddlewareHandler } from "hono";
import type { Deps } from "#deps.ts";
import { Problem } from "#problem.ts";
import type { PorthEnv } from "./porth-app.ts";
import { problemResponse } from "./problem-response.ts";

const minuteMilliseconds = 60_000;
/** No board has as many; beyond it the callers who came first in the minute are forgotten. */
const mostCallers = 10_000;

/**
 * So many requests a minute for each caller, by the minutes of the clock, in this process or isolate alone: it keeps one
 * caller's loop from starving the others, and is no quota. Comes after the caller is known; who has no token is counted
 * by the address that is theirs.
 */
export const throttle = (deps: Deps): MiddlewareHandler<PorthEnv> => {
  const count = counter();
  return async (c, next) => {
    const at = deps.now();
    const requests = count(c.var.by?.id ?? c.req.path, at);
    const seconds = Math.ceil((minuteMilliseconds - (at % minuteMilliseconds)) / 1_000);
    const left = deps.requestsPerMinute - requests;
    if (left >= 0) await next();
    else {
      c.res = problemResponse(c, deps, tooMany(deps.requestsPerMinute));
      c.header("Retry-After", String(seconds));
    }
    c.header("RateLimit-Limit", String(deps.requestsPerMinute));
    c.header("RateLimit-Remaining", String(Math.max(0, left)));
    c.header("RateLimit-Reset", String(seconds));
  };
};

/** How many requests a caller has sent in this minute, this one included. Nothing outlives its minute. */
const counter = () => {
  let minute = Number.NaN;
  let counts = new Map<string, number>();
  return (caller: string, at: number): number => {
    const current = Math.floor(at / minuteMilliseconds);
    if (current !== minute) {
      minute = current;
      counts = new Map();
    }
    const requests = (counts.get(caller) ?? 0) + 1;
    const [first] = requests === 1 && counts.size >= mostCallers ? counts.keys() : [];
    if (first !== undefined) counts.delete(first);
    counts.set(caller, requests);
    return requests;
  };
};

const tooMany = (limit: number) =>
  new Problem("too_many_requests", `A caller may send ${limit} requests a minute. Nothing was done.`);
