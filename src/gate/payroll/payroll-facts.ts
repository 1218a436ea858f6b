import type { Day } from "#gate/day.ts";
import type { PersonInPost, Setting } from "#gate/facts.ts";

/** Everything the gate may look at to answer about one change form: the register's facts about one person, and the form. */
export interface PayrollFacts extends Setting {
  /** Whoever holds the assignment, in scope of the gate or not. */
  readonly person: PersonInPost;
  readonly form: ChangeForm;
}

/** What payroll is asked to pay, and from when. */
export interface ChangeForm {
  readonly assignmentNumber: string;
  readonly effectiveFrom: Day;
  /** Sessions a week, over all the person's assignments: what a job plan's total counts. */
  readonly sessions: number;
  /** Null when the form pays no intensity band. */
  readonly intensityBand: string | null;
  readonly previous: PreviousPay;
}

/** What was paid until now, as far as the form says. */
export interface PreviousPay {
  readonly sessions: number | null;
  /** Null when none was paid; left out when the form does not say. */
  readonly intensityBand?: string | null;
  /** When the figure paid last changed. */
  readonly changedOn: Day | null;
}

/** The same band, whatever its case; no band is only the same as none. */
export const sameBand = (one: string | null, other: string | null): boolean =>
  one?.trim().toLowerCase() === other?.trim().toLowerCase();
