import { expect, it } from "vitest";
import { testPorth } from "../support/porth.ts";

const figures = ({ headers }: Response) =>
  ["limit", "remaining", "reset"].map((name) => headers.get(`ratelimit-${name}`));

it("tells a caller on every answer, a refusal too, how much it may still ask", async () => {
  const porth = await testPorth({ requestsPerMinute: 3 });
  const caller = await porth.as(["Gate.Ask"]);
  expect(figures(await caller.get("/v1/departments"))).toEqual(["3", "2", "57"]);
  expect(figures(await caller.get("/v1/departments/NONE/standing"))).toEqual(["3", "1", "57"]);
  expect(figures(await caller.get("/v1/nowhere"))).toEqual(["3", "0", "57"]);
});

it("429 to a caller who asks more, until the minute is over and not a second longer", async () => {
  const porth = await testPorth({ requestsPerMinute: 1 });
  const caller = await porth.as(["Gate.Ask"]);
  expect((await caller.get("/v1/departments")).status).toBe(200);
  const refused = await caller.get("/v1/departments");
  expect(refused.status).toBe(429);
  expect(await refused.json()).toMatchObject({ code: "too_many_requests" });
  expect(refused.headers.get("retry-after")).toBe("57");
  expect(figures(refused)).toEqual(["1", "0", "57"]);

  porth.setClock("2026-11-22T09:14:59.999Z");
  expect((await caller.get("/v1/departments")).headers.get("retry-after")).toBe("1");
  porth.setClock("2026-11-22T09:15:00.000Z");
  expect(figures(await caller.get("/v1/departments"))).toEqual(["1", "0", "60"]);
});

it("does nothing of what it refuses", async () => {
  const porth = await testPorth({ requestsPerMinute: 1 });
  const steward = await porth.as(["Register.Write"]);
  expect((await steward.get("/v1/imports")).status).toBe(200);
  const file = "code,name_en,service_group\nCARD,Cardiology,MOR\n";
  expect((await steward.load("departments", file)).status).toBe(429);
  porth.setClock("2026-11-22T09:15:00.000Z");
  expect(await (await steward.get("/v1/imports")).json()).toEqual({ items: [], next: null });
});

it("counts each caller by itself, whatever the token", async () => {
  const porth = await testPorth({ requestsPerMinute: 1 });
  const form = await porth.as({ roles: ["Gate.Ask"], sub: "vacancy-form" });
  const again = await porth.as({ roles: ["Gate.Ask"], sub: "vacancy-form", claims: { jti: "2" } });
  const other = await porth.as({ roles: ["Gate.Ask"], sub: "other-form" });
  expect((await form.get("/v1/departments")).status).toBe(200);
  expect((await again.get("/v1/departments")).status).toBe(429);
  expect((await other.get("/v1/departments")).status).toBe(200);
});

it("counts nobody who is not known, and nothing that anyone may read", async () => {
  const porth = await testPorth({ requestsPerMinute: 1 });
  for (const path of ["/v1/departments", "/v1/departments", "/livez", "/livez"])
    expect(figures(await porth.anyone.get(path))).toEqual([null, null, null]);
});
