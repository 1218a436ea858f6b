/**
 * A number from 0 to `sides` − 1, always the same for the same key: the sample board's only dice. It decides what
 * does not matter (a month, a session more or less), never which department shows what.
 */
export const roll = (key: string, sides: number): number => {
  const sum = (hash: number, letter: string) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return (scrambled([...key].reduce(sum, seed)) >>> 0) % sides;
};

const seed = 0x811c9dc5;

/** The last step of MurmurHash3: neighbouring keys fall far apart. */
const scrambled = (hash: number): number => {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return twice ^ (twice >>> 16);
};

/** One of the values, always the same for the same key. */
export const oneOf = <T>(key: string, values: readonly [T, ...T[]]): T =>
  values[roll(key, values.length)] as T;
