import type { Day } from "#gate/day.ts";
import type { Exemption } from "#gate/facts.ts";
import type { DepartmentRow, ImportKind, PlanRow, StaffRow } from "#imports/rows.ts";
import type { RegisterEvent } from "./event-in.ts";

/** As much of the register as an event may be about. */
export interface KnownRows {
  readonly departments: readonly DepartmentRow[];
  readonly staff: readonly StaffRow[];
  readonly jobPlans: readonly PlanRow[];
  /** Exemptions that events recorded and no event has ended. */
  readonly absences: readonly Absence[];
  /** The stamp of the newest event that told each fact, by the fact's key. */
  readonly stamps: ReadonlyMap<string, string>;
  readonly extracts: Readonly<Partial<Record<ImportKind, { readonly extractedOn: Day | null }>>>;
}

export interface Absence extends Exemption {
  readonly id: string;
  /** A reviewer ended it: their word stands, whatever is told of it later. */
  readonly isClosed?: true;
}

/** What an event does to one row. Before is null when there was none, after when there is none any more. */
export type RowChange =
  | {
      readonly of: "staff-list";
      readonly key: string;
      readonly before: StaffRow | null;
      readonly after: StaffRow;
    }
  | {
      readonly of: "job-plans";
      readonly key: string;
      readonly before: PlanRow | null;
      readonly after: PlanRow;
    }
  | {
      readonly of: "authorised_absence";
      readonly before: Absence | null;
      readonly after: Exemption | null;
    };

export type ParkedReason =
  | "unknown_person"
  | "unknown_department"
  | "unknown_plan"
  | "unknown_absence"
  | "assignment_unclear"
  | "numbers_disagree"
  | "unreadable";

/** Kept for people to look at, and for a later event or extract to make sense of. */
export interface Parked {
  readonly parked: ParkedReason;
  /** The fields that cannot be read; never what they say. */
  readonly fields: readonly string[];
}

/** What an event comes to. The stamps of what it told are to be kept with the changes, which may be none. */
export type Applied =
  | { readonly changes: readonly RowChange[]; readonly stamps: readonly (readonly [string, string])[] }
  | Parked
  | { readonly ignored: "old" };

/** What a message says of itself once it is taken. */
export const outcomeOf = (result: Applied): Outcome =>
  "parked" in result
    ? { state: "parked", reason: result.parked, fields: result.fields }
    : "ignored" in result
      ? { state: "ignored", reason: result.ignored, fields: [] }
      : { state: "applied", reason: null, fields: [] };

interface Outcome {
  readonly state: "applied" | "ignored" | "parked";
  readonly reason: string | null;
  readonly fields: readonly string[];
}

export const parked = (reason: ParkedReason, ...fields: readonly string[]): Parked => ({
  parked: reason,
  fields,
});

export const old = { ignored: "old" } as const;

/**
 * Orders events by when they happened: of the same instant, which may be all that a system knows of a day, a beginning
 * goes before what follows it, then they go by their id, so that all see one order.
 */
export const stampOf = ({
  occurredAt,
  type,
  id,
}: Pick<RegisterEvent, "occurredAt" | "type" | "id">): string =>
  `${occurredAt} ${beginnings.includes(type) ? 0 : 1} ${id}`;

const beginnings: readonly RegisterEvent["type"][] = ["staff.starter", "staff.absence_started"];
