import { createRoute } from "@hono/zod-openapi";
import * as z from "zod";
import { askWhatIf } from "#actions/decisions/ask-off-record.ts";
import type { JobPlan } from "#gate/facts.ts";
import { standingBody } from "./answer-body.ts";
import { toldOnce } from "./once.ts";
import { type AddRoutes, languageHeaders, readerOf } from "./porth-app.ts";
import { asDay } from "./shapes/as-day.ts";
import { language } from "./shapes/list.ts";
import { bodyProblems, json, keyHeader, keyProblems, security } from "./shapes/operation.ts";
import { problemResponses } from "./shapes/problem.ts";
import { type SupposedPlan, simulatedShape, whatIfShape } from "./shapes/what-if.ts";

const route = createRoute({
  method: "post",
  path: "/v1/what-if",
  operationId: "askWhatIf",
  tags: ["Departments"],
  summary: "What would the gate say if these were the job plans?",
  description: "Nothing is stored, and nothing may be advertised by it.",
  ...security("Gate.ReadDetail"),
  request: {
    query: z.strictObject({ lang: language }),
    headers: keyHeader,
    body: { required: true, content: { "application/json": { schema: whatIfShape } } },
  },
  responses: {
    200: json("What the gate would say", simulatedShape),
    ...problemResponses("unknown_department", "day_out_of_range", ...keyProblems, ...bodyProblems),
  },
});

export const addWhatIf: AddRoutes = (app, deps) => {
  app.openapi(route, async (c) => {
    const { department, on, changes } = c.req.valid("json");
    const reader = readerOf(c, c.req.valid("query").lang);
    const supposed = changes.map(({ assignment_number, plan }) => ({
      assignmentNumber: assignment_number,
      plan: plan && planOf(plan),
    }));
    return (await toldOnce(c, deps, async () => {
      const grounds = await askWhatIf(deps, c.var.by, { department, on: asDay(on) }, supposed);
      const body = { ...standingBody(grounds, reader), simulated: true };
      return { status: 200, headers: languageHeaders(reader), body };
    })) as never;
  });
};

const fields = {
  plan_id: "id",
  status: "status",
  plan_start: "planStart",
  plan_end: "planEnd",
  review_due: "reviewDue",
  meeting_date: "meetingOn",
  signed_off_on: "signedOffOn",
  signed_off_by: "signedOffBy",
  dcc: "dcc",
  spa: "spa",
  other: "other",
  total_sessions: "totalSessions",
  hours: "hours",
  intensity_band: "intensityBand",
  cd_agreed_on: "cdAgreedOn",
  sgmd_approved_on: "sgmdApprovedOn",
  outcomes: "outcomesRecorded",
  times_returned: "timesReturned",
  stage_since: "stageSince",
} as const satisfies Readonly<Record<keyof SupposedPlan, keyof JobPlan>>;

/** What is not said is left out: the person's own plan of that id fills it. */
const planOf = (plan: SupposedPlan): Partial<JobPlan> =>
  Object.fromEntries(
    Object.entries(plan).map(([name, value]) => [fields[name as keyof SupposedPlan], value]),
  );
