import { beforeAll, describe, expect, it } from "vitest";
import { problems } from "#problem.ts";
import { bodyOf, type Problem, textOf } from "../support/bodies.ts";
import { loadCardiology } from "../support/cardiology.ts";
import { everythingIn } from "../support/kept.ts";
import { type Caller, type TestPorth, testPorth } from "../support/porth.ts";

let porth: TestPorth;
let form: Caller;

beforeAll(async () => {
  porth = await testPorth();
  await loadCardiology(porth);
  form = await porth.as(["Gate.Ask"]);
});

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** A read, a problem, and an answer that was made by hand. */
const everyKind = [
  ["200", (headers: Record<string, string>) => form.get("/v1/departments", headers)],
  [
    "304",
    (headers: Record<string, string>) =>
      form.get("/v1/departments/CARD/standing", { ...headers, "if-none-match": "*" }),
  ],
  [
    "201",
    (headers: Record<string, string>) =>
      form.send(
        "POST",
        "/v1/decisions",
        { department: "CARD", vacancy: { ref: "1" } },
        {
          "idempotency-key": crypto.randomUUID(),
          ...headers,
        },
      ),
  ],
  ["401", (headers: Record<string, string>) => porth.anyone.get("/v1/decisions", headers)],
  ["404", (headers: Record<string, string>) => porth.anyone.get("/nowhere", headers)],
] as const;

describe.each(everyKind)("a %s", (status, send) => {
  it("carries the ids that it was asked with, unchanged", async () => {
    const ids = {
      "x-request-id": "!~{Form}:88123;e=1",
      "x-correlation-id": "c".repeat(256),
    };
    const response = await send(ids);
    expect(String(response.status)).toBe(status);
    expect(response.headers.get("x-request-id")).toBe(ids["x-request-id"]);
    expect(response.headers.get("x-correlation-id")).toBe(ids["x-correlation-id"]);
  });

  it.each([{}, { "x-request-id": "a b" }, { "x-request-id": "x".repeat(257) }])(
    "is given ones where there are none: %o",
    async (headers) => {
      const response = await send(headers);
      expect(response.headers.get("x-request-id")).toMatch(uuid);
      expect(response.headers.get("x-correlation-id")).toMatch(uuid);
    },
  );

  it("takes a traceparent, and is not sniffed or framed", async () => {
    const response = await send({ traceparent: "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01" });
    expect(String(response.status)).toBe(status);
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("x-frame-options")).toBeTruthy();
  });
});

describe("a problem", () => {
  it("says everything that RFC 9457 and the contract have, and nothing else", async () => {
    const response = await form.get("/v1/departments/NOWHERE/standing?lang=cy", { "x-request-id": "r-1" });
    expect(response.status).toBe(404);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(response.headers.get("content-language")).toBe("en");
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(await response.json()).toEqual({
      type: "/problems/unknown_department",
      title: "Department not known",
      status: 404,
      detail: "No department has this code or alias.",
      instance: "/v1/departments/NOWHERE/standing",
      code: "unknown_department",
      request_id: "r-1",
    });
  });

  it.each(Object.entries(problems))("%s is explained, in both languages", async (code, status) => {
    const response = await porth.anyone.get(`/problems/${code}`);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toMatch(/^text\/html/);
    const page = await textOf(response);
    expect(page).toContain(`>${status}<`);
    expect(page).toContain('lang="cy"');
    expect(page).not.toContain("undefined");
  });

  it.each(["constructor", "to_string", "toString", "NOWHERE", "%3Cscript%3E"])("404 for %s", async (code) => {
    expect((await porth.anyone.get(`/problems/${code}`)).status).toBe(404);
  });

  it("500 of a fault inside, with nothing of the inside, and tells those who run Porth", async () => {
    const broken = await porth.restarted({
      today: () => {
        throw new Error("secret of the inside");
      },
    });
    const response = await (await broken.as(["Gate.Ask"])).get("/v1/departments");
    expect(response.status).toBe(500);
    const problem = await bodyOf<Problem>(response);
    expect(problem.code).toBe("internal_error");
    expect(JSON.stringify(problem)).not.toContain("secret");
    expect(broken.faults).toMatchObject([{ message: "secret of the inside" }]);
  });
});

describe("an address", () => {
  it.each(["/nowhere", "/v1/nowhere", "/v1", "/v1/decisions/", "/V1/decisions", "/v1//decisions"])(
    "404 for %s",
    async (path) => {
      const response = await form.get(path);
      expect(response.status).toBe(404);
      expect((await bodyOf<Problem>(response)).code).toBe("not_found");
    },
  );

  it.each([
    ["PUT", "/v1/decisions", "GET, POST"],
    ["DELETE", "/v1/decisions", "GET, POST"],
    ["PATCH", "/v1/imports", "GET, POST"],
    ["POST", "/v1/departments", "GET"],
    ["POST", "/v1/audit", "GET"],
    ["GET", "/v1/vacancies/vac_01ARZ3NDEKTSV4RRFFQ69G5FAV/withdraw", "POST"],
    ["GET", "/v1/exemptions/exm_01ARZ3NDEKTSV4RRFFQ69G5FAV", "DELETE"],
    ["POST", "/livez", "GET"],
    ["DELETE", "/openapi.json", "GET"],
  ])("405 for %s %s, and says what it takes", async (method, path, allowed) => {
    const before = await everythingIn(porth.db);
    const response = await form.send(method, path);
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe(allowed);
    expect((await bodyOf<Problem>(response)).code).toBe("method_not_allowed");
    expect(await everythingIn(porth.db)).toEqual(before);
  });

  it("401 under /v1 to anyone without a token, there or not", async () => {
    for (const path of ["/v1/decisions", "/v1/nowhere"])
      expect((await porth.anyone.get(path)).status).toBe(401);
  });
});

describe("what anyone may read", () => {
  it.each([
    ["/livez", { status: "alive" }],
    ["/readyz", { status: "ready" }],
    ["/version", { name: "porth", version: "0.0.0-test" }],
    ["/openapi.json", { openapi: "3.1.0", info: { title: "Porth" } }],
  ])("200 for %s", async (path, body) => {
    const response = await porth.anyone.get(path);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject(body);
  });

  it("names the policy that answers are given by", async () => {
    const { policy } = await bodyOf<{ policy: unknown }>(await porth.anyone.get("/version"));
    expect(policy).toEqual(porth.deps.policyName);
  });
});
