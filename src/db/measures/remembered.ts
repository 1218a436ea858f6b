import type { Database } from "#db/database.ts";
import { readRegisterVersion } from "./facts-in-turn.ts";

interface Remembered {
  readonly version: number;
  readonly made: Promise<readonly unknown[]>;
}

const remembered = new WeakMap<Database, Map<string, Remembered>>();

/** No more than a year ahead by months, and today: the oldest is forgotten first. */
const mostRemembered = 16;

/**
 * What was made of the register, once for as long as the register stands: `what` names all else that it depends on. Those
 * who ask at the same time wait for the same making; one that fails is made again by the next.
 */
export const rememberedOf = async <T>(
  db: Database,
  what: string,
  make: () => Promise<{ readonly made: readonly T[]; readonly version: number }>,
): Promise<readonly T[]> => {
  const known = remembered.get(db) ?? new Map<string, Remembered>();
  remembered.set(db, known);
  const version = await readRegisterVersion(db);
  const found = known.get(what);
  if (found?.version === version) return (await found.made) as readonly T[];
  const made = make().then((fresh) => {
    if (fresh.version !== version) known.delete(what);
    return fresh.made;
  });
  known.delete(what);
  known.set(what, { version, made });
  for (const oldest of [...known.keys()].slice(0, -mostRemembered)) known.delete(oldest);
  return made.catch((error) => {
    known.delete(what);
    throw error;
  });
};
