import type { AllowList } from "#webhooks/allow-list.ts";
import { type AllowedAddress, allowedAddress } from "#webhooks/allowed-address.ts";
import { type Post, type Posted, type PostFailure, postLimits } from "#webhooks/post.ts";
import { readExcerpt } from "./read-excerpt.ts";

/** An answer whose body is still to come. */
export interface Begun {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/** What each runtime does in its own way. */
export interface Network {
  readonly ask: (
    address: AllowedAddress,
    posted: Posted & { readonly signal: AbortSignal },
  ) => Promise<Begun>;
  readonly failureOf: (error: unknown) => PostFailure;
}

export type Limits = { readonly [L in keyof typeof postLimits]: number };

/** Sends within the limits, and only where the list allows: looked at anew for every try. */
export const postWith =
  ({ ask, failureOf }: Network, allowed: AllowList, limits: Limits = postLimits): Post =>
  async (url, posted) => {
    const began = performance.now();
    const failed = (failure: PostFailure) => ({
      failure,
      latencyMilliseconds: performance.now() - began,
    });
    const address = allowedAddress(url, allowed);
    if ("refused" in address) return failed("address_not_allowed");
    const whole = async (signal: AbortSignal) => {
      const { status, retryAfter, chunks } = await ask(address, { ...posted, signal });
      const excerpt = await readExcerpt(chunks, limits);
      return { status, retryAfter, excerpt, latencyMilliseconds: performance.now() - began };
    };
    try {
      const came = await inTime(whole, limits.milliseconds, posted.signal);
      return typeof came === "string" ? failed(came) : came;
    } catch (error) {
      return failed(failureOf(error));
    }
  };

type CutShort = "timed_out" | "stopped";

/** What a task comes to, unless its time is over or the caller stops it: then the task is told to end, and not waited for. */
const inTime = async <T>(
  task: (signal: AbortSignal) => Promise<T>,
  milliseconds: number,
  caller: AbortSignal | undefined,
): Promise<T | CutShort> => {
  if (caller?.aborted) return "stopped";
  const { promise: cutShort, resolve } = Promise.withResolvers<CutShort>();
  const ending = new AbortController();
  const end = (how: CutShort) => {
    resolve(how);
    ending.abort();
  };
  const timer = setTimeout(end, milliseconds, "timed_out");
  const stop = () => end("stopped");
  caller?.addEventListener("abort", stop, { once: true });
  try {
    return await Promise.race([cutShort, task(ending.signal)]);
  } finally {
    clearTimeout(timer);
    caller?.removeEventListener("abort", stop);
  }
};
