import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { unstable_startWorker as startWorker } from "wrangler";
import { answering, rawReceiver, receiver } from "./support/receivers.ts";
import type { Errand } from "./support/worker.ts";

let worker: Awaited<ReturnType<typeof startWorker>>;

beforeAll(async () => {
  process.env.CLOUDFLARE_CF_FETCH_ENABLED = "false";
  worker = await startWorker({
    name: "egress",
    entrypoint: "test/egress/support/worker.ts",
    compatibilityDate: "2026-10-01",
    compatibilityFlags: ["nodejs_compat", "global_fetch_strictly_public"],
    dev: { server: { hostname: "127.0.0.1", port: 0 }, inspector: false, logLevel: "none", watch: false },
  });
});
afterAll(() => worker.dispose());

const posted = { headers: { "content-type": "application/json", "webhook-id": "evt_1" }, body: '{"a":"ŵ"}' };
const post = async (url: string, change: Partial<Errand> = {}): Promise<unknown> => {
  const errand: Errand = { url, posted, milliseconds: 5_000, ...change };
  const answer = await worker.fetch("http://egress.test/", { method: "POST", body: JSON.stringify(errand) });
  return answer.json();
};

describe("an answer, in workerd", () => {
  it("comes with status, start of the body and time taken; what was sent arrives byte for byte", async () => {
    const got: unknown[] = [];
    const { url } = await receiver(async (request, response) => {
      const { "content-type": type, "webhook-id": id, "accept-encoding": encoding } = request.headers;
      got.push(request.method, request.url, { type, id, encoding });
      got.push(Buffer.concat(await request.toArray()).toString());
      response.writeHead(503, { "retry-after": "7" }).end("tŷ");
    });
    expect(await post(url)).toEqual({
      status: 503,
      retryAfter: "7",
      excerpt: "tŷ",
      latencyMilliseconds: expect.any(Number),
    });
    expect(got).toEqual([
      "POST",
      "/hooks?a=b",
      { type: "application/json", id: "evt_1", encoding: "identity" },
      posted.body,
    ]);
  });

  it.each([301, 302, 303, 307, 308])(
    "%s is told as it is, and nobody goes where it points",
    async (status) => {
      const elsewhere = await answering(200);
      const { url } = await answering(status, { location: elsewhere.url });
      expect(await post(url)).toMatchObject({ status });
      expect(elsewhere.connections()).toBe(0);
    },
  );

  it("an endless body is cut", async () => {
    let sent = 0;
    const { url } = await receiver((_, response) => {
      const block = Buffer.alloc(16 * 1024, "x");
      const pour = () => {
        do sent += block.length;
        while (response.write(block));
      };
      response.on("drain", pour).on("error", () => {});
      pour();
    });
    expect(await post(url)).toMatchObject({ status: 200, excerpt: "x".repeat(1024) });
    expect(sent).toBeLessThan(32 * 1024 * 1024);
  });
});

describe("no answer, in workerd", () => {
  it.each([
    ["nothing at all", () => {}, "timed_out"],
    [
      "a head, and never a body",
      (socket) => socket.write("HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\n"),
      "timed_out",
    ],
    ["an end", (socket) => socket.end(), "connection_lost"],
    ["a reset", (socket) => socket.resetAndDestroy(), "connection_lost"],
    [
      "a body cut off",
      (socket) => socket.end("HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nab"),
      "connection_lost",
    ],
  ] as const satisfies readonly [string, Parameters<typeof rawReceiver>[0], string][])(
    "%s",
    async (_, answer, failure) => {
      const { url } = await rawReceiver(answer);
      expect(await post(url, { milliseconds: 400 })).toEqual({
        failure,
        latencyMilliseconds: expect.any(Number),
      });
    },
  );

  it("nobody listens", async () => {
    expect(await post("http://127.0.0.1:1/")).toMatchObject({ failure: "connection_lost" });
  });

  it("an address that is not on the list", async () => {
    const listener = await answering(200);
    for (const host of ["0x7f.1", "[::1]", "127.0.0.2", "127.0.0.1."])
      expect(await post(`http://${host}:${listener.port}/`)).toMatchObject({
        failure: "address_not_allowed",
      });
    expect(listener.connections()).toBe(0);
  });
});
