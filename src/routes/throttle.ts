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
 * caller's loop from starving the others, and is no quota. Comes after the caller is known, by a token or a signature, so
 * that nobody uses up what is another's.
 */
export const throttle = (deps: Deps): MiddlewareHandler<PorthEnv> => {
  const { requestsPerMinute: limit } = deps;
  const count = allowance(limit);
  return async (c, next) => {
    const caller = c.get("by")?.id;
    if (caller === undefined) return next();
    const { left, seconds } = count(caller, deps.now());
    if (left >= 0) await next();
    else {
      c.res = problemResponse(c, deps, tooMany(limit));
      c.header("Retry-After", String(seconds));
    }
    c.header("RateLimit-Limit", String(limit));
    c.header("RateLimit-Remaining", String(Math.max(0, left)));
    c.header("RateLimit-Reset", String(seconds));
  };
};

/** What a caller may still ask in this minute, this request counted; below nothing when it is one too many. */
export interface Allowance {
  readonly left: number;
  /** Until the next minute. */
  readonly seconds: number;
}

/** Counts so many requests a minute for each caller. */
export const allowance = (limit: number): ((caller: string, at: number) => Allowance) => {
  const count = counter();
  return (caller, at) => ({
    left: limit - count(caller, at),
    seconds: Math.ceil((minuteMilliseconds - (at % minuteMilliseconds)) / 1_000),
  });
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
