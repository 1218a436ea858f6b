import { expect } from "vitest";
import * as z from "zod";
import type { porth } from "#app.ts";
import { problemShape } from "#routes/shapes/problem.ts";
import { bodyOf, type Problem, textOf } from "./bodies.ts";

type App = ReturnType<typeof porth>;

/** What the routes say of themselves, as far as responses go. */
interface Route {
  readonly method: string;
  readonly path: string;
  readonly responses: Readonly<Record<string, Documented>>;
}

interface Documented {
  readonly content?: Readonly<Record<string, { readonly schema: unknown }>>;
  readonly headers?: unknown;
}

/** Fails unless the response is one that its route documents: status, type of content, headers and shape. */
export const expectDocumented = async (
  app: App,
  method: string,
  path: string,
  response: Response,
): Promise<void> => {
  const { pathname } = new URL(path, "http://localhost");
  const told = `${method} ${pathname} ${response.status}`;
  expect(response.headers.get("x-request-id"), `${told}: X-Request-ID`).toBeTruthy();
  const documented = documentedFor(app, method, pathname, response.status);
  expect(documented, `${told} is not documented`).toBeDefined();
  expectHeaders(documented, response, told);
  await expectContent(documented, response, told);
  if (response.status >= 400) await expectProblem(response, pathname, told);
};

const documentedFor = (
  app: App,
  method: string,
  pathname: string,
  status: number,
): Documented | undefined => {
  const here = routesAt(app, pathname);
  const route = here.find((each) => each.method === method.toLowerCase());
  if (route) return route.responses[status];
  const expected = here.length > 0 ? 405 : 404;
  const known = [expected, ...(pathname.startsWith("/v1/") ? [401, 503] : [])].includes(status);
  return known ? { content: { "application/problem+json": { schema: problemShape } } } : undefined;
};

/** Routes at an address: one without parameters goes before one with them. */
const routesAt = (app: App, pathname: string): readonly Route[] => {
  const routes = app.openAPIRegistry.definitions.flatMap((one) =>
    one.type === "route" ? [one.route as unknown as Route] : [],
  );
  const exact = routes.filter(({ path }) => path === pathname);
  return exact.length > 0
    ? exact
    : routes.filter(({ path }) =>
        new RegExp(`^${path.replaceAll(".", "\\.").replaceAll(/\{\w+\}/g, "[^/]+")}$`).test(pathname),
      );
};

const expectHeaders = (documented: Documented | undefined, response: Response, told: string): void => {
  if (!(documented?.headers instanceof z.ZodObject)) return;
  const given = Object.keys(documented.headers.shape).map(
    (name) => [name, response.headers.get(name) ?? undefined] as const,
  );
  expectShape(documented.headers, Object.fromEntries(given), `${told} headers`);
};

const expectContent = async (
  documented: Documented | undefined,
  response: Response,
  told: string,
): Promise<void> => {
  const text = await textOf(response.clone());
  if (!documented?.content) return expect(text, `${told} has no content`).toBe("");
  const type = response.headers.get("content-type")?.split(";")[0] ?? "none";
  const schema = documented.content[type]?.schema;
  expect(schema, `${told} does not answer ${type}`).toBeDefined();
  expectShape(schema as z.ZodType, type.endsWith("json") ? JSON.parse(text) : text, told);
};

const expectShape = (schema: z.ZodType, value: unknown, told: string): void => {
  const { error } = schema.safeParse(value);
  expect(error && z.prettifyError(error), `${told} is not of its shape`).toBeUndefined();
};

/** What every problem document says of its own response. */
const expectProblem = async (response: Response, pathname: string, told: string): Promise<void> => {
  const problem = await bodyOf<Problem>(response.clone());
  expect(problem, told).toMatchObject({
    type: `/problems/${problem.code}`,
    status: response.status,
    instance: pathname,
    request_id: response.headers.get("x-request-id"),
  });
};
