/** No receiver may ask for more, in milliseconds. */
const longest = 24 * 3_600_000;

/** The three ways in which HTTP writes an instant (RFC 9110, 5.6.7). */
const datePatterns = [
  /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/,
  /^[A-Z][a-z]{5,8}, \d{2}-[A-Z][a-z]{2}-\d{2} \d{2}:\d{2}:\d{2} GMT$/,
  /^[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}:\d{2} \d{4}$/,
] as const;

/** How long a `Retry-After` asks to wait from a moment on, in milliseconds, a day at most; null when it says nothing. */
export const retryAfterOf = (header: string | null, at: number): number | null => {
  const text = header?.trim() ?? "";
  const wait = /^\d{1,15}$/.test(text) ? Number(text) * 1000 : instantOf(text) - at;
  return Number.isNaN(wait) ? null : Math.min(Math.max(wait, 0), longest);
};

/** NaN for what is no instant. Without a zone it is GMT all the same. */
const instantOf = (text: string): number =>
  datePatterns.some((pattern) => pattern.test(text))
    ? Date.parse(text.endsWith("GMT") ? text : `${text} GMT`)
    : Number.NaN;
