import { beforeEach, describe, expect, it, vi } from "vitest";
import { signCheckpoint } from "#actions/trail/sign-checkpoint.ts";
import { porth as porthOf } from "#app.ts";
import { clock, type Role } from "#auth/principal.ts";
import { traceNow } from "#db/webhooks/led-by.ts";
import { faultOf } from "#runtime/report.ts";
import { lineOf } from "#runtime/watch/log-line.ts";
import { seenIn } from "#runtime/watch/seen-in.ts";
import { handOn, type Seen } from "#watch.ts";
import { bodyOf } from "../support/bodies.ts";
import { ask, departments, jobPlans, loadCardiology, put, staffList } from "../support/cardiology.ts";
import { type TestPorth, testPorth } from "../support/porth.ts";
import {
  answers,
  deliver,
  enabled,
  porthSendingTo,
  type Receivers,
  receivers,
} from "../support/receivers.ts";
import { asReviewer, decide, justification, reviewsIn } from "../support/reviewing.ts";
import { testIssuer } from "../support/tokens.ts";

let seen: Seen[];
let lines: string[];
let outside: Receivers;
let porth: TestPorth;

beforeEach(async () => {
  seen = [];
  lines = [];
  outside = receivers();
  const see = (one: Seen) => {
    seen.push(one);
    lines.push(JSON.stringify(lineOf(one)));
  };
  porth = await porthSendingTo(outside, {
    watch: { see, follow: handOn },
    report: (fault) => lines.push(JSON.stringify(faultOf(fault))),
  });
  porth.db.onRecord = (entries) => entries.flatMap(seenIn).forEach(see);
});

const traceparent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

describe("what those who run Porth see", () => {
  it("is each request by its pattern, also one that is refused before its route or that no route takes", async () => {
    const form = await porth.as(["Gate.Ask"]);
    await form.get("/v1/departments/NOWHERE/standing", {
      "x-request-id": "00000000-0000-4000-8000-000000000001",
    });
    await porth.anyone.get("/v1/decisions/dec_01K00000000000000000000000");
    await porth.anyone.get("/Gwen/Invented", { traceparent });
    expect(lines.map((line) => ({ ...JSON.parse(line), ms: 0 }))).toEqual([
      {
        ...{ event: "request", method: "GET", route: "/v1/departments/:code/standing", status: 404, ms: 0 },
        request_id: "00000000-0000-4000-8000-000000000001",
      },
      {
        ...{ event: "request", method: "GET", route: "/v1/decisions/:id", status: 401, ms: 0 },
        request_id: expect.any(String),
      },
      {
        ...{ event: "request", method: "GET", route: "none", status: 404, ms: 0 },
        ...{ request_id: expect.any(String), trace_id: "0af7651916cd43dd8448eb211c80319c" },
      },
    ]);
  });

  it("is each file, each answer with its codes, each delivery and each walk of the trail", async () => {
    await loadCardiology(porth);
    const steward = await porth.as(["Register.Write"]);
    expect((await steward.load("staff-list", "Surname\nInvented\n")).status).toBe(422);
    expect((await steward.load("job-plans", jobPlans)).status).toBe(409);
    await enabled(porth, "/hooks", { types: ["decision.blocked"] });
    outside.answer("/hooks", answers(500));
    await put(await porth.as(["Gate.Ask"]));
    await deliver(porth);
    await (await porth.as(["Audit.Read"])).get("/v1/audit/verify");
    const found = seen.filter(({ event }) => event !== "request");
    expect(found.map((one) => ({ ...one, ...("milliseconds" in one && { milliseconds: 0 }) }))).toEqual([
      { event: "import", kind: "departments", result: "committed" },
      { event: "import", kind: "staff-list", result: "committed" },
      { event: "import", kind: "job-plans", result: "committed" },
      { event: "import", kind: "staff-list", result: "refused" },
      { event: "import", kind: "job-plans", result: "refused" },
      {
        ...{ event: "delivery", type: "webhook.test", result: "delivered", status: 200, failure: null },
        ...{ milliseconds: 0, traceparent: null },
      },
      { event: "decision", question: "advertise", outcome: "blocked", codes: ["plan_out_of_date"] },
      {
        ...{ event: "delivery", type: "decision.blocked", result: "failed", status: 500, failure: null },
        ...{ milliseconds: 0, traceparent: null },
      },
      { event: "verification", result: "whole", count: expect.any(Number) },
    ]);
  });

  it("is once what was kept once: the same request again is a request and no second answer", async () => {
    await loadCardiology(porth);
    const form = await porth.as(["Gate.Ask"]);
    await put(form);
    await put(form);
    expect(seen.filter(({ event }) => event === "decision")).toHaveLength(1);
  });
});

describe("a traceparent", () => {
  it("goes on to whom the request leads to, also when they are told after a restart", async () => {
    await loadCardiology(porth);
    await enabled(porth, "/hooks", { types: ["decision.blocked"] });
    const form = await porth.as(["Gate.Ask"]);
    await put(form, ask, "k-1", { traceparent });
    await put(form, ask, "k-2");
    await put(form, ask, "k-3", { traceparent: "00-Gwen-Invented-01" });
    await deliver(await porth.restarted());
    expect(
      outside
        .at("/hooks")
        .slice(1)
        .map(({ headers }) => headers.traceparent),
    ).toEqual([traceparent, undefined, undefined]);
  });
});

it("no trace clings to who delivers: they go on for others", async () => {
  const traces: (string | null)[] = [];
  await loadCardiology(porth);
  porth.db.onNews = () => void setTimeout(() => traces.push(traceNow()), 0);
  await put(await porth.as(["Gate.Ask"]), ask, "k-1", { traceparent });
  await vi.waitFor(() => expect(traces).toEqual([null]));
});

describe("the log", () => {
  const roles: readonly Role[] = [
    ...(["Gate.Ask", "Gate.ReadDetail", "Payroll.Ask", "Review.Read", "Review.Decide"] as const),
    ...(["Register.Write", "Webhook.Manage", "Report.Read", "Audit.Read"] as const),
  ];
  const secrets = [
    "Invented",
    "Gwen",
    "10001",
    "20001",
    "justified-by-her-illness",
    "eyJ",
    "whsec_",
    "Bearer",
  ];
  const hostile = "Gwen Invented 10001 justified-by-her-illness";

  it("says nothing of whom or what a request speaks, whatever kind of request it is", async () => {
    await loadCardiology(porth);
    const app = porthOf(porth.deps);
    const routes = app.routes.filter(({ method }) => method !== "ALL");
    const ids = { "x-request-id": "Gwen.Invented", "x-correlation-id": "Gwen", traceparent: hostile };
    const kinds = new Map(routes.map(({ method, path }) => [`${method} ${path}`, { method, path }]));
    const token = await testIssuer(porth.deps.now).token({ kind: "person", sub: "Gwen.Invented", roles });
    for (const { method, path } of kinds.values())
      for (const authorization of [`Bearer ${token}`, `Bearer ${token}x`]) {
        const filled = path.replaceAll(/:\w+(?:\{[^}]*\})?/g, encodeURIComponent(hostile));
        const body = JSON.stringify({ justification: hostile, name: hostile });
        await app.request(`${filled}?q=${encodeURIComponent(hostile)}`, {
          method,
          headers: { authorization, cookie: token, "content-type": "application/json", ...ids },
          ...(method === "GET" ? {} : { body }),
        });
      }
    expect(kinds.size).toBeGreaterThan(100);
    expect(lines.length).toBeGreaterThanOrEqual(2 * kinds.size);
    for (const secret of secrets) expect(lines.filter((line) => line.includes(secret))).toEqual([]);
  });

  it("says nothing of it when all goes well", async () => {
    const steward = await porth.as(["Register.Write"]);
    await steward.load("departments", departments);
    await steward.load("staff-list", staffList);
    await steward.load("job-plans", jobPlans);
    await enabled(porth, "/Gwen");
    await put(await porth.as(["Gate.Ask"]), { ...ask, requested_by: "Gwen Invented" });
    const [review] = await reviewsIn(porth);
    expect((await decide(await asReviewer(porth), review?.id ?? "")).status).toBe(200);
    await deliver(porth);
    expect(seen.filter(({ event }) => event === "delivery").length).toBeGreaterThan(3);
    for (const secret of [...secrets, justification, "hr.test", "TRAC-88123"])
      expect(lines.filter((line) => line.includes(secret))).toEqual([]);
  });

  it("says of a fault what and where, and nothing of its words", async () => {
    const { report } = porth.deps;
    const error = Object.assign(new Error(`${hostile}\n    at Gwen (Invented.ts:1:1)`), {
      code: "SQLITE_BUSY",
    });
    report({ requestId: "Gwen", error: new Error("outer Gwen", { cause: error }) });
    const [line = ""] = lines;
    expect(JSON.parse(line)).toMatchObject({
      event: "fault",
      fault: "Error",
      cause: { code: "SQLITE_BUSY" },
    });
    expect(JSON.parse(line).at[0]).toContain("watch.test.ts");
    for (const secret of secrets) expect(line).not.toContain(secret);
  });
});

describe("GET /readyz", () => {
  it("503 while the database has another schema", async () => {
    let isCurrent = false;
    const other = await testPorth({ hasCurrentSchema: async () => isCurrent });
    expect((await other.anyone.get("/readyz")).status).toBe(503);
    expect((await other.anyone.get("/livez")).status).toBe(200);
    isCurrent = true;
    expect((await other.anyone.get("/readyz")).status).toBe(200);
  });
});

describe("GET /v1/status", () => {
  const read = async () => {
    const response = await (await porth.as(["Audit.Read"])).get("/v1/status");
    expect(response.status).toBe(200);
    return bodyOf<Record<string, unknown>>(response);
  };

  it("200 on an empty register: nothing loaded, nothing waiting, no line", async () => {
    expect(await read()).toEqual({
      ...{ version: "0.0.0-test", policy: porth.deps.policyName, as_of: "2026-11-22", data: [] },
      outbox: { waiting: 0, oldest_at: null, lag_seconds: 0 },
      audit: { count: 0, head: "0".repeat(64) },
      ...{ last_checkpoint: null, last_decision_at: null },
    });
  });

  it("200 with the age of the data, what waits and since when, and the trail's head", async () => {
    await loadCardiology(porth);
    await enabled(porth, "/hooks", { types: ["decision.blocked"] });
    outside.answer("/hooks", answers(500));
    await put(await porth.as(["Gate.Ask"]));
    const waitsUnsent = await read();
    await deliver(porth);
    porth.setClock("2026-11-22T09:15:33.120Z");
    const head = await bodyOf<{ count: number; head: string }>(
      await (await porth.as(["Audit.Read"])).get("/v1/audit/verify"),
    );
    const loadedAt = "2026-11-22T09:14:03.120Z";
    const extract = { extracted_on: "2026-11-20", age_days: 2, loaded_at: loadedAt };
    expect(await read()).toMatchObject({
      data: [
        { kind: "departments", extracted_on: null, age_days: null, loaded_at: loadedAt },
        { kind: "job-plans", ...extract },
        { kind: "staff-list", ...extract },
      ],
      outbox: { waiting: 1, oldest_at: loadedAt, lag_seconds: 90 },
      audit: { count: head.count, head: head.head },
      last_decision_at: loadedAt,
    });
    expect(waitsUnsent.outbox).toMatchObject({ lag_seconds: 0, oldest_at: loadedAt });
  });

  it("200 with the last checkpoint", async () => {
    await loadCardiology(porth);
    await signCheckpoint(porth.deps, clock);
    const { items } = await bodyOf<{ items: readonly Record<string, unknown>[] }>(
      await (await porth.as(["Audit.Read"])).get("/v1/audit/checkpoints"),
    );
    const { count, head, at } = items[0] ?? {};
    expect(await read()).toMatchObject({ last_checkpoint: { count, head, at } });
    expect(count).toBeGreaterThan(0);
  });

  it.each(["Report.Read", "Register.Write", "Webhook.Manage"] as const)("200 to %s", async (role) => {
    expect((await (await porth.as([role])).get("/v1/status")).status).toBe(200);
  });

  it("403 to who only asks or reviews, 401 without a token", async () => {
    const other = await porth.as({ kind: "person", roles: ["Gate.Ask", "Gate.ReadDetail", "Review.Decide"] });
    expect((await other.get("/v1/status")).status).toBe(403);
    expect((await porth.anyone.get("/v1/status")).status).toBe(401);
  });
});
