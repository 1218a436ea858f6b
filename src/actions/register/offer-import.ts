import { allow, type Principal } from "#auth/principal.ts";
import {
  type AskedOfFile,
  discardOfferedFile,
  keepOfferedFile,
  readOfferedFile,
  type WaitingFile,
} from "#db/offered-files.ts";
import type { Deps } from "#deps.ts";

/** A file that passed its check, and what was said of it. */
export interface NewOffer extends AskedOfFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Keeps a file until whoever offered it says that it be loaded. Gives its id. */
export const offerImport = async (deps: Deps, by: Principal, offer: NewOffer): Promise<string> => {
  allow(by, "Register.Write");
  const { bytes, ...asked } = offer;
  const id = deps.newId("ofr");
  const at = new Date(deps.now()).toISOString();
  await keepOfferedFile(deps.db, { id, person: by.id, asked, bytes, at });
  return id;
};

const keptMilliseconds = 86_400_000;

/** The file as it was offered; null when it is not theirs, was loaded or given up, or has waited for more than a day. */
export const takeOffer = async (deps: Deps, by: Principal, id: string): Promise<WaitingFile | null> => {
  allow(by, "Register.Write");
  const waiting = await readOfferedFile(deps.db, id, by.id);
  return waiting && deps.now() - Date.parse(waiting.at) <= keptMilliseconds ? waiting : null;
};

/** Forgets a file that is not to be loaded after all. */
export const giveUpOffer = async (deps: Deps, by: Principal, id: string): Promise<void> => {
  allow(by, "Register.Write");
  await discardOfferedFile(deps.db, id, by.id);
};
