import type { PostAnswer, Posted, PostFailed } from "./post.ts";
import { afterTry } from "./schedule.ts";
import { signedHeaders, type ToSign } from "./signature.ts";

/** What one try sends: signed anew each time, under the id that stays, with the trace that led to it. */
export const requestOf = ({
  traceparent,
  ...toSign
}: ToSign & { readonly traceparent: string | null }): Posted => ({
  headers: {
    "content-type": "application/json",
    "user-agent": "Porth",
    ...(traceparent === null ? {} : { traceparent }),
    ...signedHeaders(toSign),
  },
  body: toSign.body,
});

/** A try that was made. */
export interface Made {
  readonly answer: PostAnswer | PostFailed;
  /** The first is number 1. */
  readonly number: number;
  /** When it began and when it ended, in milliseconds. */
  readonly began: number;
  readonly ended: number;
  /** From 0 to 1. */
  readonly chance: number;
}

/** What a try came to, for the log, and where it leaves its delivery. */
export interface CameTo {
  /** Null for one that Porth itself cut short: it tells nothing of the receiver. */
  readonly tried: {
    readonly at: string;
    readonly status: number | null;
    readonly failure: string | null;
    readonly latencyMilliseconds: number;
    readonly excerpt: string;
  } | null;
  readonly state: "waiting" | "delivered" | "given_up";
  /** In milliseconds. */
  readonly dueAt: number;
}

export const cameTo = ({ answer, number, began, ended, chance }: Made): CameTo => {
  const failed = "failure" in answer;
  if (failed && answer.failure === "stopped") return { tried: null, state: "waiting", dueAt: ended };
  const { state, dueAt } = afterTry({ answer, number, at: ended, chance });
  return {
    tried: {
      at: new Date(began).toISOString(),
      status: failed ? null : answer.status,
      failure: failed ? answer.failure : null,
      latencyMilliseconds: Math.round(answer.latencyMilliseconds),
      excerpt: failed ? "" : answer.excerpt,
    },
    state,
    dueAt: dueAt ?? ended,
  };
};
