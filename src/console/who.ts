import { html } from "hono/html";
import type { Html } from "./html.ts";
import { isolated } from "./isolated.ts";

/** Somebody by reference, and by name where the reader may know it. */
export const who = (id: string, names: ReadonlyMap<string, string>): Html => {
  const name = names.get(id);
  return name === undefined
    ? isolated(id)
    : html`${isolated(name)} <span class="porth-second">(${isolated(id)})</span>`;
};
