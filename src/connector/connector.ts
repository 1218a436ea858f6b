import type { Described } from "./described.ts";
import { type SwaggerOperation, swaggerOperation } from "./operation.ts";

/** The definition of a Power Automate custom connector: Swagger 2.0, with Microsoft's own marks. */
export interface Connector {
  readonly swagger: "2.0";
  readonly info: Described["info"];
  readonly host: string;
  readonly basePath: string;
  readonly schemes: readonly string[];
  readonly consumes: readonly string[];
  readonly produces: readonly string[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, SwaggerOperation>>>>;
  readonly securityDefinitions: { readonly oauth2: SignIn & { readonly [fixed: string]: unknown } };
  readonly security: readonly { readonly oauth2: readonly string[] }[];
}

/** Where those who fill in the form sign in, so that Porth knows who asks. */
export interface SignIn {
  readonly authorizationUrl: string;
  readonly tokenUrl: string;
  readonly scopes: Readonly<Record<string, string>>;
}

/**
 * What a vacancy form needs and no more. No trigger: a flow cannot check a webhook's signature, and its address is on a
 * host that Microsoft chooses, where Porth sends only to hosts that its configuration names.
 */
const needed = [
  ["/v1/decisions", "post"],
  ["/v1/decisions/{id}", "get"],
  ["/v1/departments", "get"],
  ["/v1/departments/{code}/standing", "get"],
] as const;

/** Null when the document has not all of what is needed. */
export const connectorFor = (document: Described, signIn: SignIn): Connector | null => {
  const operations = needed.map(([path, method]) => {
    const operation = document.paths[path]?.[method];
    return operation && ([path, { [method]: swaggerOperation(document, operation) }] as const);
  });
  if (!operations.every((each) => each !== undefined)) return null;
  const { title, description, version, contact, license } = document.info;
  const { host, pathname, protocol } = new URL(document.servers[0].url);
  return {
    swagger: "2.0",
    info: { title, description, version, ...(contact && { contact }), ...(license && { license }) },
    host,
    basePath: pathname,
    schemes: [protocol.replace(":", "")],
    consumes: ["application/json"],
    produces: ["application/json", "application/problem+json"],
    paths: Object.fromEntries(operations),
    securityDefinitions: { oauth2: { type: "oauth2", flow: "accessCode", ...signIn } },
    security: [{ oauth2: Object.keys(signIn.scopes) }],
  };
};
