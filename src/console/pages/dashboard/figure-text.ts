import type { Share } from "#measures/figures.ts";

/** A number with a comma between its thousands, in both languages. */
export const numberText = (number: number): string => String(number).replace(/\B(?=(\d{3})+$)/g, ",");

/** Whole percent: all is 100 and none is 0, and nothing else is. Null of nothing at all. */
export const percentText = (share: Share | null): number | null => {
  if (share === null || share.of === 0) return null;
  const percent = Math.round((100 * share.value) / share.of);
  if (share.value === 0 || share.value === share.of) return percent;
  return Math.min(Math.max(percent, 1), 99);
};
