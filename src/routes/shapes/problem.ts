import * as z from "zod";
import { type ProblemCode, problems } from "#problem.ts";
import { code, count, line, prose } from "./text.ts";

/** RFC 9457, with what a program needs to act on it. */
export const problemShape = z
  .strictObject({
    type: z
      .string()
      .max(100)
      .regex(/^\/problems\/[a-z_]+$/),
    title: line(200),
    status: z.int().min(400).max(599),
    detail: prose(),
    instance: line(2_100),
    code,
    request_id: line(256),
    errors: z
      .array(
        z.union([
          z.strictObject({ pointer: line(500), detail: prose() }),
          z.strictObject({
            line: count,
            column: line(500).nullable(),
            value: prose().nullable(),
            code,
            message: prose(),
          }),
        ]),
      )
      .max(200)
      .optional(),
    error_count: count.optional(),
  })
  .meta({ id: "Problem" });

/** The responses of an operation that may end in these problems, besides those that any may end in. */
export const problemResponses = (...codes: readonly ProblemCode[]) =>
  responses([...anywhere, ...callers, ...codes]);

/** Likewise, of an operation that anyone may call. */
export const publicProblems = (...codes: readonly ProblemCode[]) => responses([...anywhere, ...codes]);

const anywhere: readonly ProblemCode[] = ["invalid_request", "too_many_requests", "internal_error"];
const callers: readonly ProblemCode[] = ["unauthenticated", "forbidden", "unavailable", "keys_unreachable"];

const responses = (codes: readonly ProblemCode[]) =>
  Object.fromEntries(
    [...Map.groupBy(new Set(codes), (each) => problems[each])].map(([status, each]) => [
      status,
      {
        description: each.join(", "),
        content: { "application/problem+json": { schema: problemShape } },
      },
    ]),
  );
