import { sha256 } from "#audit/digest.ts";
import type { Principal } from "#auth/principal.ts";
import { insertKeptAnswer, type Keep, readKeptAnswer } from "#db/kept-answers.ts";
import type { Deps } from "#deps.ts";
import { Problem } from "#problem.ts";

/** A form that was sent: by whom, under the key that it carries, and what it is about. */
export interface SentForm {
  readonly by: Principal;
  readonly key: string;
  readonly about: string;
}

/** A form to be done, and the path, in English, of the page that tells what came of it. */
interface Doing<T> {
  readonly act: (keep: Keep<T>) => Promise<T>;
  readonly toldAt: (result: T) => string;
}

/**
 * Does a form once for each key, and gives the path of what came of it: sent again, the first one. It is kept in the very
 * commit that does it.
 */
export const formOnce = async <T>(deps: Deps, form: SentForm, { act, toldAt }: Doing<T>): Promise<string> => {
  const asked = { caller: form.by.id, key: keptUnder(form.key), fingerprint: sha256(form.about) };
  try {
    const result = await act((done) => [
      insertKeptAnswer({
        ...asked,
        status: 303,
        headers: {},
        body: toldAt(done),
        at: new Date(deps.now()).toISOString(),
      }),
    ]);
    return toldAt(result);
  } catch (error) {
    const first = error instanceof Problem ? await firstResultOf(deps, form) : null;
    if (first === null) throw error;
    return first;
  }
};

/** The path of what came of the same form when it was sent before; null when it was not. */
export const firstResultOf = async ({ db }: Deps, form: SentForm): Promise<string | null> => {
  const kept = await readKeptAnswer(db, form.by.id, keptUnder(form.key));
  return kept?.status === 303 && kept.fingerprint === sha256(form.about) ? kept.body : null;
};

/** Apart from the keys of the interface. */
export const keptUnder = (key: string): string => `form:${key}`;
