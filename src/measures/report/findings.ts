import type { Figures, Share } from "#measures/figures.ts";
import type { ShareMeasure } from "#measures/shares.ts";
import { type Good, type Movement, movementOf } from "./movement.ts";

/** What the audit found (management response, sections 2 and 3), and the figures that tell how far it is mended. */
export const auditFindings = {
  plans_on_paper: { on_allocate: "more", on_paper: "less", no_plan: "less" },
  plans_out_of_date: { in_date: "more" },
  plans_unsigned: { signed_off: "more", signed_off_within_10_weeks: "more", signoff_overdue: "less" },
  wrongly_paid: { pay_sessions_match: "more", pay_band_match: "more" },
} as const satisfies Readonly<Record<string, Partial<Record<ShareMeasure, Good>>>>;

export type AuditFinding = keyof typeof auditFindings;

/** One figure now and in the last report. */
export interface Compared extends Movement {
  readonly measure: ShareMeasure;
  readonly now: Share | null;
  readonly last: Share | null;
}

export interface FindingProgress {
  readonly finding: AuditFinding;
  readonly measures: readonly Compared[];
}

/** The progress on each of the audit's findings; `last` is null when there is no report to compare with. */
export const progressOn = (now: Shares, last: Shares | null): readonly FindingProgress[] =>
  (Object.keys(auditFindings) as AuditFinding[]).map((finding) => ({
    finding,
    measures: (Object.entries(auditFindings[finding]) as [ShareMeasure, Good][]).map(([measure, good]) =>
      compared(measure, good, now[measure], last?.[measure] ?? null),
    ),
  }));

type Shares = Pick<Figures, ShareMeasure>;

export const compared = (
  measure: ShareMeasure,
  good: Good,
  now: Share | null,
  last: Share | null,
): Compared => ({ measure, now, last, ...movementOf(now, last, good) });
