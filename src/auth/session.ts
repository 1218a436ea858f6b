import { base64url, type JWTPayload } from "jose";
import * as z from "zod";
import { type Principal, roles } from "./principal.ts";
import type { Seal } from "./session-seal.ts";

const minute = 60_000;

/** Milliseconds. */
export const sessionLimits = {
  /** Without a request for so long, it is over. */
  idle: 30 * minute,
  /** So long after signing in it is over, whatever happens. */
  whole: 8 * 60 * minute,
  /** That it was used is written down no more often than this. */
  noted: minute,
  /** So long after proving who they are a person counts as freshly signed in. */
  fresh: 5 * minute,
} as const;

/** What the browser carries: who signed in, and what proves that the row of the database is theirs. */
export interface Session {
  readonly id: string;
  /** The database knows its digest alone: neither the row nor the key to the seal is enough to get in. */
  readonly secret: string;
  /** With the roles of the token, without those of a deputy. */
  readonly by: Principal;
}

/** What the database knows of a session. */
export interface SessionState {
  readonly person: string;
  readonly proof: string;
  /** RFC 3339, like the other instants. */
  readonly signedInAt: string;
  readonly lastSeenAt: string;
  readonly endedAt: string | null;
}

/** Whether the row is this session's own, and neither ended, nor idle, nor too old. */
export const isLive = async ({ by, secret }: Session, row: SessionState, at: number): Promise<boolean> =>
  row.person === by.id &&
  row.proof === (await proofOf(secret)) &&
  row.endedAt === null &&
  at - Date.parse(row.lastSeenAt) < sessionLimits.idle &&
  at - Date.parse(row.signedInAt) < sessionLimits.whole;

/** Whether the person proved who they are within the last five minutes. False where their issuer does not say when. */
export const isFresh = ({ signedInAt }: Principal, at: number): boolean =>
  signedInAt !== null && at - signedInAt <= sessionLimits.fresh;

/** What the database keeps of a session's secret. */
export const proofOf = async (secret: string): Promise<string> =>
  base64url.encode(
    new Uint8Array(
      await crypto.subtle.digest("SHA-256", new TextEncoder().encode(`porth-session ${secret}`)),
    ),
  );

const carried = z.object({
  id: z.string(),
  secret: z.string(),
  by: z.object({
    id: z.string(),
    roles: z.array(z.enum(roles)),
    name: z.string().nullable(),
    employeeNumber: z.string().nullable(),
    signedInAt: z.number().nullable(),
  }),
});

export const closeSession = (seal: Seal, { id, secret, by }: Session, at: number): Promise<string> => {
  const { id: person, roles, name, employeeNumber, signedInAt } = by;
  const who = { id: person, roles: [...roles], name, employeeNumber, signedInAt };
  const content: z.input<typeof carried> = { id, secret, by: who };
  return seal.close("session", content as JWTPayload, at + sessionLimits.whole);
};

/** Null for anything but what `closeSession` gave. Whether the session still lives, the database knows. */
export const openSession = async (seal: Seal, text: string, at: number): Promise<Session | null> => {
  const { success, data } = carried.safeParse(await seal.open("session", text, at));
  if (!success) return null;
  const by: Principal = { ...data.by, kind: "person", roles: new Set(data.by.roles) };
  return { ...data, by };
};
