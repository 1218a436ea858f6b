import { at } from "#console/page.ts";
import type { Language } from "#words/language.ts";

interface Wanted {
  /** An address of Porth's own, with its language. */
  readonly returnTo?: string;
  /** They are to prove anew who they are. */
  readonly again?: boolean;
  /** The short name of an issuer. */
  readonly provider?: string;
}

/** Where to sign in. */
export const signInAddress = (
  language: Language,
  { returnTo, again = false, provider }: Wanted = {},
): string => {
  const query = new URLSearchParams({
    ...(returnTo !== undefined && { return: returnTo }),
    ...(again && { again: "1" }),
    ...(provider !== undefined && { provider }),
  });
  return at(language, "/sign-in") + (query.size > 0 ? `?${query}` : "");
};
