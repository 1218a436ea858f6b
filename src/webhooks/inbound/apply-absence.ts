import { type Day, dayOf, lastDayOfMonths } from "#gate/day.ts";
import type { Policy } from "#gate/policy.ts";
import {
  type Absence,
  type Applied,
  type KnownRows,
  old,
  parked,
  type RowChange,
  stampOf,
} from "./applied.ts";
import type { EventIn } from "./event-in.ts";
import { factKey, isNewest } from "./facts-told.ts";
import { assignmentsIn } from "./people.ts";
import { dayIn, isParked, settingOf } from "./read-cells.ts";

type AbsenceEvent = EventIn<"staff.absence_started"> | EventIn<"staff.absence_ended">;

/** One absence of one assignment, as an event tells of it. An absence is known by its first day. */
interface Told {
  readonly assignmentNumber: string;
  readonly from: Day;
  /** Null when the event does not say. */
  readonly until: Day | null;
}

/**
 * An absence that begins exempts each assignment that is meant, from its first day to its last; without a last day, or
 * with a later one, as long as an exemption may last. Without a first day it begins on the day of the event.
 */
export const applyAbsenceStarted = (
  event: EventIn<"staff.absence_started">,
  rows: KnownRows,
  policy: Policy,
): Applied => {
  const meant = assignmentsIn(event.data, rows);
  const from = dayIn(event.data, "from", settingOf(rows));
  const until = dayIn(event.data, "until", settingOf(rows));
  if (isParked(meant)) return meant;
  if (isParked(from)) return from;
  if (isParked(until)) return until;
  const first = from ?? dayOf(event.occurredAt);
  if (until !== null && until < first) return parked("unreadable", "until");
  const each = meant.map(({ assignmentNumber }) => ({ assignmentNumber, from: first, until }));
  return applyEach(event, rows, policy, each);
};

/**
 * An absence that is over exempts to its last day: without one, the day of the event. It is the one with that first day,
 * or else the latest that began by then; one that ends before it begins never was.
 */
export const applyAbsenceEnded = (
  event: EventIn<"staff.absence_ended">,
  rows: KnownRows,
  policy: Policy,
): Applied => {
  const meant = assignmentsIn(event.data, rows);
  const from = dayIn(event.data, "from", settingOf(rows));
  const told = dayIn(event.data, "until", settingOf(rows));
  if (isParked(meant)) return meant;
  if (isParked(from)) return from;
  if (isParked(told)) return told;
  const until = told ?? dayOf(event.occurredAt);
  const each = meant.flatMap(({ assignmentNumber }) => {
    const first = from ?? latestBegun(rows.absences, assignmentNumber, until);
    return first !== null && isKnown(rows, assignmentNumber, first)
      ? [{ assignmentNumber, from: first, until }]
      : [];
  });
  return each.length === 0 ? parked("unknown_absence") : applyEach(event, rows, policy, each);
};

const latestBegun = (absences: readonly Absence[], assignment: string, by: Day): Day | null =>
  absences
    .filter(({ assignmentNumber, from }) => assignmentNumber === assignment && from <= by)
    .reduce<Day | null>((latest, { from }) => (latest === null || from > latest ? from : latest), null);

/** Also one that never was is known, as long as its event is remembered. */
const isKnown = ({ absences, stamps }: KnownRows, assignment: string, first: Day): boolean =>
  stamps.has(factKey.absence(assignment, first)) ||
  absences.some(({ assignmentNumber, from }) => assignmentNumber === assignment && from === first);

const applyEach = (event: AbsenceEvent, rows: KnownRows, policy: Policy, told: readonly Told[]): Applied => {
  const newest = told.filter(({ assignmentNumber, from }) =>
    isNewest(event, factKey.absence(assignmentNumber, from), rows),
  );
  if (newest.length === 0) return old;
  return {
    changes: newest.flatMap((each) => changeBy(each, rows.absences, policy)),
    stamps: newest.map(({ assignmentNumber, from }) => [
      factKey.absence(assignmentNumber, from),
      stampOf(event),
    ]),
  };
};

const changeBy = (
  { assignmentNumber, from, until }: Told,
  absences: readonly Absence[],
  { exemptionMonths }: Policy,
): readonly RowChange[] => {
  const before =
    absences.find((known) => known.assignmentNumber === assignmentNumber && known.from === from) ?? null;
  const longest = lastDayOfMonths(exemptionMonths, from);
  const last = until === null || until > longest ? longest : until;
  const after = last < from ? null : { assignmentNumber, from, until: last };
  return before?.isClosed || (before?.until ?? null) === (after?.until ?? null)
    ? []
    : [{ of: "authorised_absence", before, after }];
};
