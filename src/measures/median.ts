/** The median of days, given how often each occurs; between the middle two of an even number. Null of none. */
export const median = (occurring: Readonly<Record<string, number>>): number | null => {
  const days = Object.entries(occurring)
    .flatMap(([value, times]) => Array.from({ length: times }, () => Number(value)))
    .toSorted((a, b) => a - b);
  const [lower, upper] = [days[Math.floor((days.length - 1) / 2)], days[Math.floor(days.length / 2)]];
  return lower === undefined || upper === undefined ? null : (lower + upper) / 2;
};
