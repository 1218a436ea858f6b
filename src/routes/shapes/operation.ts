import * as z from "zod";
import type { Role } from "#auth/principal.ts";
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

/** For POSTs that may be sent twice. */
export const keyHeader = z.object({ "idempotency-key": line(255).optional() });
