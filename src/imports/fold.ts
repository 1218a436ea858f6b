/**
 * What makes two headers, or two names of a department, the same: case, accents and white space are ignored;
 * punctuation and underscores count as spaces. `Sign-Off Date` is `sign off date`.
 */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
