import { expect } from "vitest";
import { bodyOf, type Decision } from "../../support/bodies.ts";
import { ask, jobPlans, loadCardiology, put } from "../../support/cardiology.ts";
import type { Caller, TestPorth } from "../../support/porth.ts";
import { justification, reviewsIn, upholding } from "../../support/reviewing.ts";

/** One of everything that a path can name, by the segment before it. */
export type Objects = Readonly<Record<string, string>>;

const exemption = { assignment_number: "20002", kind: "other", from: "2026-11-01", until: "2026-12-31" };
const change = { assignment_number: "20001", effective_from: "2026-12-01", sessions: 10 };
const period = { from: "2026-11-22", to: "2026-11-22" };
const endpoint = { url: "https://hr.test/a" };
const question = {
  subject: { type: "department", id: "CARD" },
  action: { name: "advertise" },
  resource: { type: "vacancy", id: "any" },
};

/** A body that each route takes. */
export const bodies: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  "POST /v1/decisions": ask,
  "POST /v1/payroll-changes/check": change,
  "POST /v1/what-if": { department: "CARD", changes: [] },
  "POST /access/v1/evaluation": question,
  "POST /access/v1/evaluations": { ...question, evaluations: [{}] },
  "POST /access/v1/search/subject": { ...question, subject: { type: "department" } },
  "POST /access/v1/search/resource": { ...question, resource: { type: "vacancy" } },
  "POST /access/v1/search/action": { subject: question.subject, resource: question.resource },
  "POST /v1/reviews/:id/decision": upholding,
  "POST /v1/reviews/:id/revoke": { justification },
  "POST /v1/exemptions": exemption,
  "POST /v1/webhook-endpoints": endpoint,
  "PATCH /v1/webhook-endpoints/:id": { description: "Staff records" },
  "POST /v1/webhook-endpoints/:id/recover": { since: "2026-11-22T00:00:00Z" },
  "POST /v1/highlight-reports": period,
};

/** Parameters and headers without which a route takes nothing. */
const queries: Readonly<Record<string, string>> = {
  "POST /v1/imports": "?kind=job-plans&mode=check&extracted_on=2026-11-20",
  "GET /v1/compliance/trend": "?from=2026-11-01&to=2026-11-22",
};

/** A Porth in which one of everything is there, each made by whoever may. */
export const oneOfEverything = async (porth: TestPorth): Promise<Objects> => {
  await loadCardiology(porth);
  const reviewer = await porth.as({ kind: "person", roles: ["Review.Decide"], sub: "reviewer" });
  const manager = await porth.as(["Webhook.Manage"]);
  const idOf = async (response: Response): Promise<string> => {
    expect(response.status, await response.clone().text()).toBeLessThan(300);
    return (await bodyOf<{ id: string }>(response)).id;
  };
  const decision = await bodyOf<Decision>(await put(await porth.as(["Gate.Ask"])));
  const review = (await reviewsIn(porth))[0]?.id ?? "";
  const payroll = await porth.as(["Payroll.Ask"]);
  const reports = await porth.as(["Report.Read"]);
  const imports = await (await porth.as(["Register.Write"])).get("/v1/imports");
  const hook = await idOf(await manager.send("POST", "/v1/webhook-endpoints", endpoint));
  return {
    decisions: decision.id,
    vacancies: decision.vacancy.id,
    reviews: review,
    requests: review,
    receipts: decision.id,
    departments: "CARD",
    "payroll-changes": await idOf(await payroll.send("POST", "/v1/payroll-changes/check", change)),
    "highlight-reports": await idOf(await reports.send("POST", "/v1/highlight-reports", period)),
    exemptions: await idOf(await reviewer.send("POST", "/v1/exemptions", exemption)),
    imports: (await bodyOf<{ items: { id: string }[] }>(imports)).items[0]?.id ?? "",
    "webhook-endpoints": hook,
    webhooks: hook,
    deliveries: "dlv_01KAN7Q4YF2M8X3C5V9B0T6DZE",
    problems: "not_found",
    assets: "console.css",
    inbound: "esr",
    templates: "job-plans.csv",
    done: "vdt_01KAN7Q4YF2M8X3C5V9B0T6DZE",
    offers: "off_01KAN7Q4YF2M8X3C5V9B0T6DZE",
    deputies: "dep_01KAN7Q4YF2M8X3C5V9B0T6DZE",
    parked: "inb_01KAN7Q4YF2M8X3C5V9B0T6DZE",
  };
};

/** The address of a route, with what is there in place of its parameters. */
export const addressOf = (path: string, objects: Objects): string => {
  const parts = path.split("/:");
  return parts.slice(1).reduce((before, part) => {
    const [, name = "", choices, rest = ""] = /^(\w+)(?:\{\(\?:([^)]*)\)\})?(.*)$/.exec(part) ?? [];
    const segment = before.split("/").at(-1) ?? "";
    const given =
      choices?.split("|")[0] ??
      (name === "id" && segment === "payroll" ? objects["payroll-changes"] : objects[segment]);
    if (given === undefined) throw new Error(`Nothing to put in the place of ${name} in ${path}`);
    return `${before}/${given}${rest}`;
  }, parts[0] ?? "");
};

/** Sends a request that the route takes from whoever may; `change` is put over its body. */
export const send = (
  caller: Caller,
  route: string,
  objects: Objects,
  { body = bodies[route], query = "" }: { readonly body?: unknown; readonly query?: string } = {},
): Promise<Response> => {
  const [method = "", path = ""] = route.split(" ");
  const address = addressOf(path, objects) + (queries[route] ?? "");
  const headers = { "idempotency-key": crypto.randomUUID(), "if-match": '"1"' };
  const whole = address + (query && (address.includes("?") ? query.replace("?", "&") : query));
  return route === "POST /v1/imports"
    ? caller.send(method, whole, jobPlans, { ...headers, "content-type": "text/csv" })
    : caller.send(method, whole, body, headers);
};
