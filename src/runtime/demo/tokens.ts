import { createHash, randomBytes } from "node:crypto";
import { demoSecret } from "./identity/clients.ts";
import type { IdentityProvider } from "./identity-provider.ts";

/** An application's token, as anyone gets it by curl. */
export const applicationToken = (issuer: string, client: string): Promise<string> =>
  tokenFor(issuer, { id: client, secret: demoSecret }, { grant_type: "client_credentials" });

/** A person's token, got by signing in as a browser without script would: code flow with PKCE. */
export const personToken = async (
  { issuer, consoleClient }: IdentityProvider,
  porthUrl: string,
  person: string,
): Promise<string> => {
  const verifier = randomBytes(32).toString("base64url");
  const redirectUri = `${porthUrl}/signed-in`;
  const query = new URLSearchParams({
    client_id: consoleClient.id,
    response_type: "code",
    redirect_uri: redirectUri,
    scope: "openid profile",
    code_challenge: createHash("sha256").update(verifier).digest("base64url"),
    code_challenge_method: "S256",
  });
  const back = await signedIn(`${issuer}/authorize?${query}`, porthUrl, person);
  return tokenFor(issuer, consoleClient, {
    grant_type: "authorization_code",
    code: back.searchParams.get("code") ?? "",
    redirect_uri: redirectUri,
    code_verifier: verifier,
  });
};

const tokenFor = async (
  issuer: string,
  { id, secret }: { readonly id: string; readonly secret: string },
  form: Record<string, string>,
): Promise<string> => {
  const response = await fetch(`${issuer}/token`, {
    method: "POST",
    headers: { authorization: `Basic ${btoa(`${id}:${secret}`)}` },
    body: new URLSearchParams(form),
  });
  const { access_token: token } = (await response.json()) as { access_token?: string };
  if (!token) throw new Error(`The identity provider gave ${id} no token: HTTP ${response.status}`);
  return token;
};

/** Follows redirects with a browser's cookies, answers the sign-in page, and stops at Porth's own address. */
const signedIn = async (start: string, porthUrl: string, person: string): Promise<URL> => {
  const jar = new Map<string, string>();
  let next = { url: start, form: null as URLSearchParams | null };
  for (let steps = 0; steps < 10; steps++) {
    const response = await fetch(next.url, {
      redirect: "manual",
      headers: { cookie: [...jar].map((pair) => pair.join("=")).join("; "), accept: "text/html" },
      ...(next.form ? { method: "POST", body: next.form } : {}),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      jar.set(name, value);
    }
    const location = response.headers.get("location");
    const target = new URL(location ?? next.url, next.url);
    if (target.origin === porthUrl) return target;
    next = { url: target.href, form: location === null ? new URLSearchParams({ person }) : null };
  }
  throw new Error("Signing in to the demonstration does not end.");
};
