import { createRoute } from "@hono/zod-openapi";
import * as z from "zod";
import { allow, type Role } from "#auth/principal.ts";
import { readVitals } from "#db/reports/vitals.ts";
import { daysBetween } from "#gate/day.ts";
import type { AddRoutes } from "./porth-app.ts";
import { policyShape } from "./shapes/answer.ts";
import { importKind } from "./shapes/import.ts";
import { json, security } from "./shapes/operation.ts";
import { problemResponses } from "./shapes/problem.ts";
import { bareDigest, count, day, instant, line, whole } from "./shapes/text.ts";

/** Those who load, connect or check: each sees here whether their part runs. */
const readers: readonly Role[] = ["Audit.Read", "Report.Read", "Register.Write", "Webhook.Manage"];

const trailHead = z.strictObject({ count, head: bareDigest });

const shape = z
  .strictObject({
    version: line(100),
    policy: policyShape.meta({ description: "The policy in force." }),
    as_of: day,
    data: z
      .array(
        z
          .strictObject({
            kind: importKind,
            extracted_on: day.nullable(),
            age_days: whole(0, 100_000).nullable(),
            loaded_at: instant,
          })
          .meta({ id: "DataAge" }),
      )
      .max(4)
      .meta({ description: "The snapshots that are current; a kind that was never loaded is not there." }),
    outbox: z
      .strictObject({ waiting: count, oldest_at: instant.nullable(), lag_seconds: whole(0, 100_000_000) })
      .meta({ id: "OutboxLag", description: "Events that are to be sent, and since when the first waits." }),
    audit: trailHead.meta({ id: "AuditHead", description: "The last line of the trail." }),
    last_checkpoint: trailHead
      .extend({ at: instant })
      .nullable()
      .meta({ description: "The last that was signed; null for none." }),
    last_decision_at: instant.nullable(),
  })
  .meta({ id: "Status", description: "How Porth fares. Nothing here concerns anybody." });

const status = createRoute({
  method: "get",
  path: "/v1/status",
  operationId: "readStatus",
  tags: ["Operations"],
  summary: "How Porth fares: policy, age of the data, what waits to be sent, head of the trail",
  description: "For those who run it. What an alert would be about is here too.",
  ...security(...readers),
  responses: { 200: json("The status", shape), ...problemResponses() },
});

export const addStatus: AddRoutes = (app, deps) => {
  app.openapi(status, async (c) => {
    allow(c.var.by, ...readers);
    const { extracts, outbox, head, signed, lastDecisionAt } = await readVitals(deps.db);
    const asOf = deps.today();
    const { waiting, oldestAt } = outbox;
    const waited = oldestAt === null ? 0 : deps.now() - Date.parse(oldestAt);
    const body = {
      version: deps.version,
      policy: deps.policyName,
      as_of: asOf,
      data: extracts.map(({ kind, extractedOn, loadedAt }) => ({
        kind,
        extracted_on: extractedOn,
        age_days: extractedOn === null ? null : daysBetween(extractedOn, asOf),
        loaded_at: loadedAt,
      })),
      outbox: { waiting, oldest_at: oldestAt, lag_seconds: Math.max(0, Math.floor(waited / 1_000)) },
      audit: { count: head.seq, head: head.hash },
      last_checkpoint: signed && { count: signed.count, head: signed.head, at: signed.at },
      last_decision_at: lastDecisionAt,
    };
    return c.json(body, 200);
  });
};
