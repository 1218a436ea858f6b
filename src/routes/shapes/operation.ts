import * as z from "zod";
import type { Role } from "#auth/principal.ts";
import type { ProblemCode } from "#problem.ts";
import { line } from "./text.ts";

/** The security of an operation: a bearer token that holds one of these roles. */
export const security = (...anyOf: readonly Role[]) => ({
  security: [{ bearer: [] }],
  "x-roles": anyOf,
});

export const json = <T extends z.ZodType>(description: string, schema: T) => ({
  description,
  content: { "application/json": { schema } },
});

/** Any length passes here: `once` says by its own problem what is wrong with a key. */
const key = z.string().optional();
const ofKey = { minLength: 1, maxLength: 255, pattern: "^[!-~]+$", examples: ["TRAC-88123-1"] };

/** For POSTs that may be sent twice. */
export const keyHeader = z.object({
  "idempotency-key": key.meta({
    ...ofKey,
    description: "The same key and request get the first answer again, byte for byte, for 30 days.",
  }),
});

/** For POSTs that must be safe to send twice. */
export const requiredKeyHeader = z.object({
  "idempotency-key": key.meta({
    ...ofKey,
    description: "Required. The same key and request get the first answer again, byte for byte, for 30 days.",
    param: { required: true },
  }),
});

/** How a POST that takes a key may end. */
export const keyProblems: readonly ProblemCode[] = [
  "idempotency_key_invalid",
  "idempotency_in_flight",
  "idempotency_key_reused",
];

/** How a POST that takes JSON may end. */
export const bodyProblems: readonly ProblemCode[] = ["malformed_json", "too_large", "unsupported_media_type"];

export const tagHeader = z.object({
  ETag: line(80).meta({ description: "Strong: a digest of what was answered." }),
});

/** A compact JWS (RFC 7515). */
export const receiptHeaders = { "Content-Type": "application/jose" };

export const receiptResponse = {
  description: "The receipt",
  content: {
    "application/jose": {
      schema: z
        .string()
        .max(200_000)
        .regex(/^[\w-]+\.[\w-]+\.[\w-]+$/),
    },
  },
};

export const locationHeader = z.object({ Location: line(200).meta({ description: "Where it is." }) });
