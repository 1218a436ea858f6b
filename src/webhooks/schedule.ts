import type { PostAnswer, PostFailed } from "./post.ts";
import { retryAfterOf } from "./retry-after.ts";

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/**
 * How long each try waits after the failure of the one before it, as in the example schedule of Standard Webhooks: the
 * ten tries of one delivery take some 76 hours in all.
 */
export const delays = [
  0,
  5 * second,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
] as const;

/** By how much of itself a delay is longer or shorter, so that receivers are not called all at once. */
const spread = 0.2;
/** A 2xx that takes longer is no success. */
const patience = 15 * second;

/** What a try comes to. Gone: the receiver wants nothing more, ever. */
export type Outcome =
  | { readonly outcome: "delivered" }
  | { readonly outcome: "gone" }
  /** `notBefore` is in milliseconds since 1970: what the receiver asked for, if it may. */
  | { readonly outcome: "failed"; readonly notBefore: number | null };

/** What the answer that came at a moment means. Redirects fail; 429 and 503 may ask for time. */
export const outcomeOf = (answer: PostAnswer | PostFailed, at: number): Outcome => {
  if ("failure" in answer) return { outcome: "failed", notBefore: null };
  const { status, latencyMilliseconds, retryAfter } = answer;
  if (status === 410) return { outcome: "gone" };
  if (status >= 200 && status < 300 && latencyMilliseconds <= patience) return { outcome: "delivered" };
  const wait = status === 429 || status === 503 ? retryAfterOf(retryAfter, at) : null;
  return { outcome: "failed", notBefore: wait === null ? null : at + wait };
};

/** How many tries a delivery had, when the last of them failed, and how early the receiver lets the next one come. */
export interface Failing {
  readonly tries: number;
  readonly failedAt: number;
  readonly notBefore: number | null;
}

/** When the next try is due, in milliseconds; null when there is none. `chance` is from 0 to 1. */
export const nextTryAt = ({ tries, failedAt, notBefore }: Failing, chance: number): number | null => {
  const delay = delays[tries];
  if (delay === undefined) return null;
  const due = failedAt + Math.round(delay * (1 + spread * (2 * chance - 1)));
  return Math.max(due, notBefore ?? due);
};

/** A try that was made, the first being number 1. */
export interface Tried {
  readonly answer: PostAnswer | PostFailed;
  readonly number: number;
  /** When it ended, in milliseconds. */
  readonly at: number;
  readonly chance: number;
}

/** Where a try leaves its delivery; `dueAt` is null unless it waits. */
export type AfterTry =
  | { readonly state: "delivered" | "given_up"; readonly dueAt: null }
  | { readonly state: "waiting"; readonly dueAt: number };

export const afterTry = ({ answer, number, at, chance }: Tried): AfterTry => {
  const came = outcomeOf(answer, at);
  if (came.outcome === "delivered") return { state: "delivered", dueAt: null };
  const dueAt =
    came.outcome === "gone"
      ? null
      : nextTryAt({ tries: number, failedAt: at, notBefore: came.notBefore }, chance);
  return dueAt === null ? { state: "given_up", dueAt } : { state: "waiting", dueAt };
};

const leastFailures = 10;
const longestFailing = 5 * 24 * hour;

/** How an endpoint fares. */
export interface Health {
  /** Tries that failed since the last success. */
  readonly failures: number;
  /** When the first of them did (RFC 3339). */
  readonly failingSince: string | null;
  /** When the last success was (RFC 3339). */
  readonly succeededAt: string | null;
}

/** Whether an endpoint has failed for five days on end, and at least ten times. `now` is in milliseconds. */
export const isToBeDisabled = ({ failures, failingSince, succeededAt }: Health, now: number): boolean => {
  if (failingSince === null || failures < leastFailures) return false;
  const since = Math.max(Date.parse(failingSince), succeededAt === null ? 0 : Date.parse(succeededAt));
  return now - since >= longestFailing;
};
