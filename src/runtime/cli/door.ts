import { porth } from "#app.ts";
import { type OnStage, withFile } from "./local-file.ts";
import { type Outcome, refused } from "./outcome.ts";
import type { Where } from "./where.ts";

/** Porth's front door, here or far away: a path and a request give a response. */
export type Door = (path: string, init?: RequestInit) => Promise<Response>;

/** Milliseconds that a server has to answer: the longest import takes far less. */
const patience = 120_000;

/** Does something through the front door: that of a server, or of Porth put together here on the local file. */
export const throughDoor = async (
  where: Where,
  use: (door: Door) => Promise<Outcome>,
  onStage: OnStage = () => {},
): Promise<Outcome> => {
  if ("file" in where)
    return withFile(
      where.file,
      (deps) => {
        const app = porth(deps);
        return use(async (path, init) => app.request(path, init));
      },
      onStage,
    );
  try {
    onStage("sent, waiting for the server");
    return await use(doorOf(where));
  } catch (error) {
    return refused(`${where.url} does not answer (${reasonOf(error)}).`);
  }
};

const doorOf =
  ({ url, token }: Exclude<Where, { readonly file: string }>): Door =>
  (path, init = {}) =>
    fetch(url + path, {
      ...init,
      headers: { ...(init.headers as Record<string, string>), authorization: `Bearer ${token}` },
      redirect: "manual",
      signal: AbortSignal.timeout(patience),
    });

/** What anyone may read at an address, when it is JSON. */
export const readJson = async (address: string): Promise<{ readonly body: unknown } | Outcome> => {
  try {
    const response = await fetch(address, { redirect: "error", signal: AbortSignal.timeout(patience) });
    return response.ok
      ? { body: await response.json() }
      : refused(`${address} answers with HTTP ${response.status}.`);
  } catch (error) {
    return refused(`${address} cannot be read (${reasonOf(error)}).`);
  }
};

/** A name or a code only: a message could quote what was sent. */
const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return "no reason given";
  const { cause } = error;
  return cause instanceof Error && "code" in cause ? String(cause.code) : error.name;
};
