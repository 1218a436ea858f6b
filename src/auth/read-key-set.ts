import type { JSONWebKeySet } from "jose";
import * as z from "zod";
import { boundedText } from "./bounded-text.ts";

const mostBytes = 256 * 1024;

export interface KeySource {
  readonly url: string;
  readonly fetch: typeof fetch;
  /** Milliseconds. */
  readonly now: () => number;
  /** Milliseconds before an answer is given up. */
  readonly patience: number;
}

const keySet = z.object({ keys: z.array(z.looseObject({ kty: z.string() })).max(100) });

/** Reads the key set of an issuer from its address. Throws on anything but a well-formed set, small and in time. */
export const readKeySet = async ({ url, fetch, patience }: KeySource): Promise<JSONWebKeySet> => {
  const signal = AbortSignal.timeout(patience);
  const { promise: late, reject } = Promise.withResolvers<never>();
  signal.addEventListener("abort", () => reject(new Error("The key set came too late")), { once: true });
  return keySet.parse(JSON.parse(await Promise.race([readText(fetch, url, signal), late])));
};

const readText = async (fetch: KeySource["fetch"], url: string, signal: AbortSignal): Promise<string> => {
  const response = await fetch(url, {
    redirect: "manual",
    headers: { accept: "application/jwk-set+json, application/json" },
    signal,
  });
  if (response.status !== 200) {
    await response.body?.cancel();
    throw new Error("The key set was not given");
  }
  return boundedText(response, mostBytes);
};
