import { createRoute } from "@hono/zod-openapi";
import * as z from "zod";
import { recordReview, type Word } from "#actions/review/record-review.ts";
import { allow } from "#auth/principal.ts";
import type { ShownReview } from "#review/shown-review.ts";
import { once } from "#routes/once.ts";
import { type AddRoutes, languageHeaders, type PorthContext, readerOf } from "#routes/porth-app.ts";
import { asDay } from "#routes/shapes/as-day.ts";
import { language } from "#routes/shapes/list.ts";
import { bodyProblems, json, keyHeader, keyProblems, security, tagHeader } from "#routes/shapes/operation.ts";
import { problemResponses } from "#routes/shapes/problem.ts";
import { decisionOnReviewShape, reviewShape, revocationShape } from "#routes/shapes/review.ts";
import { idOf, line } from "#routes/shapes/text.ts";
import { etagOf, seenIn } from "./etag.ts";
import { reviewBody } from "./review-body.ts";

const ifMatch = line(200).optional();
const said = { ...json("The review as it now is", reviewShape), headers: tagHeader };
const params = z.strictObject({ id: idOf("rev") });
const query = z.strictObject({ lang: language });

const decide = createRoute({
  method: "post",
  path: "/v1/reviews/{id}/decision",
  operationId: "decideReview",
  tags: ["Reviews"],
  summary: "Override the block, or uphold it",
  description:
    "For people alone; not for whoever asked, nor for anyone whose plan is in question. An override lets this one vacancy be advertised in spite of the reasons that stand now.",
  ...security("Review.Decide"),
  request: {
    params,
    query,
    headers: keyHeader.extend({
      "if-match": ifMatch.meta({
        description: "Required: the `ETag` of the review that you read.",
        param: { required: true },
      }),
    }),
    body: { required: true, content: { "application/json": { schema: decisionOnReviewShape } } },
  },
  responses: {
    200: said,
    ...problemResponses(
      "not_found",
      "people_only",
      "own_request",
      "own_plan",
      "already_decided",
      "stale_tag",
      "tag_required",
      "text_out_of_bounds",
      "day_out_of_range",
      ...keyProblems,
      ...bodyProblems,
    ),
  },
});

const revoke = createRoute({
  method: "post",
  path: "/v1/reviews/{id}/revoke",
  operationId: "revokeOverride",
  tags: ["Reviews"],
  summary: "Take an override back",
  description: "The request is before the reviewers again.",
  ...security("Review.Decide"),
  request: {
    params,
    query,
    headers: keyHeader.extend({
      "if-match": ifMatch.meta({ description: "The `ETag` of the review that you read, if it matters." }),
    }),
    body: { required: true, content: { "application/json": { schema: revocationShape } } },
  },
  responses: {
    200: said,
    ...problemResponses(
      "not_found",
      "people_only",
      "not_overridden",
      "stale_tag",
      "text_out_of_bounds",
      ...keyProblems,
      ...bodyProblems,
    ),
  },
});

export const addVerdicts: AddRoutes = (app, deps) => {
  const give = (c: PorthContext, word: Word, lang: z.output<typeof language>) => {
    const reader = readerOf(c, lang);
    return once<ShownReview>(c, deps, {
      act: (keep) => recordReview(deps, c.var.by, word, keep),
      reply: (shown) => ({
        status: 200,
        headers: { ETag: etagOf(shown, reader), ...languageHeaders(reader) },
        body: reviewBody(shown, deps.policyName, reader),
      }),
    });
  };
  app.openapi(decide, async (c) => {
    allow(c.var.by, "Review.Decide");
    const { outcome, category, justification, ends_on } = c.req.valid("json");
    const tag = seenIn(c.req.header("if-match"));
    const word = {
      review: c.req.valid("param").id,
      outcome,
      category: category ?? null,
      justification,
      endsOn: asDay(ends_on ?? undefined),
      tag,
    };
    return (await give(c, word, c.req.valid("query").lang)) as never;
  });
  app.openapi(revoke, async (c) => {
    allow(c.var.by, "Review.Decide");
    const seen = c.req.header("if-match");
    const word = {
      review: c.req.valid("param").id,
      outcome: "revoke" as const,
      category: null,
      justification: c.req.valid("json").justification,
      endsOn: null,
      tag: seen === undefined ? null : seenIn(seen),
    };
    return (await give(c, word, c.req.valid("query").lang)) as never;
  });
};
