import type { JWTPayload } from "jose";
import * as z from "zod";
import type { Seal } from "./session-seal.ts";

/** How long a sign-in may take. */
export const attemptSeconds = 10 * 60;

const carried = z.object({
  /** The short name of the issuer where the person is to sign in. */
  issuer: z.string(),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  /** The id that the session will have: a sign-in that is tried twice makes one session. */
  session: z.string(),
  /** Where on Porth to go afterwards. */
  returnTo: z.string(),
  /** Milliseconds. */
  startedAt: z.number(),
  /** Who is to prove anew who they are, if it is known; null for a sign-in that asks for no new proof. */
  again: z.object({ person: z.string().nullable() }).nullable(),
});

/** What the browser carries from the beginning of a sign-in to its end. */
export type SignInAttempt = z.output<typeof carried>;

export const closeAttempt = (seal: Seal, attempt: SignInAttempt): Promise<string> =>
  seal.close("sign-in", attempt as unknown as JWTPayload, attempt.startedAt + attemptSeconds * 1000);

/** Null for anything but what `closeAttempt` gave within the last ten minutes. */
export const openAttempt = async (seal: Seal, text: string, at: number): Promise<SignInAttempt | null> =>
  carried.safeParse(await seal.open("sign-in", text, at)).data ?? null;
