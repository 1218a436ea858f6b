import { lookup } from "node:dns/promises";
import { Agent } from "undici";
import type { AllowList } from "#webhooks/allow-list.ts";
import type { Post } from "#webhooks/post.ts";
import { type Connecting, checkedConnector } from "./checked-connector.ts";
import { failureOnNode } from "./failure-on-node.ts";
import { type Limits, type Network, postWith } from "./post-with.ts";

export interface EgressOnNode extends Pick<Connecting, "ca"> {
  readonly allowed: AllowList;
  /** Without it, the machine's own resolver. */
  readonly resolve?: Connecting["resolve"];
  readonly limits?: Limits;
}

export interface Egress {
  readonly post: Post;
  /** Ends every connection. */
  readonly close: () => Promise<void>;
}

/** Connections to one receiver at the same time: the next one waits, and its waiting counts as part of its time. */
const connections = 64;
/** Milliseconds after which a connection is made anew, so that a host that moves is followed. */
const longestConnection = 300_000;

const everyAddress = (host: string) => lookup(host, { all: true });

/** Sends from Node. Connections are kept for the next delivery to the same receiver. */
export const egressOnNode = ({ allowed, resolve = everyAddress, ca, limits }: EgressOnNode): Egress => {
  const agent = new Agent({
    connect: checkedConnector({ resolve, reachOf: reachIn(allowed), ...(ca === undefined ? {} : { ca }) }),
    connections,
    clientTtl: longestConnection,
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  return {
    post: postWith({ ask: askBy(agent), failureOf: failureOnNode }, allowed, limits),
    close: () => agent.destroy(),
  };
};

/** A host that the list does not name is this machine, and in the demonstration alone. */
const reachIn =
  ({ hosts, isDemonstration }: AllowList): Connecting["reachOf"] =>
  (name, port) => {
    const host = hosts.find((one) => one.name === name && one.port === port);
    if (host === undefined) return isDemonstration ? "this_machine" : null;
    return host.isInternal ? "internal" : "public";
  };

const askBy =
  (agent: Agent): Network["ask"] =>
  async ({ url }, { headers, body, signal }) => {
    const answer = await agent.request({
      origin: url.origin,
      path: url.pathname + url.search,
      method: "POST",
      headers: { "accept-encoding": "identity", ...headers },
      body,
      signal,
    });
    const retryAfter = answer.headers["retry-after"];
    return {
      status: answer.statusCode,
      retryAfter: typeof retryAfter === "string" ? retryAfter : null,
      chunks: answer.body,
    };
  };
