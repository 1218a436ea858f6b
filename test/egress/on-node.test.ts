import { lookup } from "node:dns/promises";
import { afterEach, describe, expect, it } from "vitest";
import type { Resolved } from "#runtime/egress/checked-connector.ts";
import { type Egress, type EgressOnNode, egressOnNode } from "#runtime/egress/on-node.ts";
import { postLimits } from "#webhooks/post.ts";
import { answering, rawReceiver, receiver } from "./support/receivers.ts";

const egresses: Egress[] = [];
afterEach(async () => {
  for (const egress of egresses.splice(0)) await egress.close();
});

const demonstration = { hosts: [], isDemonstration: true };
const egress = (options: Partial<EgressOnNode> = {}): Egress => {
  const made = egressOnNode({ allowed: demonstration, ...options });
  egresses.push(made);
  return made;
};
const limits = { ...postLimits, milliseconds: 400 };
const posted = { headers: { "content-type": "application/json", "webhook-id": "evt_1" }, body: '{"a":"ŵ"}' };

describe("an answer", () => {
  it("comes with status, start of the body and time taken; what was sent arrives byte for byte", async () => {
    const got: unknown[] = [];
    const { url, port } = await receiver(async (request, response) => {
      const chunks = await request.toArray();
      got.push(request.method, request.url, request.headers, Buffer.concat(chunks).toString());
      response.writeHead(202, { "retry-after": "7" }).end("tŷ");
    });
    expect(await egress().post(url, posted)).toEqual({
      status: 202,
      retryAfter: "7",
      excerpt: "tŷ",
      latencyMilliseconds: expect.any(Number),
    });
    expect(got).toEqual([
      "POST",
      "/hooks?a=b",
      {
        host: `127.0.0.1:${port}`,
        connection: "keep-alive",
        "accept-encoding": "identity",
        "content-type": "application/json",
        "webhook-id": "evt_1",
        "content-length": "10",
      },
      posted.body,
    ]);
  });

  it("429 and 503 keep what they ask for", async () => {
    const { url } = await answering(429, { "retry-after": "Sun, 22 Nov 2026 10:00:00 GMT" });
    expect(await egress().post(url, posted)).toMatchObject({
      status: 429,
      retryAfter: "Sun, 22 Nov 2026 10:00:00 GMT",
    });
  });

  it.each([301, 302, 303, 307, 308])(
    "%s is told as it is, and nobody goes where it points",
    async (status) => {
      const elsewhere = await answering(200);
      const { url } = await answering(status, { location: elsewhere.url });
      expect(await egress().post(url, posted)).toMatchObject({ status, retryAfter: null });
      expect(elsewhere.connections()).toBe(0);
    },
  );

  it("a letter cut in two at the end of the first kilobyte is left out, and a NUL is shown as what it is", async () => {
    const { url } = await answering(200, {}, `\0${"a".repeat(1022)}ŵand more`);
    expect(await egress().post(url, posted)).toMatchObject({ excerpt: `\ufffd${"a".repeat(1022)}` });
  });

  it("an endless body is cut after 64 KB", async () => {
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
    expect(await egress().post(url, posted)).toMatchObject({ status: 200, excerpt: "x".repeat(1024) });
    expect(sent).toBeLessThan(16 * 1024 * 1024);
  });
});

describe("no answer", () => {
  it.each([
    ["nothing at all", () => {}, "timed_out"],
    [
      "a head, and never a body",
      (socket) => socket.write("HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\n"),
      "timed_out",
    ],
    ["an end", (socket) => socket.end(), "connection_lost"],
    ["a reset", (socket) => socket.resetAndDestroy(), "connection_lost"],
    ["a head cut off", (socket) => socket.end("HTTP/1.1 200 O"), "connection_lost"],
    [
      "a body cut off",
      (socket) => socket.end("HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nab"),
      "connection_lost",
    ],
    [
      "something that is not HTTP",
      (socket) => socket.end("220 mail.example ESMTP\r\n\r\n"),
      "answer_malformed",
    ],
    [
      "an endless head",
      (socket) => socket.write(`HTTP/1.1 200 OK\r\nx: ${"y".repeat(100_000)}`),
      "answer_malformed",
    ],
  ] as const satisfies readonly [string, Parameters<typeof rawReceiver>[0], string][])(
    "%s",
    async (_, answer, failure) => {
      const { url } = await rawReceiver(answer);
      const began = performance.now();
      expect(await egress({ limits }).post(url, posted)).toEqual({
        failure,
        latencyMilliseconds: expect.any(Number),
      });
      expect(performance.now() - began).toBeLessThan(2_000);
    },
  );

  it("a body that drips is given up when its time is over", async () => {
    const { url } = await receiver((_, response) => {
      const drip = setInterval(() => response.write("."), 20);
      response.once("close", () => clearInterval(drip));
    });
    expect(await egress({ limits }).post(url, posted)).toMatchObject({ failure: "timed_out" });
  });

  it("nobody listens", async () => {
    expect(await egress().post("http://127.0.0.1:1/", posted)).toMatchObject({
      failure: "connection_refused",
    });
  });

  it("the caller stops it, before or while", async () => {
    const { url } = await rawReceiver(() => {});
    const before = await egress().post(url, { ...posted, signal: AbortSignal.abort() });
    expect(before).toMatchObject({ failure: "stopped" });
    const meanwhile = await egress().post(url, { ...posted, signal: AbortSignal.timeout(50) });
    expect(meanwhile).toMatchObject({ failure: "stopped" });
  });

  it("a resolver that never answers is given up too", async () => {
    const { post } = egress({ limits, resolve: () => new Promise(() => {}) });
    expect(await post("http://localhost:1/", posted)).toMatchObject({ failure: "timed_out" });
  });
});

describe("many deliveries", () => {
  it("share connections, and one who is slow holds up nobody else", async () => {
    const fast = await answering(200);
    let asked = 0;
    const slow = await rawReceiver(() => {
      asked += 1;
    });
    const { post } = egress({ limits: { ...postLimits, milliseconds: 3_000 } });
    const waiting = Promise.all(Array.from({ length: 200 }, () => post(slow.url, posted)));
    const began = performance.now();
    for (let turn = 0; turn < 20; turn += 1) {
      const answers = await Promise.all(Array.from({ length: 50 }, () => post(fast.url, posted)));
      expect(answers.every((answer) => "status" in answer && answer.status === 200)).toBe(true);
    }
    expect(performance.now() - began).toBeLessThan(3_000);
    expect(fast.connections()).toBeLessThanOrEqual(64);
    const failures = (await waiting).map((answer) => "failure" in answer && answer.failure);
    expect(new Set(failures)).toEqual(new Set(["timed_out"]));
    expect(asked).toBeLessThan(128);
  });
});

describe("where a name leads", () => {
  const hosts = [
    { name: "hooks.example.wales", port: 443, isInternal: false },
    { name: "hr.example.wales", port: 443, isInternal: true },
  ];
  const listed = { hosts, isDemonstration: false };
  const to = (...addresses: readonly string[]): Resolved[] =>
    addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));

  /** Listed hosts at the port of a listener that must not be reached. */
  const forbidden = async () => {
    const listener = await answering(200);
    const at = hosts.map((host) => ({ ...host, port: listener.port }));
    return { listener, allowed: { hosts: at, isDemonstration: false } };
  };

  it.each([
    ["hooks.example.wales", ["127.0.0.1"]],
    ["hooks.example.wales", ["::1"]],
    ["hooks.example.wales", ["::ffff:127.0.0.1"]],
    ["hooks.example.wales", ["93.184.215.14", "127.0.0.1"]],
    ["hooks.example.wales", ["2606:2800:21f:cb07:6820:80da:af6b:8b2c", "::1"]],
    ["hooks.example.wales", ["10.1.2.3"]],
    ["hr.example.wales", ["127.0.0.1"]],
    ["hr.example.wales", ["10.1.2.3", "127.0.0.1"]],
    ["hr.example.wales", ["169.254.169.254"]],
    ["hr.example.wales", []],
  ])("%s at %j: no connection", async (host, addresses) => {
    const { listener, allowed } = await forbidden();
    const { post } = egress({ allowed, resolve: async () => to(...addresses) });
    expect(await post(`https://${host}:${listener.port}/`, posted)).toMatchObject({
      failure: "address_not_public",
    });
    expect(listener.connections()).toBe(0);
  });

  it("a name that is public when it is registered and loopback when it is dialled: no connection", async () => {
    const { listener, allowed } = await forbidden();
    const answers = [to("93.184.215.14"), to("127.0.0.1")];
    const resolve = async () => answers.shift() ?? [];
    await resolve();
    const { post } = egress({ allowed, resolve });
    expect(await post(`https://hooks.example.wales:${listener.port}/`, posted)).toMatchObject({
      failure: "address_not_public",
    });
    expect(listener.connections()).toBe(0);
  });

  it("a name that nobody can have", async () => {
    const { post } = egress({ allowed: listed, resolve: () => lookup("..", { all: true }) });
    expect(await post("https://hooks.example.wales/", posted)).toMatchObject({ failure: "host_not_found" });
  });

  it("a listed name is looked up by the machine itself, where nobody else is named to do it", async () => {
    const allowed = { hosts: [{ name: "a..b", port: 443, isInternal: false }], isDemonstration: false };
    expect(await egress({ allowed }).post("https://a..b/", posted)).toMatchObject({
      failure: "host_not_found",
    });
  });

  it("this machine is reached in the demonstration alone, and by no name that leads elsewhere", async () => {
    const listener = await answering(200);
    expect(await egress({ allowed: listed }).post(listener.url, posted)).toMatchObject({
      failure: "address_not_allowed",
    });
    expect(listener.connections()).toBe(0);
    const local = `http://localhost:${listener.port}/`;
    expect(await egress().post(local, posted)).toMatchObject({ status: 200 });
    const moved = egress({ resolve: async () => to("10.1.2.3") });
    expect(await moved.post(local, posted)).toMatchObject({ failure: "address_not_public" });
  });
});
