/// <reference types="@cloudflare/vitest-plugin/types" />
import { createExecutionContext, createScheduledController, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, expect, it, vi } from "vitest";
import type { WorkerEnv } from "#runtime/on-workers.ts";
import worker from "#runtime/worker.ts";
import { freshDatabase } from "../support/database.ts";

const bound = env as unknown as WorkerEnv;

beforeAll(async () => {
  await freshDatabase();
  await bound.DB.exec("create table d1_migrations (id integer primary key, name text)");
});

/** As wrangler leaves it once it has applied so many migrations. */
const migratedBy = (steps: number) =>
  bound.DB.batch([
    bound.DB.prepare("delete from d1_migrations"),
    bound.DB.prepare("insert into d1_migrations (name) select value from json_each(?)").bind(
      JSON.stringify(Array.from({ length: steps }, (_, at) => `${at}`)),
    ),
  ]);

const get = async (path: string) => {
  const context = createExecutionContext();
  const response = await worker.fetch(new Request(`https://porth.test${path}`), bound, context);
  await waitOnExecutionContext(context);
  return response;
};

it("200 when its database answers and has every migration, and says by which policy it decides", async () => {
  const steps = Object.keys(
    import.meta.glob("../../drizzle/*.sql", { query: "?raw", import: "default", eager: true }),
  ).length;
  await migratedBy(steps - 1);
  expect((await get("/readyz")).status).toBe(503);
  await migratedBy(steps + 1);
  expect((await get("/readyz")).status).toBe(503);
  await migratedBy(steps);
  expect((await get("/readyz")).status).toBe(200);
  expect(await (await get("/version")).json()).toMatchObject({
    name: "porth",
    policy: { version: "2024-09-01" },
  });
});

it("401 without a token", async () => {
  expect((await get("/v1/departments")).status).toBe(401);
});

it("302 to sign in for a person, whose pages have their style", async () => {
  expect((await get("/cy")).headers.get("location")).toBe("/cy/sign-in?return=%2Fcy");
  const page = await get("/signed-out");
  expect(page.status).toBe(200);
  const [, style = ""] = /href="(\/assets\/console\.[^"]+)"/.exec(await page.text()) ?? [];
  expect((await get(style)).headers.get("content-type")).toMatch(/^text\/css/);
});

it("the cron trigger puts the day's work on the queue, which does it", async () => {
  const old =
    "insert into kept_answer (caller, key, fingerprint, status, headers, body, at) values ('a', 'k', 'f', 201, '{}', '{}', '2020-01-01T00:00:00.000Z')";
  await bound.DB.prepare(old).run();
  await worker.scheduled(createScheduledController() as never, bound);
  await vi.waitFor(
    async () => expect((await bound.DB.prepare("select * from kept_answer").all()).results).toEqual([]),
    { timeout: 30_000, interval: 200 },
  );
});

it("logs one JSON object for each request, and every hour how it fares", async () => {
  const lines: Record<string, unknown>[] = [];
  const log = vi.spyOn(console, "log").mockImplementation((line) => void lines.push(JSON.parse(line)));
  await get("/v1/departments/Gwen/standing");
  expect(lines).toEqual([
    {
      ...{
        level: "info",
        event: "request",
        method: "GET",
        route: "/v1/departments/:code/standing",
        status: 401,
      },
      ...{ ms: expect.any(Number), request_id: expect.any(String) },
    },
  ]);
  await worker.queue({ messages: [{ body: { do: "keep_house" }, ack: () => {} }] } as never, bound);
  log.mockRestore();
  expect(lines.slice(1)).toEqual([
    { level: "info", event: "outbox", waiting: 0, oldest_seconds: 0 },
    { level: "info", event: "audit_head", count: expect.any(Number) },
  ]);
});
