import { boundedText } from "./bounded-text.ts";

const mostBytes = 256 * 1024;

/** What a sign-in asks its provider through. */
export interface SignInNetwork {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Whether the provider could not be asked, or did not answer as one that works: nothing is known against the person then. */
  readonly hasFailed: () => boolean;
}

/** Reads small answers alone, and follows nobody elsewhere. */
export const signInNetwork = (fetch: typeof globalThis.fetch): SignInNetwork => {
  let failed = false;
  const ask = async (url: string, init: RequestInit): Promise<Response> => {
    const response = await fetch(url, { ...init, redirect: "manual" });
    const { status, headers } = response;
    if (status !== 200 && (status < 400 || status === 429 || status >= 500)) {
      await response.body?.cancel();
      throw new TypeError("The provider does not answer");
    }
    return new Response(await boundedText(response, mostBytes), { status, headers });
  };
  return {
    fetch: (url, init) =>
      ask(url, init).catch((error: unknown) => {
        failed = true;
        throw error;
      }),
    hasFailed: () => failed,
  };
};
