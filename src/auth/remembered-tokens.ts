import { createHash } from "node:crypto";
import type { JWTPayload } from "jose";
import type { IssuerKeys, KeySet } from "./issuer-keys.ts";
import type { Principal } from "./principal.ts";

interface Remembered {
  readonly by: Principal;
  /** Milliseconds, both. */
  readonly from: number;
  readonly until: number;
  readonly keys: IssuerKeys;
  readonly set: KeySet | null;
}

/** No board has as many callers at a time; the tokens that came first are checked again. */
const most = 5_000;

/**
 * Tokens that were found good, by their hash: good until the first of its own end and the next look at its issuer's keys,
 * so that a key taken out of the set is refused no later than without this.
 */
export const rememberedTokens = (now: () => number) => {
  const all = new Map<string, Remembered>();
  return {
    read: (token: string): Principal | null => {
      const known = all.get(hashOf(token));
      if (known === undefined) return null;
      const isGood = now() >= known.from && now() < known.until && known.set === known.keys.current();
      return isGood ? known.by : null;
    },
    keep: (token: string, by: Principal, keys: IssuerKeys, { exp, iat }: Ends): void => {
      const set = keys.current();
      const until = Math.min(exp, iat, set?.freshUntil ?? 0);
      all.delete(hashOf(token));
      all.set(hashOf(token), { by, from: now(), until, keys, set });
      const [first] = all.size > most ? all.keys() : [];
      if (first !== undefined) all.delete(first);
    },
  };
};

/** Milliseconds until which a token's own claims let it be. */
interface Ends {
  readonly exp: number;
  readonly iat: number;
}

export const endsOf = (
  { exp = 0, iat = 0 }: JWTPayload,
  { oldestSeconds, toleranceSeconds }: { readonly oldestSeconds: number; readonly toleranceSeconds: number },
): Ends => ({
  exp: (exp + toleranceSeconds) * 1_000,
  iat: (iat + oldestSeconds + toleranceSeconds) * 1_000,
});

const hashOf = (token: string): string => createHash("sha256").update(token).digest("base64");
