import { type Day, lastDayOfMonths } from "#gate/day.ts";
import { deputyMonths } from "./bounds.ts";
import { dayTyped, type TypedDay } from "./typed-word.ts";

/** A deputy as typed, right or wrong. */
export interface TypedDeputy {
  readonly person: string;
  readonly from: TypedDay;
  readonly until: TypedDay;
}

export type DeputyField = keyof TypedDeputy;

export type DeputyFault =
  | "person_missing"
  | "from_unreal"
  | "from_past"
  | "until_unreal"
  | "until_before"
  | "until_late";

/** What must be mended before the deputy can be recorded, field by field. */
export const faultsInDeputy = (
  typed: TypedDeputy,
  today: Day,
  people: readonly string[],
): ReadonlyMap<DeputyField, DeputyFault> => {
  const [from, until] = [dayTyped(typed.from), dayTyped(typed.until)];
  const faults: readonly (readonly [DeputyField, DeputyFault | null])[] = [
    ["person", people.includes(typed.person) ? null : "person_missing"],
    ["from", from === null ? "from_unreal" : from < today ? "from_past" : null],
    ["until", faultInUntil(from, until)],
  ];
  return new Map(faults.flatMap(([field, fault]) => (fault === null ? [] : [[field, fault] as const])));
};

const faultInUntil = (from: Day | null, until: Day | null): DeputyFault | null => {
  if (until === null) return "until_unreal";
  if (from === null) return null;
  if (until < from) return "until_before";
  return until > lastDayOfMonths(deputyMonths, from) ? "until_late" : null;
};
