import { createRoute } from "@hono/zod-openapi";
import * as z from "zod";
import { type Ask, askGate } from "#actions/decisions/ask-gate.ts";
import type { KeptDecision } from "#db/decisions.ts";
import { decisionBody } from "./answer-body.ts";
import { once, requireKey } from "./once.ts";
import { type AddRoutes, languageHeaders, readerOf } from "./porth-app.ts";
import { decisionShape } from "./shapes/answer.ts";
import { askShape } from "./shapes/ask.ts";
import { language } from "./shapes/list.ts";
import {
  bodyProblems,
  json,
  keyProblems,
  locationHeader,
  requiredKeyHeader,
  security,
} from "./shapes/operation.ts";
import { problemResponses } from "./shapes/problem.ts";

const ask = createRoute({
  method: "post",
  path: "/v1/decisions",
  operationId: "askGate",
  tags: ["Decisions"],
  summary: "May this department advertise? On the record",
  description: "“No” is an answer, so it is 201 too. Nothing but a 2xx with `may_advertise: true` means yes.",
  ...security("Gate.Ask"),
  request: {
    query: z.strictObject({ lang: language }),
    headers: requiredKeyHeader,
    body: { required: true, content: { "application/json": { schema: askShape } } },
  },
  responses: {
    201: {
      ...json("The decision", decisionShape),
      headers: locationHeader,
    },
    ...problemResponses("idempotency_key_missing", "unknown_department", ...keyProblems, ...bodyProblems),
  },
});

export const addAsking: AddRoutes = (app, deps) => {
  app.openapi(ask, async (c) => {
    requireKey(c);
    const asked = askOf(c.req.valid("json"));
    const reader = readerOf(c, c.req.valid("query").lang);
    return once<KeptDecision>(c, deps, {
      act: (keep) => askGate(deps, c.var.by, asked, keep),
      reply: (decision) => ({
        status: 201,
        headers: { Location: `/v1/decisions/${decision.id}`, ...languageHeaders(reader) },
        body: decisionBody(decision, reader),
      }),
    }) as never;
  });
};

const askOf = ({ department, vacancy, requested_by }: z.output<typeof askShape>): Ask => ({
  department,
  vacancy: {
    ref: vacancy.ref,
    title: vacancy.title ?? null,
    grade: vacancy.grade ?? null,
    appointmentType: vacancy.appointment_type ?? null,
    positionNumber: vacancy.position_number ?? null,
  },
  requestedBy: requested_by ?? null,
});
