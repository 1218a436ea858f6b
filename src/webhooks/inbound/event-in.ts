import type { InboundData } from "./data-shapes.ts";

/** What Porth understands of HR systems. */
export const inboundTypes = [
  "staff.starter",
  "staff.leaver",
  "staff.moved",
  "staff.absence_started",
  "staff.absence_ended",
  "job_plan.updated",
  "vacancy.requested",
] as const;

export type InboundType = (typeof inboundTypes)[number];

/** Something that happened elsewhere. */
export interface EventIn<T extends InboundType = InboundType> {
  readonly type: T;
  /** The sender's id for it. */
  readonly id: string;
  /** RFC 3339, UTC, with milliseconds, so that instants compare as text. */
  readonly occurredAt: string;
  /** Only the fields that Porth knows: the others were dropped unread. */
  readonly data: InboundData[T];
}

/** Any event that is understood, its data told apart by its type. */
export type KnownEvent = { readonly [T in InboundType]: EventIn<T> }[InboundType];

/** What happened to the register: everything but a question to the gate. */
export type RegisterEvent = Exclude<KnownEvent, { readonly type: "vacancy.requested" }>;

/** Something that Porth knows nothing of. */
export interface UnknownEvent {
  readonly type: string;
  readonly unknown: true;
}
