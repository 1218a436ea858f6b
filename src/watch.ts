/** What those who run Porth may know of what it does: counts, codes and times, never whom it concerns. */
export type Seen =
  | RequestSeen
  | DeliverySeen
  | {
      readonly event: "decision";
      readonly question: "advertise" | "payroll";
      readonly outcome: string;
      readonly codes: readonly string[];
    }
  | {
      readonly event: "import";
      readonly kind: string;
      readonly result: "committed" | "refused" | "undone";
    }
  | { readonly event: "verification"; readonly result: "whole" | "broken"; readonly count: number };

/** A request that was answered. */
export interface RequestSeen {
  readonly event: "request";
  readonly method: string;
  /** The pattern, never the address: that may hold what somebody typed. */
  readonly route: string;
  readonly status: number;
  readonly milliseconds: number;
  readonly requestId: string;
  readonly traceparent: string | null;
}

/** A try to send an event. */
export interface DeliverySeen {
  readonly event: "delivery";
  readonly type: string;
  readonly result: "delivered" | "failed" | "given_up";
  /** Null when no answer came. */
  readonly status: number | null;
  readonly failure: string | null;
  readonly milliseconds: number;
  readonly traceparent: string | null;
}

/** A piece of work that is followed from system to system (W3C Trace Context). */
export interface Span {
  /** What is handed on to whom this work leads to. */
  readonly traceparent: string | null;
  readonly end: (seen: RequestSeen | DeliverySeen) => void;
}

/** How Porth is watched. */
export interface Watch {
  readonly see: (seen: Seen) => void;
  /** Begins to follow a piece of work, which another one led to. */
  readonly follow: (work: "request" | "delivery", parent: string | null) => Span;
}

/** Adds nothing to a trace, and hands it on as it came. */
export const handOn: Watch["follow"] = (_, parent) => ({ traceparent: parent, end: () => {} });

export const unwatched: Watch = { see: () => {}, follow: handOn };

const pattern = /^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;

/** A `traceparent` header; null for none, and for one that is not well formed, which starts no trace. */
export const traceparentIn = (header: string | undefined): string | null =>
  header !== undefined && pattern.test(header) ? header : null;
