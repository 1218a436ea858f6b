import type { About } from "#webhooks/inbound/about-event.ts";

/** A message that waits for people. */
export interface ParkedEvent {
  readonly id: string;
  readonly type: string;
  readonly source: string;
  readonly receivedAt: string;
  readonly reason: string | null;
  /** The fields that cannot be read, by their names. */
  readonly fields: readonly string[];
  readonly about: About;
}

/** A page of what waits. */
export interface ParkedView {
  readonly shown: readonly ParkedEvent[];
  /** How many wait in all. */
  readonly all: number;
  /** The message that the page comes after; null on the first. */
  readonly after: string | null;
  /** What the next page comes after; null on the last. */
  readonly next: string | null;
  /** Whether any HR system may tell Porth things. */
  readonly hasSources: boolean;
  /** What came of the last thing done here. */
  readonly notice: ParkedNotice | null;
}

export const parkedNotices = ["applied", "ignored", "asked", "parked", "dismissed", "gone"] as const;

export type ParkedNotice = (typeof parkedNotices)[number];
