import { beforeAll, describe, expect, it } from "vitest";
import { porth as appOf } from "#app.ts";
import { type Role, roles } from "#auth/principal.ts";
import { bodyOf, type Page, type Problem } from "../support/bodies.ts";
import type { TestBrowser } from "../support/browser.ts";
import { ask, put } from "../support/cardiology.ts";
import { runtime } from "../support/database.ts";
import { everythingIn } from "../support/kept.ts";
import { type Caller, type TestPorth, testPorth } from "../support/porth.ts";
import { addressOf, bodies, type Objects, oneOfEverything, send } from "./access/requests.ts";
import { interfaceTable, pagesTable, type Who } from "./access/who-may-what.ts";

let porth: TestPorth;
let objects: Objects;

beforeAll(async () => {
  porth = await testPorth({ requestsPerMinute: 1_000_000, readAsset: async () => new Uint8Array(8) });
  objects = await oneOfEverything(porth);
});

const kinds = ["application", "person"] as const;
const routes = Object.entries(interfaceTable);
const withRoles = routes.filter(
  (row): row is [string, readonly [Role, ...Role[]]] => typeof row[1] !== "string",
);

const holds = (who: Who, held: readonly Role[], kind: (typeof kinds)[number]): boolean => {
  if (typeof who === "string") return who !== "signed";
  const usable = held.filter((role) => kind === "person" || role !== "Review.Decide");
  return "all" in who
    ? who.all.every((role) => usable.includes(role))
    : who.some((role) => usable.includes(role));
};

/** What sessions note of themselves is nobody's doing. */
const keptIn = async () => {
  const { session: _, person: __, ...rest } = await everythingIn(porth.db);
  return rest;
};

it("every route of the interface and every page has its row, and no row is without one", () => {
  const answered = appOf(porth.deps)
    .routes.filter(({ method }) => method !== "ALL")
    .map(({ method, path }) => `${method} ${path}`);
  const pages = Object.keys(pagesTable);
  const inWelsh = pages.map((page) => page.replace(" /", " /cy/").replace(/\/$/, ""));
  expect(new Set(answered)).toEqual(new Set([...routes.map(([route]) => route), ...pages, ...inWelsh]));
});

describe("the interface", () => {
  it("refuses everyone who may not, by every route, with each role alone, and keeps nothing of it", async () => {
    const before = await keptIn();
    const wrong: string[] = [];
    let sent = 0;
    const expectStatus = async (caller: Caller, route: string, who: string, status: number) => {
      const response = await send(caller, route, objects);
      sent++;
      if (response.status !== status) wrong.push(`${route} by ${who}: ${response.status}, not ${status}`);
    };
    for (const [route, who] of routes)
      if (who !== "anyone") await expectStatus(porth.anyone, route, "nobody", 401);
    for (const kind of runtime === "node" ? kinds : (["person"] as const))
      for (const role of [null, ...roles]) {
        const caller = await porth.as({ kind, roles: role === null ? [] : [role], sub: `one-${kind}` });
        for (const [route, who] of withRoles)
          if (!holds(who, role === null ? [] : [role], kind))
            await expectStatus(caller, route, `${kind} with ${role}`, 403);
      }
    expect(wrong).toEqual([]);
    expect(sent).toBeGreaterThan(runtime === "node" ? 800 : 400);
    expect(await keptIn()).toEqual(before);
  });

  it("takes a request from whoever holds one of the roles, and from anyone where anyone may", async () => {
    const wrong: string[] = [];
    for (const [route, who] of routes) {
      if (who === "signed") continue;
      const callers = who === "anyone" ? [porth.anyone] : [];
      if (Array.isArray(who))
        for (const kind of kinds)
          for (const role of who)
            if (holds(who, [role], kind))
              callers.push(await porth.as({ kind, roles: [role], sub: `may-${kind}` }));
      for (const caller of callers) {
        const { status } = await send(caller, route, objects);
        if ([401, 403].includes(status) || status >= 500) wrong.push(`${route}: ${status}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it("tells an application that would decide that it is for people", async () => {
    const application = await porth.as({ roles, kind: "application" });
    for (const [route, [role]] of withRoles.filter(([, who]) => who.includes("Review.Decide"))) {
      expect(role).toBe("Review.Decide");
      expect(await bodyOf<Problem>(await send(application, route, objects))).toMatchObject({
        code: "people_only",
      });
    }
  });
});

describe("somebody else's", () => {
  const asked = async (sub: string, others: readonly Role[] = []) =>
    porth.as({ kind: "application", roles: ["Gate.Ask", "Payroll.Ask", ...others], sub });

  it("decision, vacancy and check are not there, but for those who read everything in detail", async () => {
    const [mine, other, all] = [
      await asked("mine"),
      await asked("other"),
      await asked("all", ["Gate.ReadDetail"]),
    ];
    const { id, vacancy } = await bodyOf<{ id: string; vacancy: { id: string } }>(
      await put(mine, { ...ask, vacancy: { ref: "TRAC-MINE" } }),
    );
    const check = await bodyOf<{ id: string }>(
      await mine.send("POST", "/v1/payroll-changes/check", bodies["POST /v1/payroll-changes/check"]),
    );
    for (const path of [
      `/v1/decisions/${id}`,
      `/v1/decisions/${id}/receipt`,
      `/v1/payroll-changes/${check.id}`,
      `/v1/payroll-changes/${check.id}/receipt`,
    ]) {
      expect((await mine.get(path)).status, path).toBe(200);
      expect((await all.get(path)).status, path).toBe(200);
      const [refused, absent] = [
        await other.get(path),
        await other.get(path.replace(/[0-9A-Z]{4}(?=$|\/r)/, "0000")),
      ];
      expect([refused.status, absent.status], path).toEqual([404, 404]);
      expect((await bodyOf<Problem>(refused)).detail).toBe((await bodyOf<Problem>(absent)).detail);
    }
    const listed = async (caller: Caller) =>
      (await bodyOf<Page<{ id: string }>>(await caller.get("/v1/decisions?limit=200"))).items.map(
        (one) => one.id,
      );
    expect(await listed(mine)).toEqual([id]);
    expect(await listed(other)).toEqual([]);
    expect(await listed(all)).toContain(id);
    const before = await keptIn();
    for (const caller of [other, all])
      expect([403, 404]).toContain(
        (await caller.send("POST", `/v1/vacancies/${vacancy.id}/withdraw`)).status,
      );
    expect(await keptIn()).toEqual(before);
    expect((await mine.send("POST", `/v1/vacancies/${vacancy.id}/withdraw`)).status).toBe(200);
  });

  it("key is another key: the same words under it are another request", async () => {
    const answers = await Promise.all(
      ["one", "two"].map(async (sub) => {
        const response = await put(
          await asked(sub),
          { ...ask, vacancy: { ref: "TRAC-KEY" } },
          "the-same-key",
        );
        return { status: response.status, id: (await bodyOf<{ id: string }>(response)).id };
      }),
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(answers[0]?.id).not.toBe(answers[1]?.id);
  });
});

describe("fields", () => {
  interface Schema {
    readonly $ref?: string;
    readonly required?: readonly string[];
  }
  interface Document {
    readonly paths: Record<
      string,
      Record<string, { requestBody?: { content: Record<string, { schema: Schema }> } }>
    >;
    readonly components: { readonly schemas: Record<string, Schema> };
  }

  /** By its specification AuthZEN ignores what it does not know. */
  const ignores = (route: string) => route.includes(" /access/");

  it("that a route does not have are refused with 400, in the body as in the query, and so is each that it needs and lacks", async () => {
    const document = await bodyOf<Document>(await porth.anyone.get("/openapi.json"));
    const caller = await porth.as({ kind: "person", roles, sub: "everything" });
    const before = await keptIn();
    const wrong: string[] = [];
    const expect400 = async (what: string, route: string, more: Parameters<typeof send>[3]) => {
      const { status } = await send(caller, route, objects, more);
      if (status !== 400) wrong.push(`${route} ${what}: ${status}`);
    };
    for (const [route] of withRoles) {
      const [method = "", path = ""] = route.split(" ");
      const { requestBody } =
        document.paths[path.replaceAll(/:(\w+)/g, "{$1}")]?.[method.toLowerCase()] ?? {};
      const { schema } = requestBody?.content["application/json"] ?? {};
      if (!ignores(route)) await expect400("with a parameter more", route, { query: "?is_admin=true" });
      if (schema === undefined) continue;
      const valid = bodies[route];
      expect(valid, `${route} has a body`).toBeDefined();
      if (!ignores(route))
        for (const name of ["is_admin", "id", "roles", "state"])
          await expect400(`with ${name}`, route, { body: { ...valid, [name]: "x" } });
      const { required = [] } = schema.$ref
        ? (document.components.schemas[schema.$ref.split("/").at(-1) ?? ""] ?? {})
        : schema;
      for (const name of required)
        await expect400(`without ${name}`, route, { body: { ...valid, [name]: undefined } });
      await expect400("with a list", route, { body: [valid] });
    }
    expect(wrong).toEqual([]);
    expect(await keptIn()).toEqual(before);
  });
});

it("a parameter that comes twice is none that a route takes", async () => {
  const caller = await porth.as({ kind: "person", roles, sub: "twice" });
  for (const path of [
    "/v1/audit?limit=1&limit=2",
    "/v1/decisions?outcome=clear&outcome=blocked",
    "/v1/imports?limit=1&limit=1",
  ])
    expect((await caller.get(path)).status, path).toBe(400);
});

describe("the pages", () => {
  const signedIn = async (held: readonly Role[]): Promise<TestBrowser> => {
    const browser = porth.browser();
    expect((await browser.signIn({ sub: `page-${held.join("-")}`, roles: held })).status).toBe(303);
    return browser;
  };
  const open = async (browser: TestBrowser, page: string, language: string): Promise<Response> => {
    const [method = "", path = ""] = page.split(" ");
    const address = (language + addressOf(path, objects)).replace(/^\/cy\/$/, "/cy");
    return method === "GET" ? browser.get(address) : browser.post(address);
  };
  /** In workerd every fourth, and in English: signing in and pages take their time there. */
  const languages = runtime === "node" ? ["", "/cy"] : [""];
  const tried = Object.entries(pagesTable).filter((_, at) => runtime === "node" || at % 4 === 0);

  it("send whoever has not signed in to do so, and open to anyone where anyone may", async () => {
    const nobody = porth.browser();
    const wrong: string[] = [];
    for (const language of languages)
      for (const [page, who] of tried) {
        const response = await open(nobody, page, language);
        const toSignIn = (response.headers.get("location") ?? "").startsWith(`${language}/sign-in?`);
        const isRefused =
          (page.startsWith("GET") && response.status === 302 && toSignIn) || response.status === 403;
        if (isRefused !== (who !== "anyone")) wrong.push(`${language} ${page}: ${response.status}`);
      }
    expect(wrong).toEqual([]);
  });

  it("are refused to everyone who may not, with each role alone, and open to whoever may", async () => {
    const before = await keptIn();
    const wrong: string[] = [];
    const alone = [null, ...roles].map((role) => (role === null ? [] : [role]));
    for (const held of [
      ...alone,
      ["Review.Read", "Review.Decide"],
      ["Review.Read", "Gate.Ask"],
    ] as Role[][]) {
      const browser = await signedIn(held);
      for (const language of languages)
        for (const [page, who] of tried) {
          const may = who === "signed in" || holds(who, held, "person");
          if (who === "anyone" || (may && page.startsWith("POST"))) continue;
          const { status } = await open(browser, page, language);
          if ((status === 403) === may || status >= 500)
            wrong.push(`${language} ${page} with ${held}: ${status}`);
        }
    }
    expect(wrong).toEqual([]);
    expect(await keptIn()).toEqual(before);
  });
});
