import { createRoute } from "@hono/zod-openapi";
import * as z from "zod";
import { askOffRecord } from "#actions/decisions/ask-off-record.ts";
import { sha256 } from "#audit/digest.ts";
import type { Grounds } from "#db/decisions/grounds.ts";
import { type Reader, standingBody } from "./answer-body.ts";
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
    const { body, etag } = bodyFor(grounds, readerOf(c, lang));
    c.header("ETag", etag);
    c.header("Cache-Control", "private, no-cache");
    if (names(c.req.header("if-none-match"), etag)) return c.body(null, 304);
    return c.body(body, 200, { "Content-Type": "application/json" }) as never;
  });
};

interface Written {
  readonly body: string;
  readonly etag: string;
}

const written = new WeakMap<Grounds["answer"], Map<string, Written>>();

/** The answer as this reader gets it, written once for all who read it alike while it stands. */
const bodyFor = (grounds: Grounds, reader: Reader): Written => {
  const readers = written.get(grounds.answer) ?? new Map<string, Written>();
  const kind = `${reader.language} ${reader.detail}`;
  const known = readers.get(kind);
  if (known) return known;
  const body = JSON.stringify(standingBody(grounds, reader));
  const fresh = { body, etag: `"${sha256(body)}"` };
  written.set(grounds.answer, readers.set(kind, fresh));
  return fresh;
};

/** Whether an If-None-Match header names a strong tag; weak comparison, as RFC 9110 has it for GET. */
export const names = (header: string | undefined, tag: string): boolean =>
  header !== undefined &&
  (header.trim() === "*" || header.split(",").some((each) => each.trim().replace(/^W\//, "") === tag));
