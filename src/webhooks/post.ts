/** What one try sends. */
export interface Posted {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly signal?: AbortSignal;
}

/** A whole answer, or as much of it as is read. */
export interface PostAnswer {
  readonly status: number;
  /** The header as it came. */
  readonly retryAfter: string | null;
  /** The first kilobyte of the body, as text. */
  readonly excerpt: string;
  readonly latencyMilliseconds: number;
}

/** Why no whole answer came. */
export type PostFailure =
  | "address_not_allowed"
  | "host_not_found"
  | "address_not_public"
  | "connection_refused"
  | "connection_lost"
  | "tls_failed"
  | "answer_malformed"
  | "timed_out"
  | "stopped"
  | "failed";

export interface PostFailed {
  readonly failure: PostFailure;
  readonly latencyMilliseconds: number;
}

/** Sends to an endpoint's address if it is allowed. Never follows anybody elsewhere, and never throws. */
export type Post = (url: string, posted: Posted) => Promise<PostAnswer | PostFailed>;

/** What any runtime keeps to in a try. */
export const postLimits = {
  milliseconds: 10_000,
  answerBytes: 64 * 1024,
  excerptBytes: 1024,
} as const;
