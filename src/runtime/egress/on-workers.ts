import type { AllowList } from "#webhooks/allow-list.ts";
import type { Post, PostFailure } from "#webhooks/post.ts";
import { type Limits, type Network, postWith } from "./post-with.ts";

export interface EgressOnWorkers {
  readonly allowed: AllowList;
  readonly fetch?: typeof fetch;
  readonly limits?: Limits;
}

/**
 * Sends from Workers. Names are checked here; that none of them leads to a private address is seen to by Cloudflare
 * (`global_fetch_strictly_public`), so internal hosts cannot be reached from there.
 */
export const egressOnWorkers = ({
  allowed,
  fetch: fetchBy = (...asked) => fetch(...asked),
  limits,
}: EgressOnWorkers): Post => postWith({ ask: askBy(fetchBy), failureOf }, allowed, limits);

const askBy =
  (fetchBy: typeof fetch): Network["ask"] =>
  async ({ url }, { headers, body, signal }) => {
    const answer = await fetchBy(url.href, {
      method: "POST",
      headers: { "accept-encoding": "identity", ...headers },
      body,
      redirect: "manual",
      signal,
    });
    return {
      status: answer.status,
      retryAfter: answer.headers.get("retry-after"),
      chunks: answer.body ?? [],
    };
  };

/** Workers say in words what became of a connection. */
const failureOf = (error: unknown): PostFailure =>
  error instanceof Error && /connection (?:was )?(?:lost|refused|reset)|disconnected/i.test(error.message)
    ? "connection_lost"
    : "failed";
