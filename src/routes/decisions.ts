import { createRoute } from "@hono/zod-openapi";
import * as z from "zod";
import type { Principal } from "#auth/principal.ts";
import { type KeptDecision, listDecisions, readDecision } from "#db/decisions.ts";
import type { Deps } from "#deps.ts";
import { decisionBody, receiptBody } from "./answer-body.ts";
import { type AddRoutes, readable, readerOf, readsDecisionsOf } from "./porth-app.ts";
import { decisionShape, outcome } from "./shapes/answer.ts";
import { asDay } from "./shapes/as-day.ts";
import { cursorOf, language, limit, page, pageOf } from "./shapes/list.ts";
import { json, receiptHeaders, receiptResponse, security } from "./shapes/operation.ts";
import { problemResponses } from "./shapes/problem.ts";
import { day, idOf, line } from "./shapes/text.ts";

const readers = ["Gate.Ask", "Gate.ReadDetail"] as const;

const list = createRoute({
  method: "get",
  path: "/v1/decisions",
  operationId: "listDecisions",
  tags: ["Decisions"],
  summary: "Decisions, newest first",
  description: "With Gate.Ask your own; with Gate.ReadDetail everybody's, with the people in question.",
  ...security(...readers),
  request: {
    query: z.strictObject({
      department: line(200).optional().meta({ description: "The department's code." }),
      vacancy: line(200).optional().meta({ description: "The vacancy's reference." }),
      outcome: outcome.optional().meta({ description: "How it was answered." }),
      from: day.optional().meta({ description: "As of this day or later." }),
      to: day.optional().meta({ description: "As of this day or before." }),
      cursor: cursorOf("dec"),
      limit,
      lang: language,
    }),
  },
  responses: { 200: pageOf("DecisionPage", decisionShape), ...problemResponses() },
});

const get = createRoute({
  method: "get",
  path: "/v1/decisions/{id}",
  operationId: "readDecision",
  tags: ["Decisions"],
  summary: "A decision, as it was answered",
  description:
    "The same for ever. People in question for `Gate.ReadDetail` alone; others read what they asked.",
  ...security(...readers),
  request: { params: z.strictObject({ id: idOf("dec") }), query: z.strictObject({ lang: language }) },
  responses: { 200: json("The decision", decisionShape), ...problemResponses("not_found") },
});

const receipt = createRoute({
  method: "get",
  path: "/v1/decisions/{id}/receipt",
  operationId: "readReceipt",
  tags: ["Decisions"],
  summary: "A signed receipt of a decision",
  description:
    "A compact JWS (Ed25519) of the answer without people. Verify it with `/.well-known/jwks.json`.",
  ...security(...readers),
  request: { params: z.strictObject({ id: idOf("dec") }) },
  responses: {
    200: receiptResponse,
    ...problemResponses("not_found"),
  },
});

export const addDecisions: AddRoutes = (app, deps) => {
  app.openapi(list, async (c) => {
    const { department, vacancy, outcome, from, to, cursor, limit, lang } = c.req.valid("query");
    const decisions = await listDecisions(deps.db, {
      askedBy: readsDecisionsOf(c.var.by, ...readers),
      department: department ?? null,
      vacancy: vacancy ?? null,
      outcome: outcome ?? null,
      from: asDay(from),
      to: asDay(to),
      before: cursor ?? null,
      limit: limit + 1,
    });
    const reader = readerOf(c, lang);
    return c.json(
      page(c, decisions, {
        size: limit,
        key: ({ id }) => id,
        body: (decision) => decisionBody(decision, reader),
      }),
      200,
    );
  });

  app.openapi(get, async (c) => {
    const decision = await readableDecision(c.var.by, deps, c.req.valid("param").id);
    return c.json(decisionBody(decision, readerOf(c, c.req.valid("query").lang)), 200);
  });

  app.openapi(receipt, async (c) => {
    return c.body(await receiptFor(c.var.by, deps, c.req.valid("param").id), 200, receiptHeaders);
  });
};

/** The receipt of a decision that the caller may read. */
export const receiptFor = async (by: Principal, deps: Deps, id: string): Promise<string> =>
  deps.receipts.sign(receiptBody(await readableDecision(by, deps, id)));

/** A decision that the caller may read; to anyone else it is not there. */
export const readableDecision = async (by: Principal, deps: Deps, id: string): Promise<KeptDecision> => {
  const askedBy = readsDecisionsOf(by, ...readers);
  return readable(await readDecision(deps.db, id), askedBy);
};
