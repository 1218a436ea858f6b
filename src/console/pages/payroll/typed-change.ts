import type { Day } from "#gate/day.ts";
import type { ChangeForm } from "#gate/payroll/payroll-facts.ts";
import { type DayPart, dayTyped, type TypedDay } from "#review/typed-word.ts";

/** A change form as far as it is typed, right or wrong. */
export interface TypedChange {
  readonly assignment: string;
  readonly from: TypedDay;
  readonly sessions: string;
  readonly band: string;
  readonly previousSessions: string;
  readonly previousBand: string;
  /** It is said that no band was paid until now. */
  readonly noPreviousBand: boolean;
  readonly changed: TypedDay;
  readonly reference: string;
}

export interface ChangeFault {
  readonly field: ChangeField;
  readonly code: ChangeFaultCode;
  readonly parts?: readonly DayPart[];
}

export type ChangeField = Exclude<keyof TypedChange, "noPreviousBand">;

export type ChangeFaultCode =
  | "assignment_missing"
  | "assignment_unknown"
  | "assignment_long"
  | "from_missing"
  | "from_incomplete"
  | "from_unreal"
  | "sessions_missing"
  | "sessions_no_number"
  | "band_long"
  | "previousSessions_no_number"
  | "previousBand_both"
  | "previousBand_long"
  | "changed_incomplete"
  | "changed_unreal"
  | "reference_long";

const noDay: TypedDay = { day: "", month: "", year: "" };

export const noChangeTyped: TypedChange = {
  assignment: "",
  from: noDay,
  sessions: "",
  band: "",
  previousSessions: "",
  previousBand: "",
  noPreviousBand: false,
  changed: noDay,
  reference: "",
};

/** Everything that must be mended, in the order of the fields. Whether somebody holds the assignment is known elsewhere. */
export const faultsInChange = (typed: TypedChange): readonly ChangeFault[] => [
  ...(typed.assignment === "" ? [{ field: "assignment", code: "assignment_missing" } as const] : []),
  ...(typed.assignment.length > 64 ? [{ field: "assignment", code: "assignment_long" } as const] : []),
  ...(isEmpty(typed.from)
    ? [{ field: "from", code: "from_missing" } as const]
    : faultInDay("from", typed.from)),
  ...(typed.sessions === ""
    ? [{ field: "sessions", code: "sessions_missing" } as const]
    : faultInSessions("sessions", typed.sessions)),
  ...faultIfLong("band", typed.band),
  ...(typed.previousSessions === "" ? [] : faultInSessions("previousSessions", typed.previousSessions)),
  ...(typed.noPreviousBand && typed.previousBand !== ""
    ? [{ field: "previousBand", code: "previousBand_both" } as const]
    : faultIfLong("previousBand", typed.previousBand)),
  ...(isEmpty(typed.changed) ? [] : faultInDay("changed", typed.changed)),
  ...faultIfLong("reference", typed.reference),
];

const parts = ["day", "month", "year"] as const;
const isEmpty = (typed: TypedDay): boolean => parts.every((part) => typed[part].trim() === "");

const faultInDay = (field: "from" | "changed", typed: TypedDay): readonly ChangeFault[] => {
  const empty = parts.filter((part) => typed[part].trim() === "");
  if (empty.length > 0) return [{ field, code: `${field}_incomplete`, parts: empty }];
  return dayTyped(typed) === null ? [{ field, code: `${field}_unreal` }] : [];
};

const faultInSessions = (field: "sessions" | "previousSessions", text: string): readonly ChangeFault[] =>
  sessionsTyped(text) === null ? [{ field, code: `${field}_no_number` }] : [];

const faultIfLong = (field: "band" | "previousBand" | "reference", text: string): readonly ChangeFault[] =>
  [...text].length > 200 ? [{ field, code: `${field}_long` }] : [];

/** From 0 to 100, with a point for the fraction; null for anything else. */
const sessionsTyped = (text: string): number | null =>
  /^\d{1,3}(\.\d{1,4})?$/.test(text) && Number(text) <= 100 ? Number(text) : null;

/** The form that was typed; null as long as something in it must be mended. */
export const changeFormOf = (typed: TypedChange): ChangeForm | null => {
  const from: Day | null = dayTyped(typed.from);
  const sessions = sessionsTyped(typed.sessions);
  if (faultsInChange(typed).length > 0 || from === null || sessions === null) return null;
  const { previousBand, noPreviousBand } = typed;
  return {
    assignmentNumber: typed.assignment,
    effectiveFrom: from,
    sessions,
    intensityBand: typed.band === "" ? null : typed.band,
    previous: {
      sessions: sessionsTyped(typed.previousSessions),
      ...(noPreviousBand ? { intensityBand: null } : previousBand && { intensityBand: previousBand }),
      changedOn: dayTyped(typed.changed),
    },
  };
};
