/** As much of an OpenAPI 3.1 document as a connector is made of. */
export interface Described {
  readonly info: {
    readonly title: string;
    readonly version: string;
    readonly description: string;
    readonly contact?: object;
    readonly license?: object;
  };
  readonly servers: readonly [{ readonly url: string }, ...unknown[]];
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, DescribedSchema>> };
}

export interface DescribedOperation {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly parameters?: readonly (DescribedParameter | { readonly $ref: string })[];
  readonly requestBody?: DescribedContent;
  readonly responses: Readonly<Record<string, DescribedContent & { readonly description: string }>>;
}

export interface DescribedParameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description: string;
  readonly schema: DescribedSchema;
}

interface DescribedContent {
  readonly content?: Readonly<Record<string, { readonly schema: DescribedSchema }>>;
}

/** JSON Schema of 2020, of which only what is named here differs in Swagger 2.0. */
export interface DescribedSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly anyOf?: readonly DescribedSchema[];
  readonly properties?: Readonly<Record<string, DescribedSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | DescribedSchema;
  readonly items?: DescribedSchema;
  readonly examples?: readonly unknown[];
}
