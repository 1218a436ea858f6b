import type { MiddlewareHandler } from "hono";
import { except } from "hono/combine";
import type { Deps } from "#deps.ts";
import { Problem } from "#problem.ts";
import { addAsking } from "#routes/ask-gate.ts";
import { addAssets } from "#routes/assets.ts";
import { addCheckpoints } from "#routes/audit/checkpoints.ts";
import { addAudit } from "#routes/audit.ts";
import { addAuthzen } from "#routes/authzen/authzen.ts";
import { addConsole } from "#routes/console/add-console.ts";
import { addDecisions } from "#routes/decisions.ts";
import { addDepartments } from "#routes/departments.ts";
import { withDeputyship } from "#routes/deputyship.ts";
import { addDocs } from "#routes/docs.ts";
import { everyAnswer } from "#routes/every-answer.ts";
import { addInbound } from "#routes/inbound/inbound.ts";
import { signedMessages } from "#routes/inbound/signed-messages.ts";
import { addOpenApi } from "#routes/open-api.ts";
import { addOperations } from "#routes/operations.ts";
import { addPayroll } from "#routes/payroll.ts";
import { type AddRoutes, type PorthEnv, porthApp } from "#routes/porth-app.ts";
import { addProblemPages } from "#routes/problem-pages.ts";
import { problemResponse } from "#routes/problem-response.ts";
import { addExemptions } from "#routes/register/exemptions.ts";
import { addImportHistory } from "#routes/register/import-history.ts";
import { addImports } from "#routes/register/imports.ts";
import { addUnmatched } from "#routes/register/unmatched.ts";
import { addCompliance } from "#routes/reports/compliance.ts";
import { addHighlightReports } from "#routes/reports/highlight/highlight-reports.ts";
import { addReadHighlightReport } from "#routes/reports/highlight/read-highlight-report.ts";
import { addNextMoves } from "#routes/reports/next-moves.ts";
import { addTrend } from "#routes/reports/trend.ts";
import { authzenBodies, bodies, requestIds, smallBodies } from "#routes/request.ts";
import { addReviews } from "#routes/reviews/reviews.ts";
import { addVerdicts } from "#routes/reviews/verdicts.ts";
import { addStanding } from "#routes/standing.ts";
import { addStatus } from "#routes/status.ts";
import { throttle } from "#routes/throttle.ts";
import { addVacancies } from "#routes/vacancies.ts";
import { watched } from "#routes/watched.ts";
import { addEndpointChanges } from "#routes/webhooks/change-endpoint.ts";
import { addDeliveries } from "#routes/webhooks/deliveries.ts";
import { addEndpoints } from "#routes/webhooks/endpoints.ts";
import { addEvents } from "#routes/webhooks/events.ts";
import { addSending } from "#routes/webhooks/sending.ts";
import { addWhatIf } from "#routes/what-if.ts";

/** Every resource, in the order of the interface's document. */
const all: readonly AddRoutes[] = [
  addAsking,
  addDecisions,
  addPayroll,
  addStanding,
  addWhatIf,
  addAuthzen,
  addDepartments,
  addVacancies,
  addReviews,
  addVerdicts,
  addImports,
  addImportHistory,
  addUnmatched,
  addExemptions,
  addEndpoints,
  addEndpointChanges,
  addSending,
  addDeliveries,
  addEvents,
  addInbound,
  addCompliance,
  addTrend,
  addNextMoves,
  addHighlightReports,
  addReadHighlightReport,
  addAudit,
  addCheckpoints,
  addStatus,
  addOperations,
  addProblemPages,
  addOpenApi,
  addDocs,
  addAssets,
];

/** Porth: every address it answers. */
export const porth = (deps: Deps) => {
  const app = porthApp();
  app.use(watched(deps), requestIds, everyAnswer);
  app.use("/v1/*", except(signed, authenticated(deps)));
  app.use("/v1/inbound/:source", smallBodies, signedMessages(deps));
  app.use("/v1/*", throttle(deps), bodies);
  app.use("/access/*", authenticated(deps), throttle(deps), authzenBodies);

  for (const add of all) add(app, deps);
  const refuse = addConsole(app, deps);

  app.notFound((c) => {
    const others = ["GET", "POST", "PUT", "PATCH", "DELETE"].filter((method) =>
      answers(app, method, c.req.path),
    );
    if (others.length === 0) return refuse(c, new Problem("not_found", "There is nothing here."));
    c.header("Allow", others.join(", "));
    return refuse(c, new Problem("method_not_allowed", `This address takes ${others.join(", ")}.`));
  });
  app.onError((error, c) => problemResponse(c, deps, error));
  return app;
};

/** What HR systems send carries no token: it is signed. */
const signed = "/v1/inbound/*";

const authenticated =
  (deps: Deps): MiddlewareHandler<PorthEnv> =>
  async (c, next) => {
    const by = await deps.verifyToken(c.req.header("authorization") ?? null);
    c.set("by", await withDeputyship(deps, by));
    await next();
  };

/** Whether some route, and not only what runs before every route, takes the method at this address. */
const answers = ({ router }: ReturnType<typeof porthApp>, method: string, path: string): boolean =>
  router.match(method, path)[0].some(([[, route]]) => route.method === method);
