import { base64url } from "jose";
import type { Role } from "#auth/principal.ts";
import { encoded, signed, testIssuer, type WantedToken } from "./tokens.ts";

/** Who signs in, and what their ID token is to be like. */
export interface WantedPerson extends Pick<WantedToken, "sub" | "claims" | "header" | "key"> {
  readonly roles?: readonly Role[];
  readonly name?: string;
  /** In place of a signed ID token. */
  readonly idToken?: string;
}

type Endpoint = "discovery" | "jwks" | "token";

/** An OpenID Connect provider without a network, the same on both runtimes. Its one client is Porth's console. */
export interface TestProvider {
  readonly fetch: typeof fetch;
  /** What a browser does there: someone signs in, and is sent back to this address. */
  readonly signIn: (address: string, who?: WantedPerson) => Promise<URL>;
  /** What an endpoint does instead of answering. Null mends it. */
  readonly instead: (endpoint: Endpoint, answer: (() => Promise<Response>) | null) => void;
  /** How often each endpoint was asked. */
  readonly asked: Record<Endpoint, number>;
  /** Put over what discovery says. */
  readonly metadata: Record<string, unknown>;
}

interface Code {
  readonly query: URLSearchParams;
  readonly who: WantedPerson;
}

const origin = "https://issuer.test";
const endpoints: Readonly<Record<string, Endpoint>> = {
  [`${origin}/.well-known/openid-configuration`]: "discovery",
  [`${origin}/jwks`]: "jwks",
  [`${origin}/token`]: "token",
};

export const testProvider = (now: () => number): TestProvider => {
  const issuer = testIssuer(now);
  const codes = new Map<string, Code>();
  const broken = new Map<Endpoint, () => Promise<Response>>();
  const asked = { discovery: 0, jwks: 0, token: 0 };
  const metadata: Record<string, unknown> = {
    issuer: origin,
    authorization_endpoint: `${origin}/authorize`,
    token_endpoint: `${origin}/token`,
    jwks_uri: `${origin}/jwks`,
    end_session_endpoint: `${origin}/sign-out`,
    authorization_response_iss_parameter_supported: true,
    response_types_supported: ["code"],
    id_token_signing_alg_values_supported: ["ES256", "none"],
  };
  const answers: Record<Endpoint, (request: Request) => Promise<Response>> = {
    discovery: async () => Response.json(metadata),
    jwks: (request) => issuer.fetch(request.url),
    token: (request) => exchange(request, codes, now()),
  };
  return {
    asked,
    metadata,
    instead: (endpoint, answer) => {
      if (answer) broken.set(endpoint, answer);
      else broken.delete(endpoint);
    },
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const endpoint = endpoints[request.url];
      if (endpoint === undefined) return new Response(null, { status: 404 });
      asked[endpoint] += 1;
      return (broken.get(endpoint) ?? answers[endpoint])(request);
    },
    signIn: async (address, who = {}) => {
      const { searchParams: query } = new URL(address);
      const code = crypto.randomUUID();
      codes.set(code, { query, who });
      const back = new URL(query.get("redirect_uri") ?? "");
      back.search = new URLSearchParams({ code, state: query.get("state") ?? "", iss: origin }).toString();
      return back;
    },
  };
};

const refused = (error: string, status = 400) => Response.json({ error }, { status });

/** RFC 6749 and 7636: the client proves itself, and the code is its own, unused, and of this verifier. */
const exchange = async (request: Request, codes: Map<string, Code>, at: number): Promise<Response> => {
  const form = new URLSearchParams(new TextDecoder().decode(await request.arrayBuffer()));
  if (clientOf(request, form) !== "porth-console:secret") return refused("invalid_client", 401);
  const code = codes.get(form.get("code") ?? "");
  codes.delete(form.get("code") ?? "");
  const digest = await crypto.subtle.digest(
    "SHA-256",
    new TextEncoder().encode(form.get("code_verifier") ?? ""),
  );
  if (
    code === undefined ||
    form.get("grant_type") !== "authorization_code" ||
    form.get("redirect_uri") !== code.query.get("redirect_uri") ||
    base64url.encode(new Uint8Array(digest)) !== code.query.get("code_challenge")
  )
    return refused("invalid_grant");
  const idToken = code.who.idToken ?? (await idTokenOf(code, at));
  return Response.json({ access_token: "unread", token_type: "Bearer", expires_in: 3600, id_token: idToken });
};

/** RFC 6749, 2.3.1: by the header, each part spelled as in a form, or by the form itself. */
const clientOf = (request: Request, form: URLSearchParams): string => {
  const [, basic] = /^Basic (.+)$/.exec(request.headers.get("authorization") ?? "") ?? [];
  return basic === undefined
    ? `${form.get("client_id")}:${form.get("client_secret")}`
    : atob(basic).split(":").map(decodeURIComponent).join(":");
};

const idTokenOf = ({ query, who }: Code, at: number): Promise<string> => {
  const second = Math.floor(at / 1000);
  const claims = {
    iss: origin,
    aud: "porth-console",
    sub: who.sub ?? "person-1",
    iat: second,
    exp: second + 300,
    auth_time: second,
    nonce: query.get("nonce"),
    name: who.name ?? "Branwen Enghraifft",
    roles: who.roles ?? [],
    ...who.claims,
  };
  return signed({ alg: "ES256", kid: "test-1", ...who.header }, claims, who.key);
};

/** A JWS without a signature. */
export const unsignedToken = (claims: object): string => `${encoded({ alg: "none" })}.${encoded(claims)}.`;
