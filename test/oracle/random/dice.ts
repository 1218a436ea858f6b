/** A deterministic source of choices: the same seed, the same board, on every runtime. */
export type Dice = {
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(from: readonly [T, ...T[]]) => T;
  /** A whole number, both ends included. */
  readonly between: (least: number, most: number) => number;
  readonly shuffled: <T>(from: readonly T[]) => T[];
};

/** Mulberry32. */
export const diceOf = (seed: number): Dice => {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    chance: (probability) => next() < probability,
    pick: (from) => from[between(0, from.length - 1)] as (typeof from)[number],
    between,
    shuffled: (from) => {
      const rest = [...from];
      const out: typeof rest = [];
      while (rest.length > 0) out.push(...rest.splice(between(0, rest.length - 1), 1));
      return out;
    },
  };
};
