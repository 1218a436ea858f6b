import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parser } from "@prometheus-io/lezer-promql";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { parse } from "yaml";
import { dayOf } from "#gate/day.ts";
import { correctedJobPlans } from "#runtime/demo/board/sample-board.ts";
import { consoleClientId, demoSecret } from "#runtime/demo/identity/clients.ts";
import { demoPeople } from "#runtime/demo/identity/people.ts";
import { applicationToken, personToken } from "#runtime/demo/tokens.ts";
import { type Started, somePort, start } from "../support/process.ts";

interface Came {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** As much of the answers as is looked at here. */
interface Answered extends Record<string, unknown> {
  readonly id: string;
  readonly state: string;
  readonly may_advertise: boolean;
  readonly valid: boolean;
  readonly items: readonly { readonly id: string; readonly vacancy: { readonly ref: string } }[];
}

const folder = mkdtempSync(join(tmpdir(), "porth-"));
const port = somePort();
const url = `http://localhost:${port}`;
const issuer = `http://localhost:${port + 1}`;
const traceId = "0af7651916cd43dd8448eb211c80319c";
const justification = "Two locums leave in March, and without this post the rota has no cover.";
const came: Came[] = [];
let outside: Server;
let porth: Started;
let scraped: string;
let scrapedAfter: string;
let status: Record<string, unknown>;

/** What a collector and a receiver of webhooks get, at one address. */
const listening = async (): Promise<number> => {
  outside = createServer((request, response) => {
    let body = "";
    request.on("data", (data) => (body += String(data)));
    request.on("end", () => {
      came.push({ path: request.url ?? "", headers: request.headers, body });
      response.writeHead(200, { "content-type": "application/json" }).end("{}");
    });
  });
  await new Promise<void>((ready) => outside.listen(0, "127.0.0.1", ready));
  const address = outside.address();
  return typeof address === "object" && address !== null ? address.port : 0;
};

const call = async (token: string, method: string, path: string, body?: unknown, headers = {}) => {
  const response = await fetch(url + path, {
    method,
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json", ...headers },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  return {
    status: response.status,
    tag: response.headers.get("etag") ?? "",
    body: (await response.json()) as Answered,
  };
};

const scrape = async (): Promise<string> => (await fetch(`http://127.0.0.1:${port + 2}/metrics`)).text();

/** The figure of one series. */
const figure = (text: string, series: string): number =>
  Number(
    text
      .split("\n")
      .find((line) => line.startsWith(`${series} `))
      ?.slice(series.length + 1),
  );

/** A day at the board: asked and refused, a file that is no use, overridden, the corrected plans, asked again. */
beforeAll(async () => {
  const outsidePort = await listening();
  porth = start("src/runtime/demo/start.ts", {
    ...{ PORT: String(port), PORTH_DATABASE: join(folder, "porth.db"), PORTH_LOG_LEVEL: "info" },
    ...{
      PORTH_METRICS_PORT: String(port + 2),
      OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${outsidePort}`,
    },
  });
  await porth.until('"receipt"');
  const operator = await applicationToken(issuer, "operator");
  const hooks = {
    url: `http://127.0.0.1:${outsidePort}/hooks`,
    types: ["decision.made", "review.overridden"],
  };
  const endpoint = await call(operator, "POST", "/v1/webhook-endpoints", hooks);
  await call(operator, "POST", `/v1/webhook-endpoints/${endpoint.body.id}/test`);
  await vi.waitFor(() => expect(came.filter(({ path }) => path === "/hooks")).toHaveLength(1), 20_000);
  await vi.waitFor(async () => {
    const { body } = await call(operator, "GET", `/v1/webhook-endpoints/${endpoint.body.id}`);
    expect(body.state).toBe("enabled");
  }, 20_000);
  await vi.waitFor(async () => {
    scraped = await scrape();
    expect(figure(scraped, 'porth_audit_verifications_total{result="whole"}')).toBe(1);
  }, 20_000);
  const question = { department: "CARD", vacancy: { ref: "TRAC-1" }, requested_by: "Rhiannon Patrwm" };
  const traceparent = `00-${traceId}-b7ad6b7169203331-01`;
  const asked = await call(operator, "POST", "/v1/decisions", question, {
    "idempotency-key": "a",
    traceparent,
  });
  expect(asked.status).toBe(201);
  const as = { issuer, consoleClient: { id: consoleClientId, secret: demoSecret } };
  const reviewer = await personToken(as as never, url, demoPeople[0]?.id ?? "");
  const { body: waiting } = await call(reviewer, "GET", "/v1/reviews?state=awaiting_review");
  const review = waiting.items.find(({ vacancy }) => vacancy.ref === "TRAC-1");
  const { tag } = await call(reviewer, "GET", `/v1/reviews/${review?.id}`);
  const today = dayOf(Date.now());
  const word = { outcome: "override", category: "patient_safety", justification, ends_on: today };
  const said = await call(reviewer, "POST", `/v1/reviews/${review?.id}/decision`, word, { "if-match": tag });
  expect(said.status, JSON.stringify(said.body)).toBe(200);
  const load = `/v1/imports?kind=job-plans&mode=commit&extracted_on=${today}`;
  const csv = { "content-type": "text/csv" };
  expect((await call(operator, "POST", load, "Job Plan ID\nGwen Invented\n", csv)).status).toBe(422);
  expect((await call(operator, "POST", load, correctedJobPlans(today), csv)).status).toBe(201);
  const again = { ...question, vacancy: { ref: "TRAC-2" } };
  const clear = await call(operator, "POST", "/v1/decisions", again, { "idempotency-key": "b" });
  expect(clear.body.may_advertise).toBe(true);
  await vi.waitFor(() => expect(came.filter(({ path }) => path === "/hooks")).toHaveLength(4), 20_000);
  expect((await call(operator, "GET", "/v1/audit/verify")).body.valid).toBe(true);
  await vi.waitFor(async () => {
    status = (await call(operator, "GET", "/v1/status")).body;
    expect(status.outbox).toMatchObject({ waiting: 0 });
  }, 20_000);
  scrapedAfter = await scrape();
  await porth.stop();
});

afterAll(async () => {
  outside.closeAllConnections();
  await new Promise((closed) => outside.close(closed));
  rmSync(folder, { recursive: true });
});

describe("the metrics of a real run", () => {
  const rise = (series: string) => figure(scrapedAfter, series) - figure(scraped, series);

  it("count what happened between two readings", () => {
    expect({
      blocked: rise('porth_decisions_total{question="advertise",outcome="blocked"}'),
      clear: rise('porth_decisions_total{question="advertise",outcome="clear"}'),
      reasons: rise('porth_decision_reasons_total{question="advertise",code="plan_out_of_date"}'),
      committed: rise('porth_imports_total{kind="job-plans",result="committed"}'),
      refused: rise('porth_imports_total{kind="job-plans",result="refused"}'),
      delivered: rise('porth_deliveries_total{result="delivered"}'),
      walks: rise('porth_audit_verifications_total{result="whole"}'),
      faults: rise("porth_faults_total"),
    }).toEqual({
      ...{ blocked: 1, clear: 1, reasons: 1, committed: 1, refused: 1, delivered: 3, walks: 1, faults: 0 },
    });
    const requests = (route: string, code: number) =>
      figure(scrapedAfter, `porth_http_requests_total{method="POST",route="${route}",status="${code}"}`);
    expect(requests("/v1/decisions", 201)).toBe(3);
    expect(requests("/v1/imports", 422)).toBe(1);
    expect(requests("/v1/reviews/:id/decision", 200)).toBe(1);
  });

  it("say how Porth fares, as the status does", () => {
    const { audit, data } = status as {
      readonly audit: { readonly count: number };
      readonly data: readonly { readonly kind: string; readonly age_days: number | null }[];
    };
    expect(figure(scrapedAfter, "porth_audit_head")).toBe(audit.count);
    for (const { kind, age_days } of data.filter(({ age_days }) => age_days !== null))
      expect(figure(scrapedAfter, `porth_extract_age_days{kind="${kind}"}`)).toBe(age_days);
    expect(figure(scrapedAfter, "porth_outbox_waiting")).toBe(0);
    expect(figure(scrapedAfter, "porth_database_answers")).toBe(1);
    expect(figure(scrapedAfter, "porth_audit_broken")).toBe(0);
    expect(figure(scrapedAfter, "porth_last_decision_timestamp_seconds")).toBeGreaterThan(1.7e9);
    expect(figure(scrapedAfter, "process_resident_memory_bytes")).toBeGreaterThan(1e7);
  });
});

describe("the traces of a real run", () => {
  it("follow a request to the webhooks that it led to", () => {
    const spans = came
      .filter(({ path }) => path === "/v1/traces")
      .flatMap(({ body }) => JSON.parse(body).resourceSpans)
      .flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope: { spans: unknown }) => scope.spans));
    const ours = spans.filter((span) => span.traceId === traceId);
    const asked = ours.find(({ name }) => name === "POST /v1/decisions");
    expect(asked.parentSpanId).toBe("b7ad6b7169203331");
    const told = ours.find(({ name }) => name === "deliver decision.made");
    expect(told.parentSpanId).toBe(asked.spanId);
    const hook = came.find(
      ({ path, headers }) => path === "/hooks" && headers.traceparent?.includes(traceId),
    );
    expect(hook?.headers.traceparent).toBe(`00-${traceId}-${told.spanId}-01`);
    expect(spans.length).toBeGreaterThan(15);
  });
});

it("neither log, metrics nor traces say whom or what it was about", () => {
  const lines = porth
    .printed()
    .split("\n")
    .filter((line) => line.startsWith('{"level"'));
  const told = [
    ...lines,
    scrapedAfter,
    ...came.filter(({ path }) => path === "/v1/traces").map(({ body }) => body),
  ];
  expect(lines.length).toBeGreaterThan(20);
  const people = demoPeople.flatMap(({ id, name }) => [id, name]);
  for (const secret of [
    ...people,
    justification,
    "TRAC-1",
    "CARD",
    "Gwen",
    "Bearer",
    "eyJ",
    "whsec_",
    "/hooks",
  ])
    expect(told.filter((line) => line.includes(secret))).toEqual([]);
  expect(lines.map((line) => JSON.parse(line).event)).toContain("delivery");
});

describe.each(["alerts.yaml", "grafana-dashboard.json"])("docs/observe/%s", (name) => {
  const read = parse(readFileSync(`docs/observe/${name}`, "utf8"));
  const queries = expressionsIn(read);

  it("asks in PromQL without a fault, for metrics that a real run has", () => {
    expect(queries.length).toBeGreaterThan(10);
    for (const query of queries) {
      const metrics: string[] = [];
      parser.parse(query).iterate({
        enter: ({ type, from, to }) => {
          expect(type.isError, `${query} at ${from}`).toBe(false);
          if (type.name === "Identifier") metrics.push(query.slice(from, to));
        },
      });
      expect(metrics.length, query).toBeGreaterThan(0);
      for (const metric of metrics) expect(scrapedAfter, query).toMatch(new RegExp(`^${metric}[{ ]`, "m"));
    }
  });
});

it("docs/observe/README.md names every metric of Porth's own, and no other", () => {
  const named = readFileSync("docs/observe/README.md", "utf8").match(/\bporth_[a-z_]+/g) ?? [];
  const real = [...scrapedAfter.matchAll(/^# TYPE (porth_\w+)/gm)].map(([, metric]) => metric);
  expect([...new Set(named)].sort()).toEqual([...new Set(real)].sort());
});

/** Every query, wherever it stands. */
function expressionsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(expressionsIn);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) =>
    key === "expr" && typeof inside === "string" ? [inside] : expressionsIn(inside),
  );
}
