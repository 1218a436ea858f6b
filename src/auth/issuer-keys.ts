import { type CryptoKey, createLocalJWKSet, errors, type JWTHeaderParameters } from "jose";
import { keysUnreachable, refused } from "./challenge.ts";
import { type KeySource, readKeySet } from "./read-key-set.ts";

const minute = 60_000;
/** So long keys are used without asking again. A key taken out of the set is refused after this at the latest. */
const freshFor = 10 * minute;
/** So long keys go on working while their issuer cannot be reached. */
const keptFor = 24 * 60 * minute;
/** At most one request in this time, whatever comes in and whatever comes back. */
const cooldown = minute / 2;

/** Finds the key that a token names. Throws the 401 for a key nobody knows, the 503 when that cannot be told. */
export type FindKey = (header: JWTHeaderParameters) => Promise<CryptoKey>;

/** The keys as they were read at one time. */
export interface KeySet {
  /** Milliseconds. From then on they are asked for again. */
  readonly freshUntil: number;
}

export interface IssuerKeys {
  readonly find: FindKey;
  /** The set that counts now; null before the first was read. */
  readonly current: () => KeySet | null;
}

/**
 * The public keys of one issuer. jose's own remote set drops its keys when a refresh fails, asks again at once after a
 * failure, and reads the real clock; so only its local set is used here.
 */
export const issuerKeys = (source: KeySource): IssuerKeys => {
  const { now, patience } = source;
  const since = (at: number): number => Math.abs(now() - at);
  let known: (KeySet & { readonly find: ReturnType<typeof createLocalJWKSet>; readonly at: number }) | null =
    null;
  let tried: { readonly at: number; readonly done: Promise<void> } | null = null;
  let state: "never" | "asking" | "read" | "failed" = "never";

  const ask = async (): Promise<void> => {
    state = "asking";
    try {
      const find = createLocalJWKSet(await readKeySet(source));
      known = { find, at: now(), freshUntil: now() + freshFor };
      state = "read";
    } catch {
      state = "failed";
    }
  };

  /** On Workers the request that asks can be cut off by its caller and never answer: then another one asks. */
  const due = (): boolean =>
    tried === null || since(tried.at) >= (state === "asking" ? 2 * patience : cooldown);

  const refresh = async (): Promise<void> => {
    if (due()) tried = { at: now(), done: ask() };
    await settledWithin(patience, tried?.done);
  };

  const look = async (header: JWTHeaderParameters): Promise<CryptoKey | null> => {
    if (known === null || since(known.at) >= keptFor) return null;
    return known.find(header).catch((error: unknown) => {
      if (error instanceof errors.JWKSNoMatchingKey) return null;
      throw keysUnreachable();
    });
  };

  const find: FindKey = async (header) => {
    if (known === null || (since(known.at) >= freshFor && due())) await refresh();
    const key = await look(header).catch(() => null);
    if (key !== null) return key;
    await refresh();
    const rotated = await look(header);
    if (rotated !== null) return rotated;
    throw state === "read" ? refused() : keysUnreachable();
  };
  return { find, current: () => known };
};

const settledWithin = async (milliseconds: number, work: Promise<void> | undefined): Promise<void> => {
  const { promise: late, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, milliseconds);
  await Promise.race([work, late]);
  clearTimeout(timer);
};
