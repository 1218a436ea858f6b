import SQLite from "better-sqlite3";
import * as z from "zod";
import { porth } from "#app.ts";
import { connectorFor, type SignIn } from "#connector/connector.ts";
import type { Described } from "#connector/described.ts";
import { shippedBoard } from "#runtime/settings/board-file.ts";
import { type AskedSignIn, readSignIn } from "./connector-sign-in.ts";
import { readJson } from "./door.ts";
import { depsOn } from "./local-file.ts";
import { type Outcome, refused, wrongWords } from "./outcome.ts";
import { addressOf } from "./where.ts";

export interface ConnectorOptions extends AskedSignIn {
  /** A server, which describes itself. Without it, this very Porth where `PORTH_URL` says. */
  readonly url?: string;
}

/** The definition of a custom connector for Power Automate, from the interface as Porth itself describes it. */
export const connector = async (
  { url, ...asked }: ConnectorOptions,
  environment: NodeJS.ProcessEnv,
): Promise<Outcome> => {
  const document = url === undefined ? await ownDocument(environment.PORTH_URL) : await documentAt(url);
  if ("exit" in document) return document;
  const signIn = await readSignIn(asked, environment);
  return "exit" in signIn ? signIn : defined(document, signIn);
};

const described = z
  .looseObject({ openapi: z.string().startsWith("3.1"), paths: z.looseObject({}) })
  .transform((document) => document as unknown as Described);

const notDescribed = (where: string): Outcome => refused(`${where} is not the interface of a Porth.`);

const documentAt = async (url: string): Promise<Described | Outcome> => {
  const address = addressOf(url);
  if (typeof address !== "string") return address;
  const found = await readJson(`${address}/openapi.json`);
  if ("exit" in found) return found;
  return described.safeParse(found.body).data ?? notDescribed(`${address}/openapi.json`);
};

const ownDocument = async (url: string | undefined): Promise<Described | Outcome> => {
  const address = addressOf(url ?? "");
  if (url === undefined || typeof address !== "string")
    return wrongWords("Say where Porth is: --url https://porth.example, or the same in PORTH_URL.");
  const sqlite = new SQLite(":memory:");
  const response = await porth(depsOn(sqlite, shippedBoard)).request(`${address}/openapi.json`);
  sqlite.close();
  return described.parse(await response.json());
};

const defined = (document: Described, signIn: SignIn): Outcome => {
  const definition = connectorFor(document, signIn);
  if (definition === null) return notDescribed("What this server describes");
  return {
    exit: 0,
    out: JSON.stringify(definition, null, 2).split("\n"),
    raw: JSON.stringify(definition),
    ...(definition.schemes.includes("https")
      ? {}
      : { err: ["Power Automate calls https addresses alone: this definition is for looking at."] }),
  };
};
