import { beforeEach, expect, it } from "vitest";
import { porth } from "#app.ts";
import { mayAdvertise } from "#client/example.ts";
import { type PorthClient, porthClient } from "#client/porth-client.ts";
import { correctCardiology, loadCardiology } from "../support/cardiology.ts";
import { type TestPorth, testPorth } from "../support/porth.ts";
import { testIssuer } from "../support/tokens.ts";

let test: TestPorth;
let client: PorthClient;
let asked: Request[];

beforeEach(async () => {
  test = await testPorth();
  await loadCardiology(test);
  const app = porth(test.deps);
  const { token } = testIssuer(test.deps.now);
  asked = [];
  client = porthClient({
    url: "https://porth.test",
    token: () => token({ roles: ["Gate.Ask"] }),
    fetch: async (request) => {
      asked.push(request.clone());
      return app.fetch(request);
    },
  });
});

it("asks as the example does, and is told each reason, then yes", async () => {
  expect(await mayAdvertise(client, "CARD", "TRAC-1")).toBe("1 consultant's job plan is out of date.");
  await correctCardiology(test);
  expect(await mayAdvertise(client, "CARD", "TRAC-1")).toBe("yes");
  expect(asked.map(({ method, url }) => `${method} ${url}`)).toEqual(
    Array.from({ length: 2 }, () => "POST https://porth.test/v1/decisions"),
  );
});

it("has what is refused as a problem, and throws nothing", async () => {
  const { data, error, response } = await client.GET("/v1/departments/{code}/standing", {
    params: { path: { code: "NONE" } },
  });
  expect(response.status).toBe(404);
  expect(data).toBeUndefined();
  expect(error).toMatchObject({ code: "unknown_department", status: 404 });
  await expect(mayAdvertise(client, "NONE", "TRAC-1")).rejects.toThrow(error?.detail);
});

it("has no answer from one that it may not ask, and none where Porth is out of reach", async () => {
  const { data, error } = await client.GET("/v1/audit");
  expect([data, error?.code]).toEqual([undefined, "forbidden"]);
  const away = porthClient({
    url: "https://porth.test",
    token: () => "none",
    fetch: () => Promise.reject(new TypeError("fetch failed")),
  });
  await expect(mayAdvertise(away, "DERM", "TRAC-1")).rejects.toThrow("fetch failed");
});

it("writes what an address takes where it belongs: path, query and header", async () => {
  const { data } = await client.GET("/v1/departments/{code}/standing", {
    params: { path: { code: "CARD" }, query: { on: "2026-12-01", lang: "cy" } },
  });
  expect(data).toMatchObject({ forecast: true, as_of: "2026-12-01" });
  expect(asked[0]?.url).toBe("https://porth.test/v1/departments/CARD/standing?on=2026-12-01&lang=cy");
  const { error } = await client.GET("/v1/departments", { params: { query: { limit: 0 } } });
  expect(error?.code).toBe("invalid_request");
});
