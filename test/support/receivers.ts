import { expect } from "vitest";
import { type Batch, sendBatch, takeDue, waitingEndpoints } from "#actions/webhooks/deliver-webhooks.ts";
import { fanOutEvents } from "#actions/webhooks/fan-out-events.ts";
import { clock, type Role } from "#auth/principal.ts";
import type { Deps } from "#deps.ts";
import type { EventType } from "#webhooks/event-types.ts";
import type { Post, PostAnswer, PostFailed } from "#webhooks/post.ts";
import { bodyOf, type Endpoint, type EndpointWithSecret } from "./bodies.ts";
import { type Caller, type TestPorth, testPorth } from "./porth.ts";

/** One request as a receiver got it. */
export interface Got {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly event: { readonly type: EventType; readonly data: Readonly<Record<string, unknown>> };
  /** The stopped clock when it came. */
  readonly at: string;
}

type Answer = PostAnswer | PostFailed;

/** Receivers that answer as they are told, by path; 200 unless told otherwise. */
export interface Receivers {
  readonly post: Post;
  readonly got: Got[];
  /** What came to one path, in order. */
  readonly at: (path: string) => readonly Got[];
  readonly answer: (path: string, how: Answer | (() => Promise<Answer>)) => void;
  /** Follows the clock of this Porth from here on. */
  readonly follow: (porth: TestPorth) => void;
}

export const answers = (status: number, more: Partial<PostAnswer> = {}): PostAnswer => ({
  status,
  retryAfter: null,
  excerpt: "",
  latencyMilliseconds: 12.3,
  ...more,
});

export const failsBy = (failure: PostFailed["failure"]): PostFailed => ({ failure, latencyMilliseconds: 5 });

export const receivers = (): Receivers => {
  const got: Got[] = [];
  const told = new Map<string, Answer | (() => Promise<Answer>)>();
  let now = () => 0;
  return {
    got,
    at: (path) => got.filter(({ url }) => new URL(url).pathname === path),
    answer: (path, how) => void told.set(path, how),
    follow: (porth) => {
      now = porth.deps.now;
    },
    post: async (url, { headers, body }) => {
      got.push({ url, headers, body, event: JSON.parse(body), at: new Date(now()).toISOString() });
      const how = told.get(new URL(url).pathname) ?? answers(200);
      return typeof how === "function" ? how() : how;
    },
  };
};

/** Delivers all that is due at this moment of the stopped clock; gives how many tries were made. */
export const deliver = async ({ deps }: TestPorth, most = 50): Promise<number> => {
  let tries = 0;
  for (;;) {
    const batches = await takeAll({ deps }, most);
    if (batches.length === 0) return tries;
    await Promise.all(batches.map((batch) => sendBatch(deps, clock, batch)));
    tries += batches.reduce((sum, { due }) => sum + due.length, 0);
  }
};

/** Porth that sends to these receivers, at `https://hr.test`. */
export const porthSendingTo = async (outside: Receivers, change: Partial<Deps> = {}): Promise<TestPorth> => {
  const porth = await testPorth({
    webhooks: {
      allowed: { hosts: [{ name: "hr.test", port: 443, isInternal: false }], isDemonstration: false },
      post: outside.post,
      chance: () => 0.5,
    },
    ...change,
  });
  outside.follow(porth);
  return porth;
};

/** A caller with a new token for each request: the clock moves by days. */
export const always = (porth: TestPorth, ...roles: readonly Role[]): Caller => ({
  get: async (...asked) => (await porth.as(roles)).get(...asked),
  send: async (...asked) => (await porth.as(roles)).send(...asked),
  load: async (...asked) => (await porth.as(roles)).load(...asked),
});

/** Takes all that is due at this moment, and sends none of it. */
export const takeAll = async ({ deps }: Pick<TestPorth, "deps">, most = 50): Promise<readonly Batch[]> => {
  await fanOutEvents(deps, clock);
  const endpoints = (await waitingEndpoints(deps, clock)).map(({ endpointId }) => endpointId);
  return takeDue(deps, clock, { endpoints, most });
};

export const asManager = (porth: TestPorth): Caller => always(porth, "Webhook.Manage");

export const register = async (
  manager: Caller,
  path: string,
  more: { readonly types?: readonly string[]; readonly description?: string } = {},
): Promise<EndpointWithSecret> => {
  const asked = { url: `https://hr.test${path}`, ...more };
  const response = await manager.send("POST", "/v1/webhook-endpoints", asked);
  expect(response.status, await response.clone().text()).toBe(201);
  return bodyOf<EndpointWithSecret>(response);
};

/** Registers an endpoint and lets a test event reach it. */
export const enabled = async (
  porth: TestPorth,
  path: string,
  more: Parameters<typeof register>[2] = {},
): Promise<EndpointWithSecret> => {
  const manager = asManager(porth);
  const endpoint = await register(manager, path, more);
  expect((await manager.send("POST", `/v1/webhook-endpoints/${endpoint.id}/test`)).status).toBe(202);
  await deliver(porth);
  expect((await readEndpoint(manager, endpoint.id)).state).toBe("enabled");
  return endpoint;
};

export const readEndpoint = async (manager: Caller, id: string): Promise<Endpoint> => {
  const response = await manager.get(`/v1/webhook-endpoints/${id}`);
  expect(response.status).toBe(200);
  return bodyOf<Endpoint>(response);
};
