import { expect } from "vitest";
import * as z from "zod";

/**
 * What OpenID's Authorization API 1.0 demands of an answer, as JSON Schema in our words. The published schemas close a
 * decision's `context` to every field, which their own examples break: here it is open.
 */
const decision = {
  type: "object",
  required: ["decision"],
  properties: { decision: { type: "boolean" }, context: { type: "object" } },
  additionalProperties: false,
} as const;

const decisions = {
  type: "object",
  required: ["evaluations"],
  properties: { evaluations: { type: "array", items: decision, minItems: 1 } },
  additionalProperties: false,
} as const;

const page = {
  type: "object",
  required: ["next_token"],
  properties: {
    next_token: { type: "string" },
    count: { type: "integer", minimum: 0 },
    total: { type: "integer", minimum: 0 },
    properties: { type: "object" },
  },
  additionalProperties: false,
} as const;

const properties = { type: "object" } as const;

const found = (result: object) => ({
  type: "object",
  required: ["results"],
  properties: { results: { type: "array", items: result }, page, context: { type: "object" } },
  additionalProperties: false,
});

const entity = (type: string) => ({
  type: "object",
  required: ["type", "id"],
  properties: { type: { const: type }, id: { type: "string", minLength: 1 }, properties },
  additionalProperties: false,
});

const action = {
  type: "object",
  required: ["name"],
  properties: { name: { type: "string", minLength: 1 }, properties },
  additionalProperties: false,
} as const;

const https = { type: "string", pattern: "^https://[^?#]+$" } as const;

const metadata = {
  type: "object",
  required: ["policy_decision_point", "access_evaluation_endpoint"],
  properties: {
    policy_decision_point: https,
    access_evaluation_endpoint: https,
    access_evaluations_endpoint: https,
    search_subject_endpoint: https,
    search_resource_endpoint: https,
    search_action_endpoint: https,
    capabilities: { type: "array", items: { type: "string" } },
    signed_metadata: { type: "string" },
  },
  additionalProperties: false,
} as const;

interface Asked {
  readonly subject?: { readonly type?: string };
  readonly resource?: { readonly type?: string };
  readonly evaluations?: readonly unknown[];
}

/** The schema of the answer to what was asked at an address: many answers to many questions, one to one. */
const schemaFor = (path: string, asked: Asked): object => {
  if (path.endsWith("/search/subject")) return found(entity(asked.subject?.type ?? ""));
  if (path.endsWith("/search/resource")) return found(entity(asked.resource?.type ?? ""));
  if (path.endsWith("/search/action")) return found(action);
  if (path.endsWith("/evaluations")) return asked.evaluations?.length ? decisions : decision;
  return path.endsWith("/evaluation") ? decision : metadata;
};

/** Fails unless an answer is as the specification has it: JSON of its schema. */
export const expectAuthzenAnswer = async (
  path: string,
  asked: unknown,
  response: Response,
): Promise<void> => {
  if (response.status !== 200) return;
  expect(response.headers.get("content-type")).toMatch(/^application\/json\b/);
  const schema = z.fromJSONSchema(schemaFor(path, (asked ?? {}) as Asked) as never);
  const { error } = schema.safeParse(await response.clone().json());
  expect(error && z.prettifyError(error), `${path} does not answer as the specification has it`).toBe(
    undefined,
  );
};
