import type { DescribedSchema } from "./described.ts";
import { titleOf } from "./title.ts";

/** A schema of Swagger 2.0: one type, no reference, nothing that is this or that. */
export interface SwaggerSchema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, SwaggerSchema>>;
  readonly items?: SwaggerSchema;
  readonly additionalProperties?: SwaggerSchema;
  readonly required?: readonly string[];
  readonly [keyword: string]: unknown;
}

interface Around {
  readonly schemas: Readonly<Record<string, DescribedSchema>>;
  /** Marks by a field's name, for what people fill in: there what need not be filled in stands apart. */
  readonly marks: Readonly<Record<string, object>> | null;
}

/** Names are for people who have signed in to Porth, and no part of a form. */
const leftOut = ["people"];

/**
 * Puts a schema of OpenAPI 3.1 as Swagger 2.0 has it. What is referred to is put in its place, as flows show a field by
 * its own title; of several kinds the first is told, which is the plainest; what is not told of may still come.
 */
export const swaggerSchema = (
  schema: DescribedSchema,
  around: Around,
  within: readonly string[] = [],
): SwaggerSchema => {
  const { $ref, anyOf, type, examples, properties, items, additionalProperties, ...same } = schema;
  if ($ref !== undefined) return swaggerSchema(referred(around, $ref), around, within);
  const [plainest] = anyOf ?? [];
  if (plainest) return { ...swaggerSchema(plainest, around, within), ...same };
  const types = [type ?? []].flat();
  const [only] = types.filter((each) => each !== "null");
  return {
    ...same,
    ...(only && { type: only }),
    ...(types.includes("null") && { "x-nullable": true }),
    ...(examples && { example: examples[0] }),
    ...(properties && { properties: fields(schema, around, within) }),
    ...(items && { items: swaggerSchema(items, around, within.map(singular)) }),
    ...(typeof additionalProperties === "object" && {
      additionalProperties: swaggerSchema(additionalProperties, around, within),
    }),
  };
};

const fields = (
  { properties = {}, required = [] }: DescribedSchema,
  around: Around,
  within: readonly string[],
): Record<string, SwaggerSchema> =>
  Object.fromEntries(
    Object.entries(properties)
      .filter(([name]) => !leftOut.includes(name))
      .map(([name, schema]) => {
        const names = name === "items" ? within : [...within, name];
        const visibility = required.includes(name) ? "important" : "advanced";
        return [
          name,
          {
            ...swaggerSchema(schema, around, names),
            "x-ms-summary": titleOf(names.length > 0 ? names : [name]),
            ...(around.marks && { "x-ms-visibility": visibility, ...around.marks[name] }),
          },
        ];
      }),
  );

/** A reason among the reasons. */
const singular = (name: string): string => name.replace(/s$/, "");

const referred = ({ schemas }: Around, $ref: string): DescribedSchema =>
  schemas[$ref.replace("#/components/schemas/", "")] ?? {};
