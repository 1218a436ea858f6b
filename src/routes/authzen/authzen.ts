import { createRoute } from "@hono/zod-openapi";
import type * as z from "zod";
import { type DecisionPoint, evaluateAll } from "#authzen/decision-point.ts";
import {
  evaluationShape,
  evaluationsShape,
  questionsOf,
  type Searched,
  searchShapes,
} from "#authzen/question.ts";
import type { Deps } from "#deps.ts";
import { Problem } from "#problem.ts";
import { toldOnce } from "#routes/once.ts";
import { type AddRoutes, languageHeaders, type PorthContext, readerOf } from "#routes/porth-app.ts";
import { serverAt } from "#routes/shapes/about.ts";
import { json, keyHeader, keyProblems, security } from "#routes/shapes/operation.ts";
import { problemResponses, publicProblems } from "#routes/shapes/problem.ts";
import { gateAsDecisionPoint } from "./gate-as-decision-point.ts";
import { actionsShape, decidedAllShape, decidedShape, entitiesShape, metadataShape } from "./shapes.ts";

/** What decides, for each request. */
export type Decides = (c: PorthContext, deps: Deps) => DecisionPoint;

const byGate: Decides = (c, deps) => gateAsDecisionPoint(deps, c.var.by, readerOf(c, undefined));

const tags = ["AuthZEN"];
const paths = {
  evaluation: "/access/v1/evaluation",
  evaluations: "/access/v1/evaluations",
  subject: "/access/v1/search/subject",
  resource: "/access/v1/search/resource",
  action: "/access/v1/search/action",
} as const;

const body = <T extends z.ZodType>(schema: T) => ({
  required: true,
  content: { "application/json": { schema } },
});

const evaluation = createRoute({
  method: "post",
  path: paths.evaluation,
  operationId: "evaluateAccess",
  tags,
  summary: "May this department advertise this vacancy? In AuthZEN's words",
  description:
    'Subject `{type:"department"}`, action `{name:"advertise"}`, resource `{type:"vacancy"}`. A vacancy is asked about on the record; `any` is the standing question, off it. A no is 200 with its reasons under `context`.',
  ...security("Gate.Ask"),
  request: { headers: keyHeader, body: body(evaluationShape) },
  responses: {
    200: json("The decision", decidedShape),
    ...problemResponses("malformed_json", "too_large", ...keyProblems),
  },
});

const evaluations = createRoute({
  method: "post",
  path: paths.evaluations,
  operationId: "evaluateAccesses",
  tags,
  summary: "Many such questions at once",
  description: "What a question leaves out is as above them all. One that is not whole is a no.",
  ...security("Gate.Ask"),
  request: { headers: keyHeader, body: body(evaluationsShape) },
  responses: {
    200: json("The decisions", decidedAllShape.or(decidedShape).meta({ id: "AccessDecisionOrDecisions" })),
    ...problemResponses("malformed_json", "too_large", ...keyProblems),
  },
});

const searchRoute = <A extends z.ZodType, R extends z.ZodType>(searched: Searched, asked: A, found: R) =>
  createRoute({
    method: "post",
    path: paths[searched],
    operationId: `search${searched.charAt(0).toUpperCase()}${searched.slice(1)}`,
    tags,
    summary: {
      subject: "Which departments may advertise it?",
      resource: "Which vacancies may it advertise?",
      action: "What may it do with it?",
    }[searched],
    description: "Off the record. What nobody knows finds nothing.",
    ...security("Gate.Ask"),
    request: { headers: keyHeader, body: body(asked) },
    responses: {
      200: json("What was found", found),
      ...problemResponses("malformed_json", "too_large", ...keyProblems),
    },
  });

const subjects = searchRoute("subject", searchShapes.subject, entitiesShape);
const resources = searchRoute("resource", searchShapes.resource, entitiesShape);
const actions = searchRoute("action", searchShapes.action, actionsShape);

const metadata = createRoute({
  method: "get",
  path: "/.well-known/authzen-configuration",
  operationId: "authzenConfiguration",
  tags,
  summary: "Where AuthZEN's questions are answered",
  description: "OpenID Authorization API 1.0.",
  security: [],
  responses: { 200: json("The configuration", metadataShape), ...publicProblems() },
});

/** Under an Idempotency-Key once: a vacancy that is asked about goes on the record. */
const told = async (c: PorthContext, deps: Deps, answer: () => Promise<object>): Promise<never> =>
  (c.req.header("idempotency-key") === undefined
    ? c.json(await answer(), 200)
    : toldOnce(c, deps, async () => {
        const headers = languageHeaders(readerOf(c, undefined));
        return { status: 200, headers, body: await answer() };
      })) as never;

const evaluated = async (point: DecisionPoint, asked: z.output<typeof evaluationsShape>): Promise<object> => {
  if ((asked.evaluations ?? []).length > 0)
    return {
      evaluations: await evaluateAll(point, questionsOf(asked), asked.options?.evaluations_semantic),
    };
  const one = evaluationShape.safeParse(asked);
  if (!one.success) throw new Problem("invalid_request", "A subject, an action and a resource are needed.");
  return point.evaluate(one.data);
};

/** AuthZEN's routes before any decision point. */
export const authzenBefore =
  (decides: Decides): AddRoutes =>
  (app, deps) => {
    app.openapi(evaluation, (c) => told(c, deps, () => decides(c, deps).evaluate(c.req.valid("json"))));
    app.openapi(evaluations, (c) => told(c, deps, () => evaluated(decides(c, deps), c.req.valid("json"))));
    app.openapi(subjects, (c) => told(c, deps, () => decides(c, deps).search.subject(c.req.valid("json"))));
    app.openapi(resources, (c) => told(c, deps, () => decides(c, deps).search.resource(c.req.valid("json"))));
    app.openapi(actions, (c) => told(c, deps, () => decides(c, deps).search.action(c.req.valid("json"))));
    app.openapi(metadata, (c) => {
      const { url } = serverAt(c.req.url);
      return c.json(
        {
          policy_decision_point: url,
          access_evaluation_endpoint: `${url}${paths.evaluation}`,
          access_evaluations_endpoint: `${url}${paths.evaluations}`,
          search_subject_endpoint: `${url}${paths.subject}`,
          search_resource_endpoint: `${url}${paths.resource}`,
          search_action_endpoint: `${url}${paths.action}`,
        },
        200,
      );
    });
  };

export const addAuthzen: AddRoutes = authzenBefore(byGate);
