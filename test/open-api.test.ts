import { createConfig, lintFromString } from "@redocly/openapi-core";
import spectral, { type RulesetDefinition } from "@stoplight/spectral-core";
import owasp from "@stoplight/spectral-owasp-ruleset";
import { oas } from "@stoplight/spectral-rulesets";
import { beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { porth } from "#app.ts";
import { roles } from "#auth/principal.ts";
import { consoleApp } from "#routes/console/console-app.ts";
import type { ConsoleDeps } from "#routes/console/console-context.ts";
import { eventTypes } from "#webhooks/event-types.ts";
import { type Caller, testPorth } from "./support/porth.ts";

interface Operation {
  readonly operationId: string;
  readonly security: readonly unknown[];
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly schema: { readonly examples?: readonly string[] };
  }[];
  readonly responses: Readonly<Record<string, unknown>>;
}

interface Document {
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
  readonly webhooks: Readonly<Record<string, { readonly post: Webhook }>>;
}

interface Webhook {
  readonly operationId: string;
  readonly parameters: readonly { readonly name: string }[];
  readonly requestBody: {
    readonly content: {
      readonly "application/json": {
        readonly schema: Parameters<typeof z.fromJSONSchema>[0];
        readonly example: unknown;
      };
    };
  };
}

let source: string;
let document: Document;
let answered: ReadonlySet<string>;
let caller: Caller;

beforeAll(async () => {
  const test = await testPorth();
  source = await (await test.anyone.get("https://porth.example.org/openapi.json")).text();
  document = JSON.parse(source);
  const pages = routesOf(consoleApp(test.deps as ConsoleDeps));
  answered = new Set([...routesOf(porth(test.deps))].filter((route) => !pages.has(route)));
  caller = await test.as({ kind: "person", roles });
});

/** Pages are for people and no part of the interface. */
const routesOf = ({ routes }: Pick<ReturnType<typeof porth>, "routes">): ReadonlySet<string> =>
  new Set(
    routes
      .filter(({ method }) => method !== "ALL")
      .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, "{$1}")}`),
  );

const operations = () =>
  Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );

/** Rules that do not apply, each with its reason, and only where they do not. */
const notHere: readonly { readonly rule: string; readonly where: "everywhere" | "public" }[] = [
  // Porth sends no CORS header at all: no page of another origin may read it, which is stricter than naming one.
  { rule: "owasp:api8:2023-define-cors-origin", where: "everywhere" },
  // Probes, keys, explanations and this document are for anyone: there is no caller to refuse,
  { rule: "owasp:api2:2023-read-restricted", where: "public" },
  { rule: "owasp:api8:2023-define-error-responses-401", where: "public" },
  // nor one to count; a limit that all share would let one stranger shut the others out.
  { rule: "owasp:api4:2023-rate-limit", where: "public" },
  { rule: "owasp:api4:2023-rate-limit-responses-429", where: "public" },
];

/** What anyone may read, by the contract. A new one has to be added here on purpose. */
const publicPaths = [
  "/.well-known/authzen-configuration",
  "/.well-known/jwks.json",
  "/assets/{file}",
  "/docs",
  "/livez",
  "/openapi.json",
  "/problems/{code}",
  "/readyz",
  "/version",
];

describe("the OpenAPI document", () => {
  it("has no problem by Redocly's strict rules", async () => {
    const config = await createConfig({ extends: ["recommended-strict"] });
    const found = await lintFromString({ source, absoluteRef: "/openapi.json", config });
    expect(found.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual([]);
  });

  it("has no problem by Spectral's rules and OWASP's", async () => {
    const linter = new spectral.Spectral();
    linter.setRuleset({ extends: [oas, [owasp, "all"]] } as RulesetDefinition);
    const found = (await linter.run(source)).map(({ code, path, message }) => ({
      rule: String(code),
      where: path[0] === "paths" && publicPaths.includes(String(path[1])) ? "public" : "elsewhere",
      at: `${path.join(" ")}: ${message}`,
    }));
    const excused = ({ rule, where }: (typeof found)[number]) =>
      notHere.some((one) => one.rule === rule && (one.where === "everywhere" || one.where === where));
    expect(found.filter((one) => !excused(one))).toEqual([]);
    expect(new Set(found.map(({ rule }) => rule))).toEqual(new Set(notHere.map(({ rule }) => rule)));
  });

  it("has every route that is answered, and no other", () => {
    expect(
      operations()
        .map(({ method, path }) => `${method} ${path}`)
        .toSorted(),
    ).toEqual([...answered].toSorted());
  });

  it("asks for a token everywhere but where anyone may read", () => {
    const open = operations().filter(({ operation }) => operation.security.length === 0);
    expect(open.map(({ path }) => path).toSorted()).toEqual(publicPaths);
    expect(open.every(({ method }) => method === "GET")).toBe(true);
  });

  it("has for every operation a name of its own, and a way that it is answered", async () => {
    const names = operations().map(({ operation }) => operation.operationId);
    expect(new Set(names).size).toBe(names.length);
    for (const { method, path, operation } of operations()) {
      const parameter = (name: string) => operation.parameters?.find((one) => one.name === name);
      const address = path.replaceAll(
        /\{(\w+)\}/g,
        (_, name) => parameter(name)?.schema.examples?.[0] ?? "CARD",
      );
      const response = await caller.send(method, address);
      expect(Object.keys(operation.responses), `${method} ${address}`).toContain(String(response.status));
    }
  });

  it("has a webhook for every type of event, each under a name of its own, with what is sent", () => {
    expect(Object.keys(document.webhooks)).toEqual([...eventTypes]);
    const names = operations().map(({ operation }) => operation.operationId);
    for (const { post } of Object.values(document.webhooks)) {
      expect(names).not.toContain(post.operationId);
      expect(post.parameters.map(({ name }) => name)).toEqual([
        "webhook-id",
        "webhook-timestamp",
        "webhook-signature",
      ]);
      const { schema, example } = post.requestBody.content["application/json"];
      expect(z.fromJSONSchema(schema).safeParse(example).error).toBeUndefined();
    }
    const ids = Object.values(document.webhooks).map(({ post }) => post.operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("names the server that it was asked of, over TLS but on the machine itself", async () => {
    expect(document.servers[0]?.url).toBe("https://porth.example.org");
    const { anyone } = await testPorth();
    for (const [asked, url] of [
      ["http://porth.example.org/openapi.json", "https://porth.example.org"],
      ["http://localhost:8787/openapi.json", "http://localhost:8787"],
    ] as const)
      expect(((await (await anyone.get(asked)).json()) as Document).servers[0]?.url).toBe(url);
  });

  it("says of every schema what it is: nothing is any", () => {
    const vague = (schema: unknown, at: string): string[] => {
      if (typeof schema !== "object" || schema === null) return [];
      const { properties = {}, items, additionalProperties: more, anyOf = [], oneOf = [] } = schema as Schema;
      const parts = [
        ...Object.entries(properties),
        ...[items, more, ...anyOf, ...oneOf].map((one) => ["", one]),
      ];
      const known = ["type", "$ref", "anyOf", "oneOf", "allOf"].some((key) => key in schema);
      return [...(known ? [] : [at]), ...parts.flatMap(([name, part]) => vague(part, `${at}/${name}`))];
    };
    const found = Object.entries(document.components.schemas).flatMap(([name, one]) => vague(one, name));
    // Documents and schemas in their turn.
    expect(found.toSorted()).toEqual([
      "DecisionContext/",
      "EventBody/",
      "EventExample/",
      "JsonSchema/",
      "OpenApiDocument/",
    ]);
  });
});

interface Schema {
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly items?: unknown;
  readonly additionalProperties?: unknown;
  readonly anyOf?: readonly unknown[];
  readonly oneOf?: readonly unknown[];
}
