import { createRoute } from "@hono/zod-openapi";
import * as z from "zod";
import { listUnmatched } from "#actions/register/list-unmatched.ts";
import type { AddRoutes } from "#routes/porth-app.ts";
import { json, security } from "#routes/shapes/operation.ts";
import { problemResponses } from "#routes/shapes/problem.ts";
import { count, line, prose } from "#routes/shapes/text.ts";

const unknownText = z
  .strictObject({ text: prose(600), rows: count })
  .meta({ id: "UnknownText", description: "A text that nobody knows, and on how many rows it stands." });

const unmatchedPlan = z
  .strictObject({
    kind: z.enum(["job-plans", "paper-plans"]),
    plan_id: line(200),
    assignment_number: line(64).nullable(),
    employee_number: line(64).nullable(),
    gmc_number: line(64).nullable(),
  })
  .meta({ id: "UnmatchedPlan" });

const unmatchedShape = z
  .strictObject({
    plans: z
      .array(unmatchedPlan)
      .max(200_000)
      .meta({ description: "Plan rows that match nobody on the staff list (JP-35)." }),
    departments: z
      .array(unknownText)
      .max(10_000)
      .readonly()
      .meta({ description: "Departments of the staff list that nobody knows." }),
    statuses: z
      .array(unknownText)
      .max(10_000)
      .readonly()
      .meta({ description: "Status texts that the policy does not know." }),
  })
  .meta({ id: "Unmatched", description: "What the data steward has to look at." });

const unmatched = createRoute({
  method: "get",
  path: "/v1/register/unmatched",
  operationId: "listUnmatched",
  tags: ["Register"],
  summary: "Rows that need the data steward",
  description: "Of the extracts that are current.",
  ...security("Register.Write"),
  responses: { 200: json("The work list", unmatchedShape), ...problemResponses() },
});

export const addUnmatched: AddRoutes = (app, deps) => {
  app.openapi(unmatched, async (c) => {
    const { plans, departments, statuses } = await listUnmatched(deps, c.var.by);
    const body = plans.map(({ kind, row }) => ({
      kind,
      plan_id: row.id,
      assignment_number: row.assignmentNumber,
      employee_number: row.employeeNumber,
      gmc_number: row.gmcNumber,
    }));
    return c.json({ plans: body, departments, statuses }, 200);
  });
};
