import type { ClientMetadata } from "oidc-provider";
import { type Role, roles } from "#auth/principal.ts";

/** The applications of the demonstration and what each may do. Their secret is `demo`. */
export const rolesOfClients: ReadonlyMap<string, readonly Role[]> = new Map<string, readonly Role[]>([
  ["vacancy-form", ["Gate.Ask"]],
  ["data-steward", ["Register.Write", "Gate.Ask", "Gate.ReadDetail"]],
  ["hr-system", ["Webhook.Manage", "Payroll.Ask"]],
  ["auditor", ["Audit.Read", "Report.Read"]],
  ["operator", roles.filter((role) => role !== "Review.Decide")],
]);

/** The client id of Porth's own pages. Its secret is `demo` too. */
export const consoleClientId = "porth-console";

export const demoSecret = "demo";

/** Each takes its secret in the header or in the form: the provider lets one stand for the other. */
export const clientsFor = (porthUrl: string): ClientMetadata[] => [
  ...[...rolesOfClients.keys()].map(
    (client_id): ClientMetadata => ({
      client_id,
      client_secret: demoSecret,
      token_endpoint_auth_method: "client_secret_basic",
      grant_types: ["client_credentials"],
      response_types: [],
      redirect_uris: [],
    }),
  ),
  {
    client_id: consoleClientId,
    client_name: "Porth",
    client_secret: demoSecret,
    token_endpoint_auth_method: "client_secret_basic",
    grant_types: ["authorization_code"],
    response_types: ["code"],
    redirect_uris: ["/signed-in", "/cy/signed-in"].map((path) => porthUrl + path),
    post_logout_redirect_uris: ["/", "/cy", "/signed-out", "/cy/signed-out"].map((path) => porthUrl + path),
    require_auth_time: true,
  },
];
