import { createRoute } from "@hono/zod-openapi";
import * as z from "zod";
import { askOffRecord } from "#actions/decisions/ask-off-record.ts";
import { sha256 } from "#audit/digest.ts";
import { standingBody } from "./answer-body.ts";
import { type AddRoutes, readerOf } from "./porth-app.ts";
import { standingShape } from "./shapes/answer.ts";
import { asDay } from "./shapes/as-day.ts";
import { language } from "./shapes/list.ts";
import { json, security, tagHeader } from "./shapes/operation.ts";
import { problemResponses } from "./shapes/problem.ts";
import { day, filledLine, line } from "./shapes/text.ts";

const standing = createRoute({
  method: "get",
  path: "/v1/departments/{code}/standing",
  operationId: "readStanding",
  tags: ["Departments"],
  summary: "May this department advertise? Off the record",
  description:
    "With `on` a future day, at most 24 months ahead: plans are judged on that day, extracts age as they do today.",
  ...security("Gate.Ask"),
  request: {
    params: z.strictObject({ code: filledLine(200).meta({ description: "Its code or an alias." }) }),
    query: z.strictObject({
      on: day.optional().meta({ description: "A day from today on; today when it is not said." }),
      lang: language,
    }),
    headers: z.object({
      "if-none-match": line(2_000).optional().meta({ description: "Tags of answers that you have." }),
    }),
  },
  responses: {
    200: { ...json("The answer", standingShape), headers: tagHeader },
    304: { description: "The answer is the one you have.", headers: tagHeader },
    ...problemResponses("unknown_department", "day_out_of_range"),
  },
});

export const addStanding: AddRoutes = (app, deps) => {
  app.openapi(standing, async (c) => {
    const { on, lang } = c.req.valid("query");
    const grounds = await askOffRecord(deps, c.var.by, {
      department: c.req.valid("param").code,
      on: asDay(on),
    });
    const reader = readerOf(c, lang);
    const body = JSON.stringify(standingBody(grounds, reader));
    const etag = `"${sha256(body)}"`;
    c.header("ETag", etag);
    c.header("Cache-Control", "private, no-cache");
    if (names(c.req.header("if-none-match"), etag)) return c.body(null, 304);
    return c.body(body, 200, { "Content-Type": "application/json" }) as never;
  });
};

/** Whether an If-None-Match header names a strong tag; weak comparison, as RFC 9110 has it for GET. */
export const names = (header: string | undefined, tag: string): boolean =>
  header !== undefined &&
  (header.trim() === "*" || header.split(",").some((each) => each.trim().replace(/^W\//, "") === tag));
