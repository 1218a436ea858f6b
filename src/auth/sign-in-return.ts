const longest = 2_000;
/** Coming back to these would begin or end a sign-in again. */
const ofSignIn = /^(?:\/cy)?\/(?:sign-in|signed-in|sign-out|signed-out)(?:\/|$)/;

/**
 * An address of Porth's own to go to after signing in: path and query as a browser would read them, or null for any that
 * leads elsewhere.
 */
export const ownAddress = (asked: string | undefined, porthUrl: string): string | null => {
  if (asked === undefined || asked.length > longest || !asked.startsWith("/")) return null;
  const url = URL.parse(asked, porthUrl);
  if (url === null || url.origin !== new URL(porthUrl).origin || url.pathname.startsWith("//")) return null;
  return ofSignIn.test(url.pathname) ? null : url.pathname + url.search;
};
