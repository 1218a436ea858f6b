import type { Described, DescribedOperation, DescribedParameter } from "./described.ts";
import { type SwaggerSchema, swaggerSchema } from "./schema.ts";
import { titleOf } from "./title.ts";

export interface SwaggerOperation {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly "x-ms-visibility": "important";
  readonly parameters: readonly SwaggerParameter[];
  readonly responses: Readonly<
    Record<string, { readonly description: string; readonly schema: SwaggerSchema }>
  >;
}

export interface SwaggerParameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly description?: string;
  readonly schema?: SwaggerSchema;
  readonly [keyword: string]: unknown;
}

/** Departments are chosen by name; where there are more than one page of them, their code is typed. */
const chosen = {
  "x-ms-dynamic-values": {
    operationId: "ListDepartments",
    parameters: { limit: 200 },
    "value-collection": "items",
    "value-path": "code",
    "value-title": "name",
  },
};

/** What a flow is told in place of what a program is. Texts come in one language, so that they are always text. */
const forFlows: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  code: chosen,
  department: chosen,
  lang: {
    description: "The language of the texts: English (en) or Welsh (cy).",
    enum: ["en", "cy"],
    "x-ms-summary": "Language",
  },
  "Idempotency-Key": {
    description:
      "The same whenever this request is tried again, and another for each new request. In a flow: workflow()['run']['name'].",
  },
};

/** What flows do not send: they have no use for it. */
const isUsed = (
  parameter: NonNullable<DescribedOperation["parameters"]>[number],
): parameter is DescribedParameter =>
  !("$ref" in parameter) && (parameter.in !== "header" || parameter.name in forFlows);

export const swaggerOperation = (
  { components: { schemas } }: Described,
  operation: DescribedOperation,
): SwaggerOperation => {
  const { operationId, summary, description, parameters = [], requestBody, responses } = operation;
  const body = requestBody?.content?.["application/json"]?.schema;
  return {
    operationId: operationId.charAt(0).toUpperCase() + operationId.slice(1),
    summary,
    description: description.replaceAll("\n\n", " "),
    "x-ms-visibility": "important",
    parameters: [
      ...parameters.filter(isUsed).map((parameter) => plainParameter(parameter)),
      ...(body ? [bodyParameter(swaggerSchema(body, { schemas, marks: forFlows }))] : []),
    ],
    responses: {
      ...Object.fromEntries(
        Object.entries(responses).flatMap(([status, { description, content }]) => {
          const schema = content?.["application/json"]?.schema;
          return status.startsWith("2") && schema
            ? [[status, { description, schema: swaggerSchema(schema, { schemas, marks: null }) }]]
            : [];
        }),
      ),
      default: {
        description: "There is no answer, which is no permission either.",
        schema: swaggerSchema({ $ref: "#/components/schemas/Problem" }, { schemas, marks: null }),
      },
    },
  };
};

const plainParameter = ({ name, in: place, required = false, description, schema }: DescribedParameter) => {
  const { examples: _, ...keywords } = schema;
  return {
    ...keywords,
    name,
    in: place,
    required,
    description,
    "x-ms-summary": titleOf([name]),
    "x-ms-visibility": required ? "important" : "advanced",
    ...forFlows[name],
  };
};

const bodyParameter = (schema: SwaggerSchema): SwaggerParameter => ({
  name: "body",
  in: "body",
  required: true,
  schema,
});
