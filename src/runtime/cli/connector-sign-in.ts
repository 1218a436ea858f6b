import * as z from "zod";
import { type Issuer, issuerTable, safeUrl } from "#auth/issuers.ts";
import type { SignIn } from "#connector/connector.ts";
import { readJson } from "./door.ts";
import { type Outcome, refused, wrongWords } from "./outcome.ts";

export interface AskedSignIn {
  /** Whose tokens the form gets, in place of the first row of `PORTH_ISSUERS` where people sign in. */
  readonly issuer?: string;
  /** What it asks that issuer for, with spaces between. */
  readonly scope?: string;
}

/** Where the form's people sign in: their issuer is asked where it does what (OpenID Connect Discovery). */
export const readSignIn = async (
  { issuer: named, scope }: AskedSignIn,
  { PORTH_ISSUERS = "[]" }: NodeJS.ProcessEnv,
): Promise<SignIn | Outcome> => {
  const rows = rowsIn(PORTH_ISSUERS);
  if (rows === null) return refused("PORTH_ISSUERS cannot be read: see porth config check.");
  const row = named === undefined ? rows.find((each) => each.sign_in) : rows.find(isNamed(named));
  const issuer = named ?? row?.issuer;
  if (issuer === undefined || !safeUrl.safeParse(issuer).success)
    return wrongWords(
      "Say where people sign in: --issuer https://…, or a row of PORTH_ISSUERS with sign_in.",
    );
  const address = `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`;
  const found = await readJson(address);
  if ("exit" in found) return found;
  const endpoints = endpointsOf(issuer).safeParse(found.body).data;
  if (!endpoints) return refused(`${address} does not say where ${issuer} signs people in.`);
  return {
    authorizationUrl: endpoints.authorization_endpoint,
    tokenUrl: endpoints.token_endpoint,
    scopes: Object.fromEntries(scopesOf(scope, row).map((each) => [each, "To ask as who has signed in."])),
  };
};

const isNamed =
  (named: string) =>
  ({ issuer }: Issuer): boolean =>
    issuer === named;

const rowsIn = (text: string): readonly Issuer[] | null => {
  try {
    const rows: unknown = JSON.parse(text);
    return Array.isArray(rows) && rows.length === 0 ? [] : (issuerTable.safeParse(rows).data ?? null);
  } catch {
    return null;
  }
};

const endpointsOf = (issuer: string) =>
  z.object({
    issuer: z.literal(issuer),
    authorization_endpoint: safeUrl,
    token_endpoint: safeUrl,
  });

/** Microsoft Entra ID, whose access tokens are `JWT`, gives them for Porth when a scope of Porth's is asked for. */
const scopesOf = (asked: string | undefined, row: Issuer | undefined): readonly string[] => {
  if (asked !== undefined) return asked.split(/\s+/).filter(Boolean);
  if (row?.typ === "JWT") return [`${row.audiences[0]}/.default`];
  return row?.sign_in?.scopes ?? ["openid"];
};
