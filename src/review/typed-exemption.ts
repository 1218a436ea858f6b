import { type Day, lastDayOfMonths } from "#gate/day.ts";
import { type ExemptionKind, exemptionKinds } from "#gate/exemption.ts";
import type { Policy } from "#gate/policy.ts";
import { type DayPart, dayTyped, type TypedDay } from "./typed-word.ts";

/** An exemption as far as it is typed, right or wrong. */
export interface TypedExemption {
  /** Another one with every change: it names these very answers. */
  readonly key: string;
  readonly assignmentNumber: string;
  readonly kind: string;
  readonly from: TypedDay;
  readonly until: TypedDay;
  readonly reference: string;
}

export type ExemptionField = "assignment_number" | "kind" | "from" | "until" | "reference";

/** What is wrong with an answer, and with a day in which of its parts. */
export interface ExemptionFault {
  readonly field: ExemptionField;
  readonly code: ExemptionFaultCode;
  readonly parts?: readonly DayPart[];
  /** The last day on which it can end, where that is passed. */
  readonly last?: Day;
}

export type ExemptionFaultCode =
  | "assignment_missing"
  | "assignment_unknown"
  | "kind_missing"
  | "from_missing"
  | "from_incomplete"
  | "from_unreal"
  | "until_missing"
  | "until_incomplete"
  | "until_unreal"
  | "until_before"
  | "until_late"
  | "reference_long";

const noDay: TypedDay = { day: "", month: "", year: "" };

export const noExemptionTyped: Omit<TypedExemption, "key"> = {
  assignmentNumber: "",
  kind: "",
  from: noDay,
  until: noDay,
  reference: "",
};

/** Everything that must be mended, in the order of the fields. Whether somebody holds the assignment is known elsewhere. */
export const faultsInExemption = (
  typed: Omit<TypedExemption, "key">,
  { policy, isHeld }: { readonly policy: Policy; readonly isHeld: boolean },
): readonly ExemptionFault[] => {
  const { assignmentNumber, kind, reference } = typed;
  return [
    ...(assignmentNumber === ""
      ? [{ field: "assignment_number", code: "assignment_missing" } as const]
      : isHeld
        ? []
        : [{ field: "assignment_number", code: "assignment_unknown" } as const]),
    ...(isKind(kind) ? [] : [{ field: "kind", code: "kind_missing" } as const]),
    ...faultInDay("from", typed.from),
    ...(faultInDay("until", typed.until)[0] ? faultInDay("until", typed.until) : faultInSpan(typed, policy)),
    ...([...reference].length > 200 ? [{ field: "reference", code: "reference_long" } as const] : []),
  ];
};

export const isKind = (text: string): text is ExemptionKind =>
  (exemptionKinds as readonly string[]).includes(text);

const faultInDay = (field: "from" | "until", typed: TypedDay): readonly ExemptionFault[] => {
  const empty = (["day", "month", "year"] as const).filter((part) => typed[part].trim() === "");
  if (empty.length === 3) return [{ field, code: `${field}_missing` }];
  if (empty.length > 0) return [{ field, code: `${field}_incomplete`, parts: empty }];
  return dayTyped(typed) === null ? [{ field, code: `${field}_unreal` }] : [];
};

/** It ends no earlier than it begins, and within the months that the policy allows. */
const faultInSpan = (
  { from, until }: Pick<TypedExemption, "from" | "until">,
  { exemptionMonths }: Policy,
): readonly ExemptionFault[] => {
  const [first, end] = [dayTyped(from), dayTyped(until)];
  if (first === null || end === null) return [];
  if (end < first) return [{ field: "until", code: "until_before" }];
  const last = lastDayOfMonths(exemptionMonths, first);
  return end > last ? [{ field: "until", code: "until_late", last }] : [];
};

/** The exemption that was typed; null as long as something is missing or no such thing. */
export const exemptionOf = ({ assignmentNumber, kind, from, until, reference }: TypedExemption) => {
  const [first, end] = [dayTyped(from), dayTyped(until)];
  return assignmentNumber !== "" && isKind(kind) && first !== null && end !== null
    ? { assignmentNumber, kind, from: first, until: end, reference: reference === "" ? null : reference }
    : null;
};
