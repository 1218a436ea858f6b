import * as z from "zod";
import type { Owner } from "#gate/finding.ts";
import { foldStatus } from "#gate/job-plan.ts";
import type { Policy, StageTexts } from "#gate/policy.ts";

const owners = {
  consultant: null,
  consultant_and_clinical_director: null,
  clinical_director: null,
  service_manager: null,
  service_group_medical_director: null,
  executive_medical_director: null,
  job_planning_manager: null,
  data_steward: null,
} as const satisfies Readonly<Record<Owner, null>>;

const owner = z.enum(Object.keys(owners) as Owner[], { error: "must be one who can move" });

/** Compared as the gate compares them, so that it does not matter how they are written here. */
const texts = z
  .array(
    z
      .string({ error: "must be a text" })
      .max(100, "must be at most 100 characters")
      .transform(foldStatus)
      .refine((text) => text !== "", "must be filled in"),
    { error: "must be a list of texts" },
  )
  .min(1, "must have at least one text")
  .max(50, "must be at most 50 texts");

const object = { error: "must be an object" };

/** What a board may say of each stage. Nobody is waited for once a plan is signed, and whatever has no text is unknown. */
export const stageShapes = ({ stages }: Policy): Readonly<Record<string, z.ZodType>> =>
  Object.fromEntries(stages.map((entry) => [entry.stage, shapeOf(entry)]));

const shapeOf = (entry: StageTexts): z.ZodType => {
  if (entry.owner === null) return z.strictObject({ texts: texts.optional() }, object);
  return entry.texts.length === 0
    ? z.strictObject({ owner: owner.optional() }, object)
    : z.strictObject({ texts: texts.optional(), owner: owner.optional() }, object);
};

/** The board's stages in place of those that they stand for. */
export const withStages = ({ stages }: Policy, own: Readonly<Record<string, unknown>>) =>
  stages.map((entry): StageTexts => ({ ...entry, ...(own[entry.stage] as Partial<StageTexts> | undefined) }));

/** A text stands for one stage: everything else would be a matter of luck. */
export const sharedTexts = (stages: readonly StageTexts[], own: Readonly<Record<string, unknown>>) => {
  const all = stages.flatMap(({ stage, texts: each }) => each.map((text, at) => ({ stage, text, at })));
  return all
    .filter(({ stage }) => Object.hasOwn(own, stage))
    .flatMap(({ stage, text, at }) => {
      const other = all.find((one) => one.text === text && !(one.stage === stage && one.at === at));
      return other ? [`/stages/${stage}/texts/${at} stands for ${other.stage} too`] : [];
    });
};
