import { randomBytes } from "node:crypto";
import { exportJWK, generateKeyPair } from "jose";
import {
  type Configuration,
  errors,
  type JWK,
  type KoaContextWithOIDC,
  type ResourceServer,
} from "oidc-provider";
import { clientsFor, consoleClientId, rolesOfClients } from "./clients.ts";
import { memory } from "./memory.ts";
import { errorPage, signedOutPage, signOutPage } from "./pages.ts";
import { demoPerson } from "./people.ts";

export const signingAlgorithm = "ES256";

const hour = 60 * 60;

export interface IdentitySettings {
  /** The `aud` of access tokens. */
  readonly audience: string;
  /** Where people come back to after they sign in. */
  readonly porthUrl: string;
}

/** The provider of the demonstration: nothing is left to the library's placeholders, so it prints no warning. */
export const configurationFor = async (settings: IdentitySettings): Promise<Configuration> => ({
  adapter: memory(),
  clients: clientsFor(settings.porthUrl),
  clientDefaults: { id_token_signed_response_alg: signingAlgorithm },
  clientAuthMethods: ["client_secret_basic", "client_secret_post"],
  clientBasedCORS: () => false,
  responseTypes: ["code"],
  scopes: ["openid", "profile"],
  claims: { openid: ["sub", "name", "roles", "employee_number"], profile: [] },
  pkce: { required: () => true },
  jwks: { keys: [await newSigningKey()] },
  cookies: {
    keys: [randomBytes(32).toString("base64url")],
    names: { session: "demo_idp", interaction: "demo_idp_sign_in", resume: "demo_idp_resume" },
  },
  routes: { token: "/token", jwks: "/jwks", authorization: "/authorize", end_session: "/sign-out" },
  interactions: { url: (_, { uid }) => `/sign-in/${uid}` },
  ttl: {
    AccessToken: hour,
    ClientCredentials: hour,
    IdToken: hour,
    AuthorizationCode: 60,
    Interaction: hour,
    Session: 8 * hour,
    Grant: 8 * hour,
  },
  findAccount: (_, id) => account(id),
  loadExistingGrant: grantEverything,
  extraTokenClaims: (ctx, token) =>
    token.kind === "ClientCredentials"
      ? { roles: rolesOfClients.get(token.clientId ?? "") ?? [] }
      : { ...claimsOf(token.accountId), auth_time: ctx.oidc.entities.AuthorizationCode?.authTime },
  renderError: (ctx, out) =>
    answer(ctx, errorPage(`${out.error}: ${out.error_description ?? ""}`, settings.porthUrl)),
  features: featuresFor(settings.audience),
});

const featuresFor = (audience: string): NonNullable<Configuration["features"]> => ({
  devInteractions: { enabled: false },
  userinfo: { enabled: false },
  clientCredentials: { enabled: true },
  rpInitiatedLogout: {
    enabled: true,
    logoutSource: (ctx, form) => answer(ctx, signOutPage(form)),
    postLogoutSuccessSource: (ctx) => answer(ctx, signedOutPage()),
  },
  resourceIndicators: {
    enabled: true,
    defaultResource: () => porthResource,
    useGrantedResource: () => true,
    getResourceServerInfo: (_, resource) => {
      if (resource !== porthResource && resource !== audience) throw new errors.InvalidTarget();
      return resourceServer(audience);
    },
  },
});

/** Stands for Porth inside the provider, whatever its audience is called. */
const porthResource = "urn:porth:api";

const resourceServer = (audience: string): ResourceServer => ({
  audience,
  scope: "",
  accessTokenFormat: "jwt",
  accessTokenTTL: hour,
  jwt: { sign: { alg: signingAlgorithm } },
});

const newSigningKey = async (): Promise<JWK> => {
  const { privateKey } = await generateKeyPair(signingAlgorithm, { extractable: true });
  return { ...(await exportJWK(privateKey)), alg: signingAlgorithm, use: "sig" } as JWK;
};

const account = (id: string) =>
  demoPerson(id) && { accountId: id, claims: () => ({ sub: id, ...claimsOf(id) }) };

const claimsOf = (id: string): Record<string, unknown> => {
  const { name, roles = [], employeeNumber } = demoPerson(id) ?? {};
  return { name, roles, ...(employeeNumber === undefined ? {} : { employee_number: employeeNumber }) };
};

/** Nobody is asked to consent: there is one console, and it is Porth's own. */
const grantEverything: Configuration["loadExistingGrant"] = async (ctx) => {
  const { provider, session, client } = ctx.oidc;
  if (session?.accountId === undefined || client?.clientId !== consoleClientId) return undefined;
  const granted = session.grantIdFor(consoleClientId);
  const grant =
    (granted && (await provider.Grant.find(granted))) ||
    new provider.Grant({ clientId: consoleClientId, accountId: session.accountId });
  grant.addOIDCScope("openid profile");
  await grant.save();
  return grant;
};

const answer = async (ctx: KoaContextWithOIDC, page: ReturnType<typeof signedOutPage>): Promise<void> => {
  ctx.type = "html";
  ctx.body = String(await page);
};
