import type { PlanRow } from "../board.ts";
import { type Day, earliest, lastDayOfMonths } from "../days.ts";

/** A plan row as it belongs to a person: where it came from, and whether it names more than one of them. */
export type Plan = {
  readonly row: PlanRow;
  readonly source: "allocate" | "paper";
  readonly ambiguous: boolean;
};

export type Failure = { readonly code: string; readonly rule: string };

const SIGNOFF = (first: string, word: string): string[] => [
  `awaiting ${first} sign off`,
  `awaiting ${word} sign off`,
  `awaiting ${first} sign off agreement`,
];

/**
 * Reading A1: "same forms" are the three of the first sign-off, so `awaiting first sign off agreement` is unknown.
 * Reading A2: only hyphens and dots become spaces; an underscore does not, so `signed_off` is unknown.
 */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  not_started: ["not started", "not published", "unpublished"],
  draft: ["draft"],
  in_discussion: ["in discussion", "discussion"],
  awaiting_consultant: ["awaiting consultant", "awaiting doctor", "awaiting doctor agreement"],
  awaiting_signoff_1: SIGNOFF("1st", "first"),
  awaiting_signoff_2: SIGNOFF("2nd", "second"),
  awaiting_signoff_3: SIGNOFF("3rd", "third"),
  signed_off: ["signed off", "fully signed off", "agreed"],
  locked: ["locked", "locked down"],
  mediation: ["in mediation", "mediation"],
  appeal: ["in appeal", "appeal"],
  archived: ["archived", "expired", "superseded"],
};

/** Null for an empty cell. */
export const stageOf = (status: string | null): string | null => {
  const plain = (status ?? "").toLowerCase().replace(/[-.]/g, " ").replace(/\s+/g, " ").trim();
  if (plain === "") return null;
  for (const [stage, texts] of Object.entries(TEXTS)) if (texts.includes(plain)) return stage;
  return "unknown";
};

export const firstDay = (row: PlanRow): Day | null => row.plan_start ?? row.signed_off_on;

/** Reading A3: without a first day there is no last day either, whatever plan end and review due say. */
export const lastDay = (row: PlanRow): Day | null => {
  const first = firstDay(row);
  return first === null ? null : earliest([row.plan_end, row.review_due, lastDayOfMonths(first, 12)]);
};

/** The total given, else the sum of the parts given, else null. */
export const totalSessions = (row: PlanRow): number | null => {
  if (row.total_sessions !== null) return row.total_sessions;
  const given = [row.dcc, row.spa, row.other].filter((figure) => figure !== null);
  return given.length === 0 ? null : given.reduce((sum, figure) => sum + figure, 0);
};

/** JP-3 on a day. */
export const isSigned = ({ row, source }: Plan, on: Day): boolean => {
  const stage = stageOf(row.status);
  if (stage === null) return source === "paper" && row.signed_off_on !== null && row.signed_off_on <= on;
  return (
    (stage === "signed_off" || stage === "locked") && (row.signed_off_on === null || row.signed_off_on <= on)
  );
};

/** JP-6 on a day. */
const isAuthorised = (row: PlanRow, on: Day): boolean => {
  const total = totalSessions(row);
  return total === null || total <= 13 || (row.sgmd_approved_on !== null && row.sgmd_approved_on <= on);
};

/** Whether the plan covers the days from its first to its last: JP-1, 2, 3 and 6, its dates aside. */
export const isSound = (plan: Plan, on: Day): boolean =>
  !plan.ambiguous && plan.source === "allocate" && isSigned(plan, on) && isAuthorised(plan.row, on);

/**
 * Every rule of JP-1 to JP-6 the plan fails on a day, one code each.
 * Reading A4: a paper plan with neither status nor sign-off date by today is `plan_not_signed_off`: there is no raw text.
 * Reading A5: a plan that starts after its own last day (a review due before it) can fail JP-4 and JP-5 at once.
 */
export const failuresOf = (plan: Plan, on: Day): Failure[] => {
  const found: Failure[] = [];
  const first = firstDay(plan.row);
  const last = lastDay(plan.row);
  if (plan.ambiguous) found.push({ code: "identity_ambiguous", rule: "JP-1" });
  if (plan.source !== "allocate") found.push({ code: "plan_not_on_allocate", rule: "JP-2" });
  if (!isSigned(plan, on)) {
    const unknown = stageOf(plan.row.status) === "unknown";
    found.push({ code: unknown ? "plan_status_unknown" : "plan_not_signed_off", rule: "JP-3" });
  }
  if (first !== null && first > on) found.push({ code: "plan_not_started", rule: "JP-4" });
  if (first === null) found.push({ code: "plan_undated", rule: "JP-5" });
  else if (last === null || last < on) found.push({ code: "plan_out_of_date", rule: "JP-5" });
  if (!isAuthorised(plan.row, on)) found.push({ code: "sessions_not_authorised", rule: "JP-6" });
  return found;
};
