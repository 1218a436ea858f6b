import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { Provider } from "oidc-provider";
import type { Issuer } from "#auth/issuers.ts";
import { consoleClientId, demoSecret } from "./identity/clients.ts";
import { configurationFor, signingAlgorithm } from "./identity/configuration.ts";
import { signInPages } from "./identity/sign-in.ts";

export interface IdentityProvider {
  readonly issuer: string;
  /** Its row for Porth's table of issuers. */
  readonly row: Issuer;
  /** What Porth's own pages sign people in with. */
  readonly consoleClient: { readonly id: string; readonly secret: string };
  readonly close: () => Promise<void>;
}

interface Where {
  /** 0 takes a free one. */
  readonly port: number;
  readonly audience: string;
  /** Where Porth itself is, without a slash at the end; by default on the port before. */
  readonly porthUrl?: string;
}

/** A real OAuth 2 and OpenID Connect provider for the demonstration, on loopback only. Its keys are new at every start. */
export const startIdentityProvider = async ({
  port,
  audience,
  porthUrl,
}: Where): Promise<IdentityProvider> => {
  const server = await listening(createServer(), port);
  const { port: taken } = server.address() as AddressInfo;
  const issuer = `http://localhost:${taken}`;
  const porth = porthUrl ?? `http://localhost:${taken - 1}`;
  const provider = new Provider(issuer, await configurationFor({ audience, porthUrl: porth }));
  server.on("request", onlyFor(taken, routed(provider, porth)));
  return {
    issuer,
    row: rowFor(issuer, audience),
    consoleClient: { id: consoleClientId, secret: demoSecret },
    close: () => closed(server),
  };
};

const routed = (provider: Provider, porthUrl: string): RequestListener => {
  const signIn = getRequestListener(signInPages(provider, porthUrl).fetch, { overrideGlobalObjects: false });
  const rest = provider.callback();
  return (request, response) =>
    request.url?.startsWith("/sign-in/") ? signIn(request, response) : rest(request, response);
};

/** A page elsewhere that renames itself to loopback (DNS rebinding) is not answered. */
const onlyFor =
  (port: number, listener: RequestListener): RequestListener =>
  (request, response) => {
    if ([`localhost:${port}`, `127.0.0.1:${port}`].includes(request.headers.host ?? ""))
      return listener(request, response);
    response.writeHead(421).end();
  };

const rowFor = (issuer: string, audience: string): Issuer => ({
  name: "demo",
  issuer,
  jwks_url: `${issuer}/jwks`,
  audiences: [audience],
  algorithms: [signingAlgorithm],
  typ: "at+jwt",
  roles_claim: "roles",
  subject_claim: "sub",
  employee_number_claim: "employee_number",
  people: { by: "client_id" },
  sign_in: { client_id: consoleClientId, client_secret: demoSecret, scopes: ["openid", "profile"] },
});

const listening = async (server: Server, port: number): Promise<Server> => {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once("error", reject).listen(port, "127.0.0.1", resolve);
  await promise;
  return server;
};

const closed = async (server: Server): Promise<void> => {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.close(() => resolve());
  server.closeAllConnections();
  await promise;
};
