import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { applicationToken } from "#runtime/demo/tokens.ts";
import { openSqlite } from "#runtime/open-sqlite.ts";
import { type Started, somePort, start } from "../support/process.ts";
import { good, openReceiver, type RealReceiver } from "./support/receiver.ts";

const port = somePort();
const url = `http://localhost:${port}`;
let folder: string;
let porth: Started;
let receiver: RealReceiver;

/** The demonstration: the only Porth that sends to this machine. */
const run = async (): Promise<void> => {
  porth = start("src/runtime/demo/start.ts", {
    PORT: String(port),
    PORTH_DATABASE: join(folder, "demonstration.db"),
  });
  await porth.until('"receipt"');
};

const send = async (client: string, method: string, path: string, body?: object): Promise<Response> =>
  fetch(url + path, {
    method,
    headers: {
      authorization: `Bearer ${await applicationToken(`http://localhost:${port + 1}`, client)}`,
      "content-type": "application/json",
      "idempotency-key": crypto.randomUUID(),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });

let asked = 0;
const ask = async (): Promise<void> => {
  asked += 1;
  const response = await send("vacancy-form", "POST", "/v1/decisions", {
    department: "CARD",
    vacancy: { ref: `TRAC-${asked}` },
  });
  expect(response.status).toBe(201);
};

const events = async (after: number): Promise<readonly { readonly id: string; readonly seq: number }[]> => {
  const response = await send("hr-system", "GET", `/v1/events?limit=200&after=${after}`);
  return ((await response.json()) as { items: { id: string; seq: number }[] }).items;
};

const slowly = (milliseconds: number) =>
  receiver.behaves((_, response) => void pause(milliseconds).then(() => response.writeHead(204).end()));

/** How many events after `seq` the file does not have as delivered, with nobody running. */
const undeliveredAfter = (seq: number): number => {
  const sqlite = openSqlite(join(folder, "demonstration.db"), "existing");
  const { events: all } = sqlite
    .prepare(
      "select count(*) as events from event e where e.seq > ? and not exists (select 1 from delivery d where d.event_id = e.id and d.state = 'delivered')",
    )
    .get(seq) as { events: number };
  sqlite.close();
  return all;
};

const killed = async (): Promise<void> => {
  const ended = once(porth.child, "exit");
  porth.child.kill("SIGKILL");
  await ended;
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "porth-"));
  receiver = await openReceiver();
  await run();
  const response = await send("hr-system", "POST", "/v1/webhook-endpoints", { url: receiver.url });
  const { id } = (await response.json()) as { id: string };
  await send("hr-system", "POST", `/v1/webhook-endpoints/${id}/test`);
  await vi.waitFor(() => expect(receiver.of("webhook.test")).toHaveLength(1));
});
afterAll(async () => {
  await porth.stop();
  await receiver.stop();
  rmSync(folder, { recursive: true });
});

const got = () => new Set(receiver.came.map(({ headers }) => headers["webhook-id"]));

describe("a Porth that is killed between keeping an event and delivering it", () => {
  it("delivers every event at least once, after as many starts as it takes", async () => {
    const before = (await events(0)).at(-1)?.seq ?? 0;
    let undelivered = 0;
    for (const [round, milliseconds] of [0, 10, 40, 150].entries()) {
      slowly(round % 2 === 0 ? 100 : 2_000);
      await Promise.all([ask(), ask(), ask()]);
      await pause(milliseconds);
      await killed();
      undelivered += undeliveredAfter(before);
      receiver.behaves(good);
      await run();
    }
    expect(undelivered).toBeGreaterThan(0);
    const kept = await events(before);
    expect(kept.length).toBeGreaterThanOrEqual(4 * 3 * 3);
    await expect
      .poll(() => kept.filter(({ id }) => !got().has(id)), { timeout: 50_000, interval: 250 })
      .toEqual([]);
  }, 120_000);
});

describe("a Porth that is told to stop", () => {
  it("waits for what is on its way, which is not sent again", async () => {
    slowly(1_500);
    const before = receiver.came.length;
    await ask();
    await expect.poll(() => receiver.came.length, { interval: 10 }).toBe(before + 3);
    expect(await porth.stop()).toBe(0);
    receiver.behaves(good);
    await run();
    await pause(1_000);
    const ids = receiver.came.slice(before).map(({ headers }) => headers["webhook-id"]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("is gone within ten seconds however long a receiver takes, and sends it at once when it is back", async () => {
    receiver.behaves(() => {});
    const before = receiver.came.length;
    await ask();
    await expect.poll(() => receiver.came.length, { interval: 10 }).toBe(before + 3);
    const began = Date.now();
    expect(await porth.stop()).toBe(0);
    expect(Date.now() - began).toBeLessThan(10_000);
    const hanging = receiver.came.slice(before).map(({ headers }) => headers["webhook-id"]);
    receiver.behaves(good);
    await run();
    await expect
      .poll(() =>
        hanging.filter(
          (id) => receiver.came.filter(({ headers }) => headers["webhook-id"] === id).length < 2,
        ),
      )
      .toEqual([]);
  });
});
