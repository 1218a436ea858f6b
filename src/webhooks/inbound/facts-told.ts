import { dayOf } from "#gate/day.ts";
import type { ImportKind } from "#imports/rows.ts";
import { type KnownRows, stampOf } from "./applied.ts";
import type { RegisterEvent } from "./event-in.ts";

/**
 * The keys of the facts that events tell. What a move and a leaving tell of an assignment are facts of their own: the
 * newest of each counts, in whatever order they come.
 */
export const factKey = {
  staff: (assignment: string) => `staff:${assignment}`,
  department: (assignment: string) => `department:${assignment}`,
  leaving: (assignment: string) => `leaving:${assignment}`,
  absence: (assignment: string, from: string) => `absence:${assignment}:${from}`,
  plan: (id: string) => `plan:${id}`,
} as const;

/** Whether nothing newer is known of a fact. An event that comes again is as new as itself. */
export const isNewest = (event: RegisterEvent, key: string, { stamps }: KnownRows): boolean =>
  stampOf(event) >= (stamps.get(key) ?? "");

/** Whether the current extract was taken on a later day: then it knows of the event, or better. */
export const isInExtract = (
  { occurredAt }: RegisterEvent,
  kind: ImportKind,
  { extracts }: KnownRows,
): boolean => dayOf(occurredAt) < (extracts[kind]?.extractedOn ?? "");
