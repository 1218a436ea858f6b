import { createRoute } from "@hono/zod-openapi";
import * as z from "zod";
import { listReviews } from "#actions/review/list-reviews.ts";
import { showReview } from "#actions/review/show-review.ts";
import { vacancyStates } from "#gate/vacancy.ts";
import { type AddRoutes, readerOf } from "#routes/porth-app.ts";
import { cursorOf, language, limit, page, pageOf } from "#routes/shapes/list.ts";
import { json, security, tagHeader } from "#routes/shapes/operation.ts";
import { problemResponses } from "#routes/shapes/problem.ts";
import { reviewShape } from "#routes/shapes/review.ts";
import { idOf, line } from "#routes/shapes/text.ts";
import { etagOf } from "./etag.ts";
import { reviewBody } from "./review-body.ts";

const list = createRoute({
  method: "get",
  path: "/v1/reviews",
  operationId: "listReviews",
  tags: ["Reviews"],
  summary: "Blocked requests, oldest first",
  description: "Each with what stands today; the people in question only in a single review.",
  ...security("Review.Read"),
  request: {
    query: z.strictObject({
      state: z.enum(vacancyStates).optional().meta({ description: "Only reviews in this state." }),
      service_group: line(64).optional().meta({ description: "Only of departments in this service group." }),
      text: line(200).optional().meta({
        description:
          "Looked for in the vacancy's reference and title, and in the department's code and names.",
      }),
      cursor: cursorOf("rev"),
      limit,
      lang: language,
    }),
  },
  responses: { 200: pageOf("ReviewPage", reviewShape), ...problemResponses() },
});

const get = createRoute({
  method: "get",
  path: "/v1/reviews/{id}",
  operationId: "readReview",
  tags: ["Reviews"],
  summary: "A blocked request, and what stands today",
  description: "Decide it with its `ETag`. People in question for `Gate.ReadDetail` alone.",
  ...security("Review.Read"),
  request: { params: z.strictObject({ id: idOf("rev") }), query: z.strictObject({ lang: language }) },
  responses: {
    200: { ...json("The review", reviewShape), headers: tagHeader },
    ...problemResponses("not_found"),
  },
});

export const addReviews: AddRoutes = (app, deps) => {
  app.openapi(list, async (c) => {
    const { state, service_group, text, cursor, limit, lang } = c.req.valid("query");
    const shown = await listReviews(deps, c.var.by, {
      state: state ?? null,
      serviceGroup: service_group ?? null,
      text: text?.trim() || null,
      after: cursor ?? null,
      limit: limit + 1,
    });
    const reader = { ...readerOf(c, lang), detail: false };
    return c.json(
      page(c, shown, {
        size: limit,
        key: ({ of }) => of.review.id,
        body: (one) => reviewBody(one, deps.policyName, reader),
      }),
      200,
    );
  });
  app.openapi(get, async (c) => {
    const shown = await showReview(deps, c.var.by, c.req.valid("param").id);
    const reader = readerOf(c, c.req.valid("query").lang);
    c.header("ETag", etagOf(shown, reader));
    c.header("Cache-Control", "private, no-cache");
    return c.json(reviewBody(shown, deps.policyName, reader), 200);
  });
};
