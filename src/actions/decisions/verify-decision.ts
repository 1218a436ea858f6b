import { allow, type Principal } from "#auth/principal.ts";
import { type KeptDecision, readDecision, readDecisionCalled } from "#db/decisions.ts";
import { readFacts } from "#db/facts.ts";
import type { Deps } from "#deps.ts";
import { mayAdvertise } from "#gate/may-advertise.ts";
import { fold } from "#imports/fold.ts";

/** What has become of a decision by today. */
export type Holding =
  /** A yes that still counts. */
  | "holds"
  /** It never was a yes. */
  | "was_no"
  /** A yes whose last day is over. */
  | "run_out"
  /** A yes, but today the gate would say no. */
  | "no_longer"
  /** A yes about a vacancy that was given up. */
  | "withdrawn";

export interface VerifiedDecision {
  readonly decision: KeptDecision;
  readonly holding: Holding;
}

/** A decision by its reference or its id, and whether it still holds today; null when there is none. */
export const verifyDecision = async (
  deps: Deps,
  by: Principal,
  which: { readonly reference: string } | { readonly id: string },
): Promise<VerifiedDecision | null> => {
  allow(by, "Gate.Ask");
  const decision =
    "id" in which
      ? await readDecision(deps.db, which.id)
      : await readDecisionCalled(deps.db, which.reference);
  return decision && { decision, holding: await holdingOf(deps, decision) };
};

const holdingOf = async (
  deps: Deps,
  { outcome, department, vacancyRef, grounds }: KeptDecision,
): Promise<Holding> => {
  if (outcome === "blocked") return "was_no";
  const today = deps.today();
  const { validThrough } = grounds.answer;
  if (validThrough === null || validThrough < today) return "run_out";
  const asked = { department: fold(department), vacancyRef };
  const read = await readFacts(deps.db, asked, { asOf: today, askedOn: today });
  if (read?.vacancy?.state === "withdrawn") return "withdrawn";
  const isThere = read?.facts.department.code === department;
  return isThere && mayAdvertise(read.facts, deps.policy).mayAdvertise ? "holds" : "no_longer";
};
