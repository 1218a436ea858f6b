import { createHash } from "node:crypto";
import SQLite from "better-sqlite3";
import { porth } from "#app.ts";
import { depsOn } from "#runtime/cli/local-file.ts";
import { shippedBoard } from "#runtime/settings/board-file.ts";

type Json = Readonly<Record<string, unknown>>;
type Operation = Json & { readonly responses?: Readonly<Record<string, Json>> };

/** The OpenAPI document of this very Porth, whatever server it is asked of. */
export const ownDocument = async (): Promise<Json> => {
  const sqlite = new SQLite(":memory:");
  const response = await porth(depsOn(sqlite, shippedBoard)).request("https://porth.example/openapi.json");
  sqlite.close();
  return (await response.json()) as Json;
};

/**
 * As much of the document as makes a difference to types: without headers and examples of responses, and with the
 * problems of an operation, which are all of one shape, told once.
 */
export const typedDocument = ({ openapi, components, paths, webhooks }: Json): Json => ({
  openapi,
  info: { title: "Porth", version: "1" },
  components,
  paths: eachOperation(paths as Json),
  webhooks: eachOperation(webhooks as Json),
});

/** What the types were made from, in one line. */
export const digestOf = (document: Json): string =>
  createHash("sha256")
    .update(JSON.stringify(typedDocument(document)))
    .digest("hex");

const eachOperation = (items: Json): Json =>
  mapped(items, (item) => mapped(item as Json, (operation) => typed(operation as Operation)));

const typed = ({ responses = {}, ...operation }: Operation): Json => {
  const problems = Object.values(responses).filter(isProblem);
  const answers = Object.entries(responses).filter(([, response]) => !isProblem(response));
  return {
    ...operation,
    responses: {
      ...Object.fromEntries(answers.map(([status, { headers: _, ...response }]) => [status, response])),
      ...(problems.length > 0 ? { default: { description: "A problem", content: problemContent } } : {}),
    },
  };
};

const problemContent = {
  "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } },
};

const isProblem = ({ content }: Json): boolean => {
  const { "application/problem+json": problem, ...others } = (content ?? {}) as Readonly<
    Record<string, Json>
  >;
  return (
    Object.keys(others).length === 0 && JSON.stringify(problem?.schema) === JSON.stringify(problemSchema)
  );
};

const problemSchema = problemContent["application/problem+json"].schema;

const mapped = (record: Json, change: (value: unknown) => unknown): Json =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
