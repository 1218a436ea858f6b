import * as z from "zod";
import { type ProblemCode, problems } from "#problem.ts";
import { problemHelp, problemTitle } from "#words/names.ts";
import { code, count, line, prose, whole } from "./text.ts";

const place = z
  .strictObject({ pointer: line(500), detail: prose() })
  .meta({ id: "ProblemPlace", description: "What is wrong with one place of a request." });

export const rowErrorShape = z
  .strictObject({
    line: count,
    column: line(500).nullable(),
    value: prose().nullable(),
    code,
    message: prose(),
  })
  .meta({ id: "RowError", description: "What is wrong with one row of a file." });

/** RFC 9457, with what a program needs to act on it. */
export const problemShape = z
  .strictObject({
    type: z
      .string()
      .max(100)
      .regex(/^\/problems\/[a-z_]+$/)
      .meta({ description: "The path of a page that explains it." }),
    title: line(200),
    status: whole(400, 599),
    detail: prose(),
    instance: line(2_100).meta({ description: "The path that was asked for." }),
    code,
    request_id: line(256),
    errors: z
      .array(z.union([place, rowErrorShape]).meta({ id: "ProblemDetail" }))
      .max(200)
      .optional(),
    error_count: count.optional().meta({ description: "How many there are, when only the first are told." }),
  })
  .meta({
    id: "Problem",
    description: "RFC 9457. Act on `code`; the texts are for people.",
  });

/** The responses of an operation that may end in these problems, besides those that any may end in. */
export const problemResponses = (...codes: readonly ProblemCode[]) =>
  responses([...anywhere, ...callers, ...codes]);

/** Likewise, of an operation that anyone may call. Nobody is known there, so nobody is counted. */
export const publicProblems = (...codes: readonly ProblemCode[]) => responses([...anywhere, ...codes]);

const anywhere: readonly ProblemCode[] = ["invalid_request", "internal_error"];
const callers: readonly ProblemCode[] = [
  "unauthenticated",
  "forbidden",
  "too_many_requests",
  "unavailable",
  "keys_unreachable",
];

const retryAfter = z.object({
  "Retry-After": z.coerce
    .number()
    .int()
    .min(1)
    .max(3_600)
    .meta({ format: "int32", description: "Seconds to wait." }),
});

const headersOf: Readonly<Record<number, z.ZodObject>> = {
  401: z.object({
    "WWW-Authenticate": line(500).meta({ description: "RFC 6750: how to authenticate, and what was wrong." }),
  }),
  429: retryAfter,
  503: retryAfter,
};

const responses = (codes: readonly ProblemCode[]) =>
  Object.fromEntries(
    [...Map.groupBy(new Set(codes), (each) => problems[each])].map(([status, each]) => [
      status,
      {
        description: each.map((one) => `\`${one}\`: ${problemTitle(one, "en")}`).join("; "),
        ...(headersOf[status] ? { headers: headersOf[status] } : {}),
        content: { "application/problem+json": { schema: problemShape, example: exampleOf(each[0]) } },
      },
    ]),
  );

const exampleOf = (code: ProblemCode = "internal_error") => ({
  type: `/problems/${code}`,
  title: problemTitle(code, "en"),
  status: problems[code],
  detail: problemHelp(code, "en"),
  instance: "/v1/decisions",
  code,
  request_id: "7d3f1c52-6f0e-4c8b-9a53-0b6a2e1d4f90",
});
