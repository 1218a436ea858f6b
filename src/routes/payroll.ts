import { createRoute } from "@hono/zod-openapi";
import * as z from "zod";
import { checkPayrollChange, type PayrollAsk } from "#actions/decisions/check-payroll-change.ts";
import type { Principal } from "#auth/principal.ts";
import { type KeptPayrollDecision, readPayrollDecision } from "#db/decisions/payroll-decisions.ts";
import type { Deps } from "#deps.ts";
import { rounded } from "#imports/cells/number.ts";
import { once } from "./once.ts";
import { payrollBody } from "./payroll-body.ts";
import { type AddRoutes, languageHeaders, readable, readerOf, readsDecisionsOf } from "./porth-app.ts";
import { asDay } from "./shapes/as-day.ts";
import { language } from "./shapes/list.ts";
import {
  bodyProblems,
  json,
  keyHeader,
  keyProblems,
  locationHeader,
  receiptHeaders,
  receiptResponse,
  security,
} from "./shapes/operation.ts";
import { payrollAskShape, payrollDecisionShape } from "./shapes/payroll.ts";
import { problemResponses } from "./shapes/problem.ts";
import { idOf } from "./shapes/text.ts";

const check = createRoute({
  method: "post",
  path: "/v1/payroll-changes/check",
  operationId: "checkPayrollChange",
  tags: ["Payroll changes"],
  summary: "May this change form go to payroll? On the record",
  description:
    "“No” is an answer, so it is 201 too. The plan must be in place and agree with the form today, and on the day from which the pay changes where that lies ahead. Nothing but a 2xx with `may_submit: true` means yes.",
  ...security("Payroll.Ask"),
  request: {
    query: z.strictObject({ lang: language }),
    headers: keyHeader,
    body: { required: true, content: { "application/json": { schema: payrollAskShape } } },
  },
  responses: {
    201: { ...json("The answer", payrollDecisionShape), headers: locationHeader },
    ...problemResponses("unknown_assignment", "conflict", ...keyProblems, ...bodyProblems),
  },
});

const params = z.strictObject({ id: idOf("pay") });

const get = createRoute({
  method: "get",
  path: "/v1/payroll-changes/{id}",
  operationId: "readPayrollDecision",
  tags: ["Payroll changes"],
  summary: "An answer about a change form, as it was given",
  description:
    "The same for ever. Your own; with `Gate.ReadDetail` too, everybody's, with the person in question.",
  ...security("Payroll.Ask"),
  request: { params, query: z.strictObject({ lang: language }) },
  responses: { 200: json("The answer", payrollDecisionShape), ...problemResponses("not_found") },
});

const receipt = createRoute({
  method: "get",
  path: "/v1/payroll-changes/{id}/receipt",
  operationId: "readPayrollReceipt",
  tags: ["Payroll changes"],
  summary: "A signed receipt of an answer about a change form",
  description:
    "A compact JWS (Ed25519) of the answer without people. Verify it with `/.well-known/jwks.json`.",
  ...security("Payroll.Ask"),
  request: { params },
  responses: { 200: receiptResponse, ...problemResponses("not_found") },
});

export const addPayroll: AddRoutes = (app, deps) => {
  app.openapi(check, async (c) => {
    const ask = askOf(c.req.valid("json"));
    const reader = readerOf(c, c.req.valid("query").lang);
    return once<KeptPayrollDecision>(c, deps, {
      act: (keep) => checkPayrollChange(deps, c.var.by, ask, keep),
      reply: (decision) => ({
        status: 201,
        headers: { Location: `/v1/payroll-changes/${decision.id}`, ...languageHeaders(reader) },
        body: payrollBody(decision, reader),
      }),
    }) as never;
  });

  app.openapi(get, async (c) => {
    const decision = await payrollDecisionFor(c.var.by, deps, c.req.valid("param").id);
    return c.json(payrollBody(decision, readerOf(c, c.req.valid("query").lang)) as never, 200);
  });

  app.openapi(receipt, async (c) =>
    c.body(await payrollReceiptFor(c.var.by, deps, c.req.valid("param").id), 200, receiptHeaders),
  );
};

/** An answer that the caller may read; to anyone else it is not there. */
export const payrollDecisionFor = async (
  by: Principal,
  deps: Deps,
  id: string,
): Promise<KeptPayrollDecision> => {
  const askedBy = readsDecisionsOf(by, "Payroll.Ask");
  return readable(await readPayrollDecision(deps.db, id), askedBy);
};

/** The receipt of an answer that the caller may read: in English, without people. */
export const payrollReceiptFor = async (by: Principal, deps: Deps, id: string): Promise<string> =>
  deps.receipts.sign(payrollBody(await payrollDecisionFor(by, deps, id), { language: "en", detail: false }));

const askOf = ({
  assignment_number,
  effective_from,
  intensity_band,
  previous,
  ...asked
}: z.output<typeof payrollAskShape>): PayrollAsk => ({
  form: {
    assignmentNumber: assignment_number,
    effectiveFrom: asDay(effective_from),
    sessions: rounded(asked.sessions),
    intensityBand: intensity_band ?? null,
    previous: {
      sessions: typeof previous?.sessions === "number" ? rounded(previous.sessions) : null,
      ...(previous?.intensity_band === undefined ? {} : { intensityBand: previous.intensity_band }),
      changedOn: asDay(previous?.changed_on ?? undefined),
    },
  },
  formRef: asked.form_ref ?? null,
  requestedBy: asked.requested_by ?? null,
});
