/** What every operation takes and answers besides its own; the middleware of `app.ts` does it. */
const visible = { type: "string", minLength: 1, maxLength: 256, pattern: "^[!-~]+$" } as const;
const figure = { type: "integer", format: "int32", minimum: 0, maximum: 1_000_000 } as const;

export const components = {
  parameters: {
    RequestId: {
      name: "X-Request-ID",
      in: "header",
      description: "Echoed unchanged; a UUID is made when there is none.",
      schema: visible,
    },
    CorrelationId: {
      name: "X-Correlation-ID",
      in: "header",
      description: "Echoed unchanged; a UUID is made when there is none.",
      schema: visible,
    },
    AcceptLanguage: {
      name: "Accept-Language",
      in: "header",
      description: "English or Welsh; `lang` goes before it.",
      schema: { type: "string", maxLength: 1_000, pattern: "^[ -~]*$", examples: ["cy"] },
    },
  },
  headers: {
    "X-Request-ID": { description: "The request's id.", required: true, schema: visible },
    "X-Correlation-ID": { description: "What the request belongs to.", required: true, schema: visible },
    "Content-Language": {
      description: "Which language the texts are in.",
      required: true,
      schema: { type: "string", enum: ["en", "cy", "en, cy"] },
    },
    "RateLimit-Limit": {
      description: "How many requests a minute this caller may send. Absent while the caller is not known.",
      schema: figure,
    },
    "RateLimit-Remaining": { description: "How many of them are left.", schema: figure },
    "RateLimit-Reset": { description: "In how many seconds all of them are there again.", schema: figure },
  },
} as const;

type Named = Readonly<Record<string, unknown>>;

interface Parameter extends Named {
  readonly name: string;
  readonly in: string;
}

interface Operation extends Named {
  readonly description?: string;
  readonly security?: readonly Named[];
  readonly "x-roles"?: readonly string[];
  readonly parameters?: readonly Parameter[];
  readonly responses: Readonly<Record<string, Named & { readonly headers?: Named }>>;
}

export type PathItems = Readonly<Record<string, Readonly<Record<string, Operation>>>>;

/** Every operation with all that, and with its roles in words. */
export const everywhere = (paths: PathItems): PathItems =>
  Object.fromEntries(
    Object.entries(paths).map(([path, item]) => [
      path,
      Object.fromEntries(Object.entries(item).map(([method, operation]) => [method, completed(operation)])),
    ]),
  );

const completed = (operation: Operation): Operation => {
  const inLanguages = operation.parameters?.some(({ name }) => name === "lang") ?? false;
  const counted = (operation.security?.length ?? 0) > 0;
  const roles = operation["x-roles"]?.map((role) => `\`${role}\``).join(" or ");
  return {
    ...operation,
    description: [operation.description, roles && `Needs ${roles}.`].filter(Boolean).join("\n\n"),
    parameters: [
      ...(operation.parameters ?? []).map(inTitleCase),
      ...(inLanguages ? [reference("parameters", "AcceptLanguage")] : []),
      reference("parameters", "RequestId"),
      reference("parameters", "CorrelationId"),
    ] as readonly Parameter[],
    responses: Object.fromEntries(
      Object.entries(operation.responses).map(([status, response]) => [
        status,
        {
          ...response,
          headers: {
            ...headersBy("X-Request-ID", "X-Correlation-ID"),
            ...(counted ? headersBy("RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset") : {}),
            ...(inLanguages && status < "300" ? headersBy("Content-Language") : {}),
            ...response.headers,
          },
        },
      ]),
    ),
  };
};

/** Hono wants header names in small letters; people do not. */
const inTitleCase = (parameter: Parameter): Parameter =>
  parameter.in === "header"
    ? { ...parameter, name: parameter.name.replaceAll(/(?<=^|-)[a-z]/g, (letter) => letter.toUpperCase()) }
    : parameter;

const reference = (kind: keyof typeof components, name: string) => ({
  $ref: `#/components/${kind}/${name}`,
});

const headersBy = (...names: readonly (keyof typeof components.headers)[]) =>
  Object.fromEntries(names.map((name) => [name, reference("headers", name)]));
