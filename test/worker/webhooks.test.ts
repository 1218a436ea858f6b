/// <reference types="@cloudflare/vitest-plugin/types" />
import { createExecutionContext, createScheduledController, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Role } from "#auth/principal.ts";
import type { WorkerEnv } from "#runtime/on-workers.ts";
import worker from "#runtime/worker.ts";
import { freshDatabase } from "../support/database.ts";
import { keySetOfTests, testIssuer } from "../support/tokens.ts";

const bound = env as unknown as WorkerEnv;

/** What came to each path of `https://hr.test`, and what is answered there: 204 unless told otherwise. */
const came: { readonly path: string; readonly type: string; readonly id: string | null }[] = [];
const answers = new Map<string, () => Response | Promise<Response>>();

const network = async (...asked: Parameters<typeof fetch>): Promise<Response> => {
  const request = new Request(...asked);
  const { host, pathname } = new URL(request.url);
  if (host === "issuer.test") return Response.json(keySetOfTests);
  expect(host).toBe("hr.test");
  const { type } = (await request.json()) as { type: string };
  came.push({ path: pathname, type, id: request.headers.get("webhook-id") });
  return answers.get(pathname)?.() ?? new Response(null, { status: 204 });
};

const token = testIssuer().token;
const send = async (role: Role, method: string, path: string, body?: string | object) => {
  const context = createExecutionContext();
  const headers = {
    authorization: `Bearer ${await token({ roles: [role] })}`,
    "idempotency-key": crypto.randomUUID(),
    "content-type": typeof body === "string" ? "text/csv" : "application/json",
  };
  const request = new Request(`https://porth.test${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const response = await worker.fetch(request, bound, context);
  await waitOnExecutionContext(context);
  expect(response.ok, `${path}: ${await response.clone().text()}`).toBe(true);
  return (await response.json()) as { readonly id: string; readonly state: string };
};

let named = 0;
const happen = () => {
  named += 1;
  const file = `code,name_en,service_group\nCARD,Cardiology ${named},MOR\n`;
  return send("Register.Write", "POST", "/v1/imports?kind=departments&mode=commit", file);
};

const soon = { timeout: 20_000, interval: 50 };
const enabledAt = async (path: string): Promise<string> => {
  const { id } = await send("Webhook.Manage", "POST", "/v1/webhook-endpoints", {
    url: `https://hr.test${path}`,
    types: ["import.committed"],
  });
  await send("Webhook.Manage", "POST", `/v1/webhook-endpoints/${id}/test`);
  await vi.waitFor(async () => {
    const { state } = await send("Webhook.Manage", "GET", `/v1/webhook-endpoints/${id}`);
    expect(state).toBe("enabled");
  }, soon);
  return id;
};
const loadsAt = (path: string) => came.filter((one) => one.path === path && one.type === "import.committed");

beforeAll(async () => {
  await freshDatabase();
  vi.stubGlobal("fetch", network);
});
afterAll(() => vi.unstubAllGlobals());

describe("on Workers", () => {
  it("the queue carries what happens to who wants it, at once", async () => {
    await enabledAt("/a");
    await happen();
    await vi.waitFor(() => expect(loadsAt("/a")).toHaveLength(1), soon);
  });

  it("one who hangs holds up nobody else", async () => {
    const hanging = Promise.withResolvers<Response>();
    await enabledAt("/hanging");
    answers.set("/hanging", () => hanging.promise);
    for (let events = 0; events < 8; events++) await happen();
    await vi.waitFor(() => expect(loadsAt("/a")).toHaveLength(9), soon);
    expect(loadsAt("/hanging").length).toBeLessThanOrEqual(8);
    answers.delete("/hanging");
    hanging.resolve(new Response(null, { status: 204 }));
    await vi.waitFor(() => expect(new Set(loadsAt("/hanging").map(({ id }) => id)).size).toBe(8), soon);
  });

  it("the cron trigger finds what the queue did not carry", async () => {
    const before = loadsAt("/a").length;
    const { WORK: queue } = bound;
    const lost = vi.spyOn(queue, "send").mockRejectedValue(new Error("The queue is away."));
    const lostBatch = vi.spyOn(queue, "sendBatch").mockRejectedValue(new Error("The queue is away."));
    const told = vi.spyOn(console, "error").mockImplementation(() => {});
    await happen();
    expect(loadsAt("/a")).toHaveLength(before);
    expect(told.mock.calls.join()).toContain('"request_id":"deliverer"');
    await worker.scheduled(createScheduledController({ cron: "* * * * *" }) as never, bound);
    expect(loadsAt("/a")).toHaveLength(before + 1);
    lost.mockRestore();
    lostBatch.mockRestore();
    told.mockRestore();
  });

  it("a failure is tried again after some five seconds", async () => {
    const before = loadsAt("/a").length;
    answers.set("/a", () => new Response(null, { status: 503 }));
    await happen();
    await vi.waitFor(() => expect(loadsAt("/a")).toHaveLength(before + 1), soon);
    answers.delete("/a");
    await vi.waitFor(() => expect(loadsAt("/a")).toHaveLength(before + 2), soon);
    const [first, second] = loadsAt("/a").slice(-2);
    expect(second?.id).toBe(first?.id);
  });
});
