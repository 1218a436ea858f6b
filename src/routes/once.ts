import { sha256 } from "#audit/digest.ts";
import { commit } from "#db/commit.ts";
import { insertKeptAnswer, type Keep, type KeptAnswer, readKeptAnswer, sealMark } from "#db/kept-answers.ts";
import type { Deps } from "#deps.ts";
import { Problem } from "#problem.ts";
import type { PorthContext } from "./porth-app.ts";

/** What a request is answered with, once it has been done. */
export interface Reply {
  readonly status: 200 | 201 | 202;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: object;
  /** It holds a secret: what is kept of it is sealed. */
  readonly isSecret?: boolean;
}

/** A request to be done, and how to tell what came of it. */
export interface Doing<T> {
  readonly act: (keep: Keep<T>) => Promise<T>;
  readonly reply: (result: T) => Reply;
}

/**
 * Does a request once for each Idempotency-Key: the answer is kept in the very commit that does it, so that a crash
 * leaves both or neither. Asked again with the same body, the first answer comes again, byte for byte.
 */
export const once = async <T>(c: PorthContext, deps: Deps, { act, reply }: Doing<T>): Promise<Response> => {
  const key = keyOf(c);
  const caller = c.var.by.id;
  const asked = { caller, key: key ?? "", fingerprint: await fingerprintOf(c) };
  const kept = (result: T) => keptAnswer(asked, reply(result), new Date(deps.now()).toISOString());
  const sealed = (result: T) => (reply(result).isSecret ? sealedAnswer(deps, kept(result)) : kept(result));
  if (key === null) return responseOf(kept(await act(() => [])));
  return alone(deps, `${caller}\n${key}`, async () => {
    try {
      let first: KeptAnswer | null = null;
      const result = await act((done) => {
        first = kept(done);
        return [insertKeptAnswer(sealed(done))];
      });
      return responseOf(first ?? kept(result));
    } catch (error) {
      const first = error instanceof Problem ? await readKeptAnswer(deps.db, caller, key) : null;
      if (first === null) throw error;
      if (first.fingerprint !== asked.fingerprint) throw keyReused();
      return responseOf(unsealedAnswer(deps, first));
    }
  });
};

/** Keeps the same promise where nothing is to be written but the answer: without a key not even that is. */
export const toldOnce = (c: PorthContext, deps: Deps, tell: () => Promise<Reply>): Promise<Response> =>
  once<Reply>(c, deps, {
    act: async (keep) => {
      const key = keyOf(c);
      if (key !== null && (await readKeptAnswer(deps.db, c.var.by.id, key))) throw keyReused();
      const reply = await tell();
      await commit(deps.db, ...keep(reply));
      return reply;
    },
    reply: (reply) => reply,
  });

const keyReused = (): Problem =>
  new Problem("idempotency_key_reused", "This Idempotency-Key was used for another request.");

/** When each running request began, by database, so that one key runs one request at a time. */
const running = new WeakMap<object, Map<string, number>>();

/** Workers drop a request whose caller has gone, without a word: after so long its key is free again. */
const longestRunMilliseconds = 60_000;

const alone = async <T>({ db, now }: Deps, name: string, run: () => Promise<T>): Promise<T> => {
  const began = running.get(db) ?? new Map<string, number>();
  running.set(db, began);
  if (now() - (began.get(name) ?? Number.NEGATIVE_INFINITY) < longestRunMilliseconds)
    throw new Problem("idempotency_in_flight", "A request with this Idempotency-Key is still running.");
  began.set(name, now());
  try {
    return await run();
  } finally {
    began.delete(name);
  }
};

const keyOf = (c: PorthContext): string | null => {
  const key = c.req.header("idempotency-key") ?? null;
  if (key !== null && !/^[\x21-\x7e]{1,255}$/.test(key))
    throw new Problem("idempotency_key_invalid", "An Idempotency-Key is 1 to 255 visible ASCII characters.");
  return key;
};

/** For requests that must be safe to repeat: without a key they are refused. */
export const requireKey = (c: PorthContext): void => {
  if (c.req.header("idempotency-key") === undefined)
    throw new Problem("idempotency_key_missing", "This request needs an Idempotency-Key header.");
};

const fingerprintOf = async (c: PorthContext): Promise<string> => {
  const { pathname, search } = new URL(c.req.url);
  return sha256(c.req.method, " ", pathname, search, "\n", new Uint8Array(await c.req.arrayBuffer()));
};

const keptAnswer = (
  asked: Pick<KeptAnswer, "caller" | "key" | "fingerprint">,
  { status, headers = {}, body }: Reply,
  at: string,
): KeptAnswer => ({
  ...asked,
  status,
  headers: { "Content-Type": "application/json", ...headers },
  body: JSON.stringify(body),
  at,
});

const sealedAnswer = ({ sealer }: Deps, answer: KeptAnswer): KeptAnswer => ({
  ...answer,
  body: sealMark + sealer.seal(answer.body),
});

const unsealedAnswer = ({ sealer }: Deps, answer: KeptAnswer): KeptAnswer =>
  answer.body.startsWith(sealMark)
    ? { ...answer, body: sealer.unseal(answer.body.slice(sealMark.length)) }
    : answer;

const responseOf = ({ status, headers, body }: KeptAnswer): Response =>
  new Response(body, { status, headers });
