import type { Share } from "#measures/figures.ts";

/** Which way a figure should go. */
export type Good = "more" | "less";

export type Direction = "better" | "worse" | "same" | "unknown";

/** A share beside the same share of the last report. */
export interface Movement {
  readonly direction: Direction;
  /** Percentage points, to one decimal; null when the two cannot be compared. */
  readonly points: number | null;
}

/** In percent to one decimal; null of nothing at all. */
export const percentOf = (share: Share | null): number | null =>
  share === null || share.of === 0 ? null : rounded((100 * share.value) / share.of);

/** To be read: always with its decimal, so that figures stand below each other. */
export const percentText = (share: Share | null): string | null => percentOf(share)?.toFixed(1) ?? null;

/** Whether the share is larger than it was, however little. */
export const isMore = (now: Share, last: Share): boolean => now.value * last.of > last.value * now.of;

/** By the shares themselves, never by what is left of them when they are rounded. */
export const movementOf = (now: Share | null, last: Share | null, good: Good): Movement => {
  if (now === null || last === null || now.of === 0 || last.of === 0)
    return { direction: "unknown", points: null };
  const difference = now.value * last.of - last.value * now.of;
  const points = rounded((100 * difference) / (now.of * last.of));
  if (difference === 0) return { direction: "same", points: 0 };
  return { direction: difference > 0 === (good === "more") ? "better" : "worse", points };
};

/** Half a tenth goes away from nought, whichever the sign. */
const rounded = (number: number): number => (Math.sign(number) * Math.round(Math.abs(number) * 10)) / 10 || 0;
