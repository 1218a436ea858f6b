import { type Day, earliest, lastDayOfMonths } from "./day.ts";
import type { JobPlan } from "./facts.ts";
import type { Owner } from "./finding.ts";
import type { Policy, Stage, StageTexts } from "./policy.ts";

/** The day the plan starts; without one, the day it was signed off. */
export const firstDayOf = ({ planStart, signedOffOn }: JobPlan): Day | null => planStart ?? signedOffOn;

/** The earliest of plan end, review due and the end of the twelve months that begin with the first day. */
export const lastDayOf = (plan: JobPlan, policy: Policy): Day | null => {
  const first = firstDayOf(plan);
  return earliest(
    plan.planEnd,
    plan.reviewDue,
    first === null ? null : lastDayOfMonths(policy.planMonths, first),
  );
};

/** Where the plan stands on its way to signature. A paper plan without a status is signed by its date. */
export const stageOf = (plan: JobPlan, asOf: Day, policy: Policy): Stage => {
  if (plan.status !== null) return stageOfText(plan.status, policy);
  return plan.source === "paper" && plan.signedOffOn !== null && plan.signedOffOn <= asOf
    ? "signed_off"
    : "unknown";
};

/** The stage that a status text stands for. */
export const stageOfText = (status: string, policy: Policy): Stage =>
  stageTexts(policy).get(foldStatus(status))?.stage ?? "unknown";

/** Whose move a plan at this stage waits for; null when nobody's. */
export const ownerOf = (stage: Stage, policy: Policy): Owner | null =>
  policy.stages.find((entry) => entry.stage === stage)?.owner ?? null;

/** Lower case, hyphens and dots as spaces, spaces collapsed. */
export const foldStatus = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[-\u2010\u2011.\s]+/g, " ")
    .trim();

const indexes = new WeakMap<Policy, ReadonlyMap<string, StageTexts>>();

const stageTexts = (policy: Policy): ReadonlyMap<string, StageTexts> => {
  const known = indexes.get(policy);
  if (known) return known;
  const index = new Map(policy.stages.flatMap((entry) => entry.texts.map((text) => [text, entry])));
  indexes.set(policy, index);
  return index;
};
