import { beforeEach, describe, expect, it } from "vitest";
import type { DecisionPoint, Entity } from "#authzen/decision-point.ts";
import type { Evaluation } from "#authzen/question.ts";
import { authzenBefore } from "#routes/authzen/authzen.ts";
import { porthApp } from "#routes/porth-app.ts";
import { problemResponse } from "#routes/problem-response.ts";
import { authzenBodies, requestIds } from "#routes/request.ts";
import { expectAuthzenAnswer } from "../support/authzen-answers.ts";
import { testPorth } from "../support/porth.ts";
import source from "./authzen.certification.test.ts?raw";

/** The sections of the published scenario that hold a case (openid/authzen, certification, at 23c4a3b). */
const published = [
  ...["2.2.1", "2.2.2", "2.2.3", "2.2.4", "2.2.5", "2.2.6", "2.2.7", "2.2.8", "2.2.9", "2.3.1", "2.3.2"],
  ...["2.4.1", "2.4.2", "2.4.3", "2.4.4", "2.4.5", "2.4.6", "2.5.1", "2.5.2", "2.6"],
  ...["3.2.1", "3.2.2", "3.2.3", "3.2.4", "3.2.5", "3.2.6", "3.2.7", "3.3.1", "3.3.2", "3.3.3", "3.3.4"],
  ...["3.4.1", "3.4.2", "3.4.3"],
  ...["4.2.1", "4.2.2", "4.2.3", "4.2.4", "4.3.1", "4.3.2", "4.3.3", "4.4.1", "4.4.2", "4.4.3"],
  ...["4.5.1", "4.5.2", "4.5.3", "4.5.4", "4.6.1", "4.6.2", "4.7.1", "4.7.2"],
  ...["6.1", "6.2", "6.3", "6.4", "6.5"],
];

it("has a test for each case of the published scenario", () => {
  const tested = new Set(
    [...source.matchAll(/"(\d\.\d(?:\.\d)?(?:, \d\.\d(?:\.\d)?)*) /g)].flatMap(([, ids = ""]) =>
      ids.split(", "),
    ),
  );
  expect([...tested].toSorted()).toEqual(published);
  expect(published).toHaveLength(57);
});

/** The scenario's fixture: its eight rules and no more. */
const permits = ({ subject, action, resource }: Evaluation, said: Properties): boolean => {
  if (subject.type !== "user" || resource.type !== "record") return false;
  if (!["alice", "bob"].includes(subject.id) || !["record-1", "record-2"].includes(resource.id)) return false;
  if (action.name === "read") return true;
  if (action.name === "delete") return subject.id === "alice" && said.action?.soft === true;
  if (action.name !== "write") return false;
  if (said.resource?.status === "archived") return said.subject?.role === "admin";
  return subject.id === "alice";
};

type Said = Readonly<Record<string, unknown>>;
interface Properties {
  readonly subject?: Said;
  readonly action?: Said;
  readonly resource?: Said;
}

const users = ["alice", "bob"];
const records = ["record-1", "record-2"];

/** Porth drops properties unread; the fixture has to look at them, and finds them in what was sent. */
const fixture = (body: () => Said): DecisionPoint => {
  const propertiesOf = (question: Evaluation): Properties => {
    const sent = body();
    const each = [sent, ...((sent.evaluations as Said[] | undefined) ?? [])];
    const of = (name: "subject" | "action" | "resource", id: string): Said =>
      (each
        .map((one) => one[name] as Said | undefined)
        .filter((one) => one !== undefined && [one.id, one.name, undefined].includes(id))
        .map((one) => one?.properties as Said | undefined)
        .find((properties) => properties !== undefined) ?? {}) as Said;
    return {
      subject: of("subject", question.subject.id),
      action: of("action", question.action.name),
      resource: of("resource", question.resource.id),
    };
  };
  const decide = (question: Evaluation) => permits(question, propertiesOf(question));
  const found = (
    results: readonly Entity[],
    page: { limit?: number | undefined; token?: string | undefined } = {},
  ) => {
    const start = page.token ? Number(page.token) : 0;
    const end = start + (page.limit ?? 50);
    return {
      results: results.slice(start, end),
      page: { next_token: end < results.length ? String(end) : "" },
    };
  };
  return {
    evaluate: async (question) => ({ decision: decide(question) }),
    search: {
      subject: async ({ subject, action, resource, page }) => {
        const ids = subject.type === "user" ? users : [];
        const role = (id: string) => (id === "bob" ? { role: "admin" } : {});
        return found(
          ids
            .filter((id) =>
              permits(
                { subject: { type: "user", id }, action, resource },
                { ...propertiesOf({ subject: { type: "user", id }, action, resource }), subject: role(id) },
              ),
            )
            .map((id) => ({ type: "user", id })),
          page,
        );
      },
      resource: async ({ subject, action, resource, page }) =>
        found(
          (resource.type === "record" ? records : [])
            .filter((id) => {
              const question = { subject, action, resource: { type: "record", id } };
              const kept = { status: id === "record-1" ? "active" : "archived" };
              return permits(question, { ...propertiesOf(question), resource: kept });
            })
            .map((id) => ({ type: "record", id })),
          page,
        ),
      action: async ({ subject, resource }) => ({
        results: ["read", "write"]
          .filter((name) => decide({ subject, action: { name }, resource }))
          .map((name) => ({ name })),
        page: { next_token: "" },
      }),
    },
  };
};

let send: (path: string, body: unknown, headers?: Record<string, string>) => Promise<Response>;
let read: (url: string) => Promise<Response>;

beforeEach(async () => {
  const { deps } = await testPorth();
  let sent: Said = {};
  const app = porthApp();
  app.use(requestIds);
  app.use("/access/*", authzenBodies);
  authzenBefore(() => fixture(() => sent))(app, deps);
  app.onError((error, c) => problemResponse(c, deps, error));
  send = async (path, body, headers = { "content-type": "application/json" }) => {
    sent = typeof body === "object" && body !== null ? (body as Said) : {};
    const response = await app.request(`/access/v1/${path}`, {
      method: "POST",
      headers,
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
    await expectAuthzenAnswer(`/access/v1/${path}`, body, response);
    return response;
  };
  read = async (url) => {
    const response = await app.request(url);
    await expectAuthzenAnswer(new URL(url).pathname, undefined, response);
    return response;
  };
});

const alice = { type: "user", id: "alice" };
const bob = { type: "user", id: "bob" };
const admin = { ...bob, properties: { role: "admin" } };
const record1 = { type: "record", id: "record-1" };
const archived = { type: "record", id: "record-2", properties: { status: "archived" } };
const active = { ...record1, properties: { status: "active" } };
const does = (name: string, properties?: Said) => ({ name, ...(properties ? { properties } : {}) });
const readIt = { subject: alice, action: does("read"), resource: record1 };

describe("basic: access evaluation", () => {
  it.each<[string, object, boolean]>([
    ["2.2.1 permits", readIt, true],
    ["2.2.2 denies", { subject: bob, action: does("write"), resource: record1 }, false],
    [
      "2.2.3 takes a context",
      { ...readIt, context: { time: "2025-06-27T18:03-07:00", ip: "192.168.1.1" } },
      true,
    ],
    [
      "2.2.4 denies by properties of the resource",
      { subject: alice, action: does("write"), resource: archived },
      false,
    ],
    [
      "2.2.5 permits by properties of the subject",
      { subject: admin, action: does("write"), resource: archived },
      true,
    ],
    [
      "2.2.6 permits by properties of the action",
      { subject: alice, action: does("delete", { soft: true }), resource: record1 },
      true,
    ],
    [
      "2.2.7 denies by properties of the action",
      { subject: alice, action: does("delete", { soft: false }), resource: record1 },
      false,
    ],
    [
      "2.2.8 takes more properties",
      {
        subject: { ...alice, properties: { department: "Sales", role: "manager" } },
        action: does("read", { method: "GET" }),
        resource: { ...record1, properties: { status: "active", owner: "bob" } },
      },
      true,
    ],
    ["2.2.9 ignores unknown fields", { ...readIt, foo: "bar", futureField: { nested: true } }, true],
  ])("%s", async (_, body, decision) => {
    const response = await send("evaluation", body);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toMatch(/^application\/json/);
    expect(await response.json()).toEqual({ decision });
  });

  const { subject, action, resource } = readIt;
  it.each<[string, unknown, Record<string, string>?]>([
    ["2.4.1 no subject", { action, resource }],
    ["2.4.1 no action", { subject, resource }],
    ["2.4.1 no resource", { subject, action }],
    ["2.4.2 a subject without type", { ...readIt, subject: { id: "alice" } }],
    ["2.4.2 a subject without id", { ...readIt, subject: { type: "user" } }],
    ["2.4.2 an action without name", { ...readIt, action: {} }],
    ["2.4.2 a resource without type", { ...readIt, resource: { id: "record-1" } }],
    ["2.4.2 a resource without id", { ...readIt, resource: { type: "record" } }],
    ["2.4.3 another content type", readIt, { "content-type": "text/plain" }],
    ["2.4.3 no content type", readIt, {}],
    ["2.4.4 no JSON", "{"],
    ["2.4.5 no body", ""],
    ["2.4.6 a subject that is a string", { ...readIt, subject: "alice" }],
    ["2.4.6 a name that is a number", { ...readIt, action: { name: 123 } }],
  ])("%s is 400", async (_, body, headers) => {
    expect((await send("evaluation", body, headers)).status).toBe(400);
  });

  it("2.3.1, 2.3.2 answers with a decision, and a context of its own or none", async () => {
    for (const subject of [alice, bob]) {
      const body = await (await send("evaluation", { ...readIt, subject })).json();
      expect(body).toEqual({ decision: expect.any(Boolean) });
    }
  });

  it("2.5.1, 2.6 echoes the request id, and decides the same again", async () => {
    const headers = {
      "content-type": "application/json",
      "x-request-id": "bfe9eb29-ab87-4ca3-be83-a1d5d8305716",
    };
    for (let time = 0; time < 3; time++) {
      const response = await send("evaluation", readIt, headers);
      expect(response.headers.get("x-request-id")).toBe(headers["x-request-id"]);
      expect(await response.json()).toEqual({ decision: true });
    }
  });

  it("2.5.2 does without a request id", async () => {
    expect((await send("evaluation", readIt)).status).toBe(200);
  });
});

describe("batch: access evaluations", () => {
  const record2 = { type: "record", id: "record-2" };
  const asked = async (body: object): Promise<readonly boolean[]> => {
    const response = await send("evaluations", body);
    expect(response.status).toBe(200);
    const { evaluations } = (await response.json()) as { evaluations: { decision: boolean }[] };
    return evaluations.map(({ decision }) => decision);
  };

  it.each<[string, object, readonly boolean[]]>([
    [
      "3.2.1 an array",
      { subject: alice, action: does("read"), evaluations: [{ resource: record1 }, { resource: record2 }] },
      [true, true],
    ],
    [
      "3.2.2 in order",
      { subject: bob, resource: record1, evaluations: [{ action: does("read") }, { action: does("write") }] },
      [true, false],
    ],
    [
      "3.2.3 properties of each",
      { subject: alice, action: does("write"), evaluations: [{ resource: active }, { resource: archived }] },
      [true, false],
    ],
    [
      "3.2.4 subjects of each",
      { action: does("write"), resource: archived, evaluations: [{ subject: alice }, { subject: admin }] },
      [false, true],
    ],
    [
      "3.2.5 without defaults",
      { evaluations: [readIt, { subject: bob, action: does("write"), resource: record1 }] },
      [true, false],
    ],
    [
      "3.2.6 a context for all",
      {
        subject: alice,
        action: does("read"),
        context: { time: "2025-06-27T18:03-07:00" },
        evaluations: [
          { resource: record1 },
          { resource: record2, context: { time: "2025-06-27T19:00-07:00", source: "batch-override" } },
        ],
      },
      [true, true],
    ],
    [
      "3.2.7 a type for all",
      {
        subject: alice,
        action: does("write"),
        resource: { type: "record" },
        evaluations: [
          { resource: { id: "record-1", properties: { status: "active" } } },
          { resource: archived },
        ],
      },
      [true, false],
    ],
    [
      "3.4.1 one that is not whole",
      { subject: alice, action: does("read"), evaluations: [{ resource: record1 }, {}] },
      [true, false],
    ],
  ])("%s", async (_, body, decisions) => {
    expect(await asked(body)).toEqual(decisions);
  });

  it("3.3.1, 3.3.2, 3.3.3, 3.3.4 answers as many as were asked, in their order, and no decision above them", async () => {
    const actions = [does("read"), does("write"), does("read"), does("write")];
    const evaluations = actions.map((action) => ({ action }));
    const response = await send("evaluations", { subject: bob, resource: record1, evaluations });
    const answers = [true, false, true, false].map((decision) => ({ decision }));
    expect(await response.json()).toEqual({ evaluations: answers });
  });

  it.each([
    ["3.4.2 none", {}],
    ["3.4.3 an empty one", { evaluations: [] }],
  ])("%s is a single evaluation", async (_, more) => {
    const response = await send("evaluations", { ...readIt, ...more });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ decision: true });
  });

  it.each([
    ["execute_all", [true, false, true]],
    ["deny_on_first_deny", [true, false]],
    ["permit_on_first_permit", [true]],
  ] as const)("%s goes as far as it says", async (evaluations_semantic, decisions) => {
    const evaluations = [{ action: does("read") }, { action: does("write") }, { action: does("read") }];
    expect(
      await asked({ subject: bob, resource: record1, evaluations, options: { evaluations_semantic } }),
    ).toEqual(decisions);
  });

  it("400 for another semantic, and for what is no whole question", async () => {
    expect(
      (await send("evaluations", { ...readIt, options: { evaluations_semantic: "guess" } })).status,
    ).toBe(400);
    expect((await send("evaluations", { subject: alice })).status).toBe(400);
  });
});

describe("search", () => {
  const searched = async (what: string, body: object) => {
    const response = await send(`search/${what}`, body);
    expect(response.status).toBe(200);
    return (await response.json()) as { results: unknown[]; page: { next_token: string } };
  };

  it.each<[string, string, object, unknown[]]>([
    [
      "4.2.1 subjects",
      "subject",
      { subject: { type: "user" }, action: does("read"), resource: record1 },
      [alice, bob],
    ],
    [
      "4.2.2 with a context",
      "subject",
      { subject: { type: "user" }, action: does("read"), resource: record1, context: {} },
      [alice, bob],
    ],
    [
      "4.2.3 whatever id is sent along",
      "subject",
      { subject: alice, action: does("read"), resource: record1 },
      [alice, bob],
    ],
    [
      "4.2.4 by properties",
      "subject",
      { subject: { type: "user" }, action: does("write"), resource: archived },
      [bob],
    ],
    [
      "4.3.1 resources",
      "resource",
      { subject: alice, action: does("read"), resource: { type: "record" } },
      [record1, { type: "record", id: "record-2" }],
    ],
    [
      "4.3.2 whatever id is sent along",
      "resource",
      { subject: alice, action: does("read"), resource: record1 },
      [record1, { type: "record", id: "record-2" }],
    ],
    [
      "4.3.3 by properties of the subject",
      "resource",
      { subject: admin, action: does("write"), resource: { type: "record" } },
      [{ type: "record", id: "record-2" }],
    ],
    [
      "4.4.2 actions with a context",
      "action",
      { subject: alice, resource: record1, context: { time: "2025-06-27T18:03-07:00" } },
      [{ name: "read" }, { name: "write" }],
    ],
    ["4.4.1 actions", "action", { subject: alice, resource: record1 }, [{ name: "read" }, { name: "write" }]],
    [
      "4.4.3 actions by properties",
      "action",
      { subject: admin, resource: archived },
      [{ name: "read" }, { name: "write" }],
    ],
    [
      "4.6.1 an unknown subject",
      "action",
      { subject: { type: "user", id: "nonexistent-user" }, resource: record1 },
      [],
    ],
    [
      "4.6.2 an unknown type",
      "subject",
      { subject: { type: "spaceship" }, action: does("read"), resource: record1 },
      [],
    ],
  ])("%s", async (_, what, body, results) => {
    expect((await searched(what, body)).results).toEqual(results);
  });

  it("4.5.1, 4.5.2, 4.5.3, 4.5.4 goes by pages, to an empty token", async () => {
    const body = { subject: { type: "user" }, action: does("read"), resource: record1 };
    const first = await searched("subject", { ...body, page: { limit: 1 } });
    expect(first.results).toEqual([alice]);
    const second = await searched("subject", { ...body, page: { limit: 1, token: first.page.next_token } });
    expect(second).toEqual({ results: [bob], page: { next_token: "" } });
  });

  it.each<[string, string, object]>([
    ["4.7.1 no action", "subject", { subject: { type: "user" }, resource: record1 }],
    ["4.7.1 no subject", "resource", { action: does("read"), resource: { type: "record" } }],
    ["4.7.1 no resource", "action", { subject: alice }],
    [
      "4.7.2 a resource without id",
      "subject",
      { subject: { type: "user" }, action: does("read"), resource: { type: "record" } },
    ],
    [
      "4.7.2 a subject without id",
      "resource",
      { subject: { type: "user" }, action: does("read"), resource: { type: "record" } },
    ],
  ])("%s is 400", async (_, what, body) => {
    expect((await send(`search/${what}`, body)).status).toBe(400);
  });
});

describe("discovery", () => {
  const origin = "https://pdp.example.com";

  it("6.1, 6.2, 6.3 says at the well-known address who decides, and where", async () => {
    const response = await read(`${origin}/.well-known/authzen-configuration`);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      policy_decision_point: origin,
      access_evaluation_endpoint: `${origin}/access/v1/evaluation`,
    });
  });

  it("6.4, 6.5 tells of every other address, and each is answered there", async () => {
    const { policy_decision_point: _, ...endpoints } = (await (
      await read(`${origin}/.well-known/authzen-configuration`)
    ).json()) as Record<string, string>;
    expect(Object.keys(endpoints)).toHaveLength(5);
    for (const url of Object.values(endpoints)) {
      const path = url.replace(`${origin}/access/v1/`, "");
      expect((await send(path, readIt)).status, url).toBe(200);
    }
  });
});
