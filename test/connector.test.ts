import { execFile } from "node:child_process";
import { createConfig, lintFromString } from "@redocly/openapi-core";
import spectral, { type RulesetDefinition } from "@stoplight/spectral-core";
import { oas } from "@stoplight/spectral-rulesets";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { type Connector, connectorFor } from "#connector/connector.ts";
import type { Described } from "#connector/described.ts";
import type { SwaggerOperation } from "#connector/operation.ts";
import type { SwaggerSchema } from "#connector/schema.ts";
import { type ConnectorOptions, connector } from "#runtime/cli/connector.ts";
import { type IdentityProvider, startIdentityProvider } from "#runtime/demo/identity-provider.ts";
import { bodyOf } from "./support/bodies.ts";
import { loadCardiology } from "./support/cardiology.ts";
import { type Caller, type TestPorth, testPorth } from "./support/porth.ts";

const signIn = {
  authorizationUrl: "https://login.example/authorize",
  tokenUrl: "https://login.example/token",
  scopes: { "api://porth/.default": "To ask as who has signed in." },
};

let porth: TestPorth;
let manager: Caller;
let document: Described;
let definition: Connector;
let source: string;

beforeAll(async () => {
  porth = await testPorth();
  await loadCardiology(porth);
  manager = await porth.as({ kind: "person", roles: ["Gate.Ask", "Gate.ReadDetail"], sub: "manager" });
  document = await bodyOf<Described>(await porth.anyone.get("https://porth.example/openapi.json"));
  definition = connectorFor(document, signIn) as Connector;
  source = JSON.stringify(definition);
});

const operations = (): readonly (SwaggerOperation & { readonly path: string; readonly method: string })[] =>
  Object.entries(definition.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ path, method, ...operation })),
  );

/** Every value in it that is an object, with the name that it stands under. */
const objectsIn = (value: unknown, name = ""): readonly (readonly [string, Record<string, unknown>])[] => {
  if (typeof value !== "object" || value === null) return [];
  const parts = Object.entries(value).flatMap(([key, part]) => objectsIn(part, key));
  return Array.isArray(value) ? parts : [[name, value as Record<string, unknown>], ...parts];
};

describe("the definition of a custom connector", () => {
  it("is Swagger 2.0 by its official schema, and by the rules of Spectral and Redocly", async () => {
    const linter = new spectral.Spectral();
    linter.setRuleset({ extends: [oas] } as RulesetDefinition);
    const found = await linter.run(source);
    // The one host of a board needs no tags, and its operations are named by what they do.
    expect(found.filter(({ code }) => code !== "operation-tags")).toEqual([]);
    const bad = await linter.run(JSON.stringify({ ...definition, openapi: "3.1.0", components: {} }));
    expect(bad.map(({ code }) => code)).toContain("oas2-schema");
    const config = await createConfig({ extends: ["recommended"] });
    const problems = await lintFromString({ source, absoluteRef: "/connector.json", config });
    const errors = problems.filter(({ severity }) => severity === "error");
    expect(errors.map(({ ruleId, location }) => [ruleId, location[0]?.pointer])).toEqual([]);
  });

  it("keeps to what Power Platform takes: under 1 MB, names of their own, nothing of OpenAPI 3", () => {
    expect(new TextEncoder().encode(JSON.stringify(definition, null, 2)).length).toBeLessThan(1_000_000);
    const names = operations().map(({ operationId }) => operationId);
    expect(names.toSorted()).toEqual(["AskGate", "ListDepartments", "ReadDecision", "ReadStanding"]);
    const objects = objectsIn(definition);
    const newer = ["anyOf", "oneOf", "allOf", "not", "nullable", "const", "examples", "$ref", "$defs"];
    const keywords = objects.filter(([name]) => name !== "properties").flatMap(([, one]) => Object.keys(one));
    expect(keywords.filter((keyword) => newer.includes(keyword))).toEqual([]);
    const types = objects.flatMap(([name, { type }]) => (name === "properties" ? [] : [type ?? "none"]));
    expect(types.filter((type) => typeof type !== "string")).toEqual([]);
  });

  it("says where Porth is and where people sign in", () => {
    expect(definition).toMatchObject({ host: "porth.example", basePath: "/", schemes: ["https"] });
    expect(definition.securityDefinitions.oauth2).toEqual({ type: "oauth2", flow: "accessCode", ...signIn });
    expect(definition.security).toEqual([{ oauth2: ["api://porth/.default"] }]);
  });

  it("has a title for whatever people see, and a sentence for what each operation does", () => {
    for (const { operationId, summary, description, parameters } of operations()) {
      expect(summary, operationId).not.toBe("");
      expect(description, operationId).toMatch(/\.$/);
      for (const { name, in: place, ...parameter } of parameters) {
        if (place !== "body") expect(parameter["x-ms-summary"], `${operationId} ${name}`).toMatch(/^[A-Z]/);
      }
    }
    const fields = objectsIn(definition.paths)
      .filter(([name]) => name === "properties")
      .flatMap(([, properties]) => Object.values(properties) as readonly SwaggerSchema[]);
    expect(fields.length).toBeGreaterThan(100);
    for (const field of fields) expect(field["x-ms-summary"]).toMatch(/^[A-Z][\w ]+$/);
    expect(source).toContain('"x-ms-summary":"Vacancy Position Number"');
    expect(source).toContain('"x-ms-summary":"Reason Message"');
  });

  it("names nobody: the people in question are no part of it", () => {
    expect(source).not.toContain('"people"');
    expect(source).not.toContain("assignment_number");
  });

  it("is not made of a document that lacks what a form needs", () => {
    const { "/v1/decisions": _, ...paths } = document.paths;
    expect(connectorFor({ ...document, paths }, signIn)).toBeNull();
  });
});

describe("what it describes is what Porth does", () => {
  const operationOf = (operationId: string) => {
    const found = operations().find((one) => one.operationId === operationId);
    if (!found) throw new Error(`There is no ${operationId}.`);
    return found;
  };

  /** As JSON Schema has it that a value may be null, and that what is not told of does not come. */
  const strict = ({ properties, items, additionalProperties, ...schema }: SwaggerSchema): object => ({
    ...schema,
    ...(schema["x-nullable"] ? { type: [schema.type, "null"] } : {}),
    ...(properties && {
      additionalProperties: false,
      properties: Object.fromEntries(Object.entries(properties).map(([key, one]) => [key, strict(one)])),
    }),
    ...(items && { items: strict(items) }),
    ...(additionalProperties && { additionalProperties: strict(additionalProperties) }),
  });

  const withoutPeople = (text: string): unknown =>
    JSON.parse(text, (key, value) => (key === "people" ? undefined : value));

  const expectAsDescribed = async (operationId: string, response: Response, status = response.status) => {
    const { responses } = operationOf(operationId);
    const { schema } = responses[String(status)] ?? responses.default ?? {};
    const shape = z.fromJSONSchema(strict(schema ?? {}) as Parameters<typeof z.fromJSONSchema>[0]);
    const body = withoutPeople(await response.text());
    expect(shape.safeParse(body).error, `${operationId} ${status}`).toBeUndefined();
    return body as Record<string, unknown>;
  };

  it("asks, reads what was answered, lists departments and says how one stands, as the form's own person", async () => {
    const asked = operationOf("AskGate");
    const example = asked.parameters.find(({ name }) => name === "body")?.schema?.example;
    const response = await manager.send("POST", `${asked.path}?lang=cy`, example, { "idempotency-key": "1" });
    expect(response.status).toBe(201);
    const { id } = await expectAsDescribed("AskGate", response);
    const decision = operationOf("ReadDecision").path.replace("{id}", String(id));
    await expectAsDescribed("ReadDecision", await manager.get(`${decision}?lang=en`));
    const page = await expectAsDescribed("ListDepartments", await manager.get("/v1/departments?limit=200"));
    const { department } = asked.parameters.find(({ name }) => name === "body")?.schema?.properties ?? {};
    expect(department).toMatchObject({
      "x-ms-dynamic-values": {
        operationId: "ListDepartments",
        "value-collection": "items",
        "value-path": "code",
        "value-title": "name",
      },
    });
    const [first] = page.items as readonly { readonly code: string; readonly name: string }[];
    expect(first?.name).toBe("Cardiology");
    const standing = operationOf("ReadStanding").path.replace("{code}", first?.code ?? "");
    const stood = await manager.get(standing);
    expect(stood.status).toBe(200);
    await expectAsDescribed("ReadStanding", stood);
  });

  it("and says no otherwise: a problem is described too", async () => {
    const unknown = { department: "NONE", vacancy: { ref: "TRAC-1" } };
    const response = await manager.send("POST", "/v1/decisions", unknown, { "idempotency-key": "2" });
    expect(response.status).toBe(404);
    expect(await expectAsDescribed("AskGate", response)).toMatchObject({ code: "unknown_department" });
  });
});

describe("porth connector", () => {
  let idp: IdentityProvider;
  beforeAll(async () => {
    idp = await startIdentityProvider({ port: 0, audience: "https://porth.example" });
  });
  afterAll(() => idp.close());

  const at = { PORTH_URL: "https://porth.example" };
  const define = async (asked: ConnectorOptions, env: Record<string, string> = {}) => {
    const { exit, out = [], err = [] } = await connector(asked, env);
    return { exit, err, definition: exit === 0 ? (JSON.parse(out.join("\n")) as Connector) : null };
  };

  it("0, the definition for the configured issuer, whose discovery says where people sign in", async () => {
    const env = { ...at, PORTH_ISSUERS: JSON.stringify([{ ...idp.row, sign_in: { client_id: "porth" } }]) };
    const { promise, resolve } = Promise.withResolvers<string>();
    const words = ["src/runtime/cli.ts", "connector"];
    execFile(process.execPath, words, { env }, (error, out, err) => resolve(String(error ?? err) || out));
    const { host, paths, securityDefinitions } = JSON.parse(await promise) as Connector;
    expect({ host, paths }).toEqual({ host: "porth.example", paths: definition.paths });
    expect(securityDefinitions.oauth2).toMatchObject({
      authorizationUrl: `${idp.issuer}/authorize`,
      tokenUrl: `${idp.issuer}/token`,
      scopes: { openid: expect.any(String), profile: expect.any(String) },
    });
  });

  it("asks Microsoft Entra ID for a token for Porth, and another issuer for what is said", async () => {
    const row = { ...idp.row, typ: "JWT", sign_in: { client_id: "porth" } };
    const env = { ...at, PORTH_ISSUERS: JSON.stringify([row]) };
    const scopesOf = async (asked: ConnectorOptions, settings: Record<string, string>) =>
      (await define(asked, settings)).definition?.security[0]?.oauth2;
    expect(await scopesOf({}, env)).toEqual(["https://porth.example/.default"]);
    expect(await scopesOf({ issuer: idp.issuer }, at)).toEqual(["openid"]);
    const scope = "openid api://p/Ask";
    expect(await scopesOf({ issuer: idp.issuer, scope }, env)).toEqual(["openid", "api://p/Ask"]);
  });

  it.each<[number, string, ConnectorOptions, Record<string, string>, string]>([
    [2, "nothing said of where Porth is", {}, {}, "Say where Porth is"],
    [2, "nothing said of who signs people in", {}, at, "Say where people sign in"],
    [2, "an issuer in clear text", { issuer: "http://login.example" }, at, "Say where people sign in"],
    [2, "a server in clear text", { url: "http://porth.example" }, {}, "must be https"],
    [1, "issuers that cannot be read", {}, { ...at, PORTH_ISSUERS: "[{}]" }, "cannot be read"],
    [1, "an issuer that does not answer", { issuer: "http://127.0.0.1:9" }, at, "cannot be read"],
    [1, "a server that does not answer", { url: "http://127.0.0.1:9" }, {}, "cannot be read"],
  ])("%i for %s", async (exit, _, asked, env, said) => {
    expect(await define(asked, env)).toEqual({
      exit,
      err: [expect.stringContaining(said)],
      definition: null,
    });
  });

  it("1 for a server that is no Porth, and for a provider with another name", async () => {
    const server = await define({ url: idp.issuer }, at);
    expect(server).toMatchObject({ exit: 1, err: [expect.stringContaining("/openapi.json")] });
    const provider = await define({ issuer: idp.issuer.replace("localhost", "127.0.0.1") }, at);
    expect(provider).toMatchObject({ exit: 1, err: [expect.stringContaining("openid-configuration")] });
  });
});
