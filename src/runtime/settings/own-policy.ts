import { canonical } from "#audit/canonical.ts";
import type { Policy } from "#gate/policy.ts";
import { readMembers } from "./members.ts";
import { policyShapes } from "./policy-shapes.ts";
import { sharedTexts, stageShapes, withStages } from "./stage-shapes.ts";

interface OwnPolicy {
  readonly policy: Policy;
  readonly faults: readonly string[];
}

/** A setting's name in a board's file: `maxExtractAgeDays` is `max_extract_age_days`. */
export const fileName = (setting: string): string =>
  setting.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const nameOf = new Map(Object.keys(policyShapes).map((setting) => [fileName(setting), setting]));
const shapes = Object.fromEntries(
  Object.entries(policyShapes).map(([setting, shape]) => [fileName(setting), shape]),
);

/** The shipped policy with the board's own settings and stages in it, and all that is wrong with them. */
export const readPolicy = (shipped: Policy, settings: unknown, stages: unknown): OwnPolicy => {
  const own = readMembers("/policy", settings, shapes);
  const table = readMembers("/stages", stages, stageShapes(shipped));
  const named = Object.entries(own.well).map(([name, value]) => [nameOf.get(name), value]);
  const policy: Policy = {
    ...shipped,
    ...Object.fromEntries(named),
    stages: withStages(shipped, table.well),
  };
  const faults = [...own.faults, ...table.faults, ...sharedTexts(policy.stages, table.well)];
  const given = settings !== undefined || stages !== undefined;
  return {
    policy,
    faults: [...faults, ...(given ? [...crossed(policy, own.well), ...misnamed(shipped, policy)] : [])],
  };
};

/** Bounds that must not cross, smaller first. */
const ordered = [
  ["dueVerySoonDays", "dueSoonDays"],
  ["extractAgeingDays", "maxExtractAgeDays"],
  ["fullTimeSessions", "sessionsWithoutApproval"],
  ["firstReviewMonths", "firstReviewUntilMonths"],
] as const;

const crossed = (policy: Policy, own: Readonly<Record<string, unknown>>): readonly string[] => [
  ...ordered.flatMap(([less, more]) => {
    if (policy[less] < policy[more]) return [];
    return Object.hasOwn(own, fileName(less))
      ? [`/policy/${fileName(less)} must be less than ${fileName(more)}, ${policy[more]}`]
      : [`/policy/${fileName(more)} must be more than ${fileName(less)}, ${policy[less]}`];
  }),
  ...(policy.justificationCharacters.least <= policy.justificationCharacters.most
    ? []
    : ["/policy/justification_characters/least must not be more than most"]),
];

/** A version names one set of settings for ever: decisions are kept with it. */
const misnamed = (shipped: Policy, policy: Policy): readonly string[] =>
  policy.id === shipped.id && policy.version === shipped.version && canonical(policy) !== canonical(shipped)
    ? [`/policy/version must be another than ${shipped.version}, which is the shipped policy's`]
    : [];
