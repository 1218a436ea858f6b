import { sha256 } from "./digest.ts";

/** Crockford's: without I, L, O and U, which are mistaken for others or spell words. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** What people say on the telephone and write on forms for a decision: `PORTH-7F3K-2Q`. 30 bits of its id's hash. */
export const referenceOf = (id: string): string => {
  const bits = Number.parseInt(sha256(id).slice(0, 8), 16) >>> 2;
  const letters = [25, 20, 15, 10, 5, 0].map((shift) => alphabet.charAt((bits >>> shift) & 31)).join("");
  return shown(letters);
};

/**
 * The reference that somebody typed, whatever its case, spaces and hyphens, with or without its first word, and with O
 * for 0 and I or L for 1. Null for what cannot be one.
 */
export const referenceIn = (typed: string): string | null => {
  const letters = typed
    .toUpperCase()
    .replace(/^\s*P[O0]RTH(?=[^0-9A-Z])/, "")
    .replaceAll(/[^0-9A-Z]/g, "")
    .replaceAll("O", "0")
    .replaceAll(/[IL]/g, "1");
  const bare = letters.length === 6 ? letters : letters.replace(/^P0RTH(?=.{6}$)/, "");
  return /^[0-9A-HJKMNP-TV-Z]{6}$/.test(bare) ? shown(bare) : null;
};

const shown = (letters: string): string => `PORTH-${letters.slice(0, 4)}-${letters.slice(4)}`;
