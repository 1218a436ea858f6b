import * as z from "zod";

/** Fields that are not known are ignored, as the specification has it; properties never count as facts. */
const name = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .regex(/^[\s\S]*$/);
const entity = z.object({ type: name(200), id: name(500) });
const action = z.object({ name: name(200) });
const context = z.record(z.string(), z.unknown()).optional();

const kind = entity.pick({ type: true });
const page = z
  .object({
    token: z
      .string()
      .max(500)
      .regex(/^[\s\S]*$/)
      .optional(),
    limit: z.number().int().min(1).max(1_000_000).meta({ format: "int32" }).optional(),
  })
  .optional();

/** May this subject do this to this resource? */
export const evaluationShape = z.object({ subject: entity, action, resource: entity, context });

export type Evaluation = z.output<typeof evaluationShape>;

/** Which subjects may, which resources, which actions: what is asked for has no id. */
export const searchShapes = {
  subject: z.object({ subject: kind, action, resource: entity, context, page }),
  resource: z.object({ subject: entity, action, resource: kind, context, page }),
  action: z.object({ subject: entity, resource: entity, context, page }),
} as const;

export type Searched = keyof typeof searchShapes;
export type Search<S extends Searched> = z.output<(typeof searchShapes)[S]>;

/** Many questions at once: what one of them leaves out is as above them all. */
export const evaluationsShape = z.object({
  subject: z.unknown().optional(),
  action: z.unknown().optional(),
  resource: z.unknown().optional(),
  context: z.unknown().optional(),
  evaluations: z.array(z.unknown()).max(100).optional(),
  options: z
    .object({
      evaluations_semantic: z
        .enum(["execute_all", "deny_on_first_deny", "permit_on_first_permit"])
        .optional(),
    })
    .optional(),
});

export type Evaluations = z.output<typeof evaluationsShape>;
export type Semantic = NonNullable<NonNullable<Evaluations["options"]>["evaluations_semantic"]>;

/** Each question with what it left out, as far as it can be made whole; null where it cannot. */
export const questionsOf = ({ evaluations = [], ...common }: Evaluations): readonly (Evaluation | null)[] =>
  evaluations.map((one) => {
    const own = isObject(one) ? one : {};
    const whole = Object.fromEntries(
      (["subject", "action", "resource", "context"] as const).map((name) => [
        name,
        merged(common[name], own[name]),
      ]),
    );
    const read = evaluationShape.safeParse(whole);
    return read.success ? read.data : null;
  });

/** What one question says replaces what all say, but for the type and the id that it leaves out. */
const merged = (common: unknown, own: unknown): unknown => {
  if (own === undefined) return common;
  if (!isObject(own) || !isObject(common)) return own;
  const { type, id } = common;
  return { ...(type === undefined ? {} : { type }), ...(id === undefined ? {} : { id }), ...own };
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
