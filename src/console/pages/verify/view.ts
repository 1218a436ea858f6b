import type { Outcome } from "#gate/answer.ts";
import type { Day } from "#gate/day.ts";

/** What a decision said, without reasons and without anybody. */
export interface Said {
  /** Null of a receipt of before there were references, which nothing is known of. */
  readonly reference: string | null;
  readonly outcome: Outcome;
  readonly department: { readonly code: string; readonly name: string };
  readonly vacancyRef: string;
  readonly asOf: Day;
  readonly validThrough: Day | null;
}

/** What came of looking. */
export type Verdict =
  | {
      readonly is: "holds" | "was_no" | "run_out" | "no_longer" | "withdrawn" | "no_record";
      readonly said: Said;
      /** Where the whole decision is, for those who may read it. */
      readonly href: string | null;
    }
  | { readonly is: "unknown"; readonly reference: string }
  | { readonly is: "not_genuine" | "unknown_key" | "other" };

export type VerifyFault =
  | "reference_missing"
  | "reference_malformed"
  | "receipt_missing"
  | "receipt_malformed";

export interface VerifyView {
  readonly typed: { readonly reference: string; readonly receipt: string };
  readonly fault: VerifyFault | null;
  /** Null before anything was asked. */
  readonly verdict: Verdict | null;
}
