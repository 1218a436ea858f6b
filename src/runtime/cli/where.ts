import { type Outcome, wrongWords } from "./outcome.ts";

/** What a command works on. */
export type Where = { readonly file: string } | { readonly url: string; readonly token: string };

export interface WhereOptions {
  readonly database: string;
  readonly url?: string;
  readonly token?: string;
}

/** A server when one is named, else the local file. A token never travels in clear text, but to this very host. */
export const whereOf = ({ database, url, token }: WhereOptions): Where | Outcome => {
  if (url === undefined) return { file: database };
  if (token === undefined || token === "")
    return wrongWords("A server needs a token: put it into PORTH_TOKEN.");
  if (!/^[\x21-\x7e]+$/.test(token)) return wrongWords("The token has characters that no token has.");
  const address = addressOf(url);
  return typeof address === "string" ? { url: address, token } : address;
};

/** A server's address without a slash at the end. */
export const addressOf = (url: string): string | Outcome => {
  const address = URL.canParse(url) ? new URL(url) : null;
  if (address === null || !/^https?:$/.test(address.protocol) || address.username || address.password)
    return wrongWords("--url is an address such as https://porth.example, without user or password.");
  if (address.protocol === "http:" && !loopback.test(address.hostname))
    return wrongWords("--url must be https: the token would travel in clear text.");
  return `${address.origin}${address.pathname.replace(/\/+$/, "")}`;
};

const loopback = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** The file of a command that works on nothing else. */
export const fileOf = ({ database, url }: WhereOptions): string | Outcome =>
  url === undefined ? database : wrongWords("This command works on the local file only: leave out --url.");
