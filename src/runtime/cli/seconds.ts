/** Seconds since a moment of `performance.now()`, to the hundredth. */
export const secondsSince = (began: number): string => ((performance.now() - began) / 1000).toFixed(2);
