import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { bodyOf, type Problem } from "../support/bodies.ts";
import { ask, loadCardiology, put } from "../support/cardiology.ts";
import { everythingIn, type Kept } from "../support/kept.ts";
import { type Caller, type TestPorth, testPorth } from "../support/porth.ts";

let porth: TestPorth;
let form: Caller;
let before: Kept;

beforeAll(async () => {
  porth = await testPorth();
  await loadCardiology(porth);
  form = await porth.as(["Gate.Ask"]);
  before = await everythingIn(porth.db);
});

/** None of what is refused here leaves anything behind, or reports a fault. */
afterEach(async () => {
  expect(await everythingIn(porth.db)).toEqual(before);
  expect(porth.faults).toEqual([]);
});

const { vacancy } = ask;

describe("POST /v1/decisions refuses", () => {
  it.each([
    ["an unknown field", { ...ask, urgent: true }, "/urgent"],
    ["an unknown field of the vacancy", { ...ask, vacancy: { ...vacancy, hours: 40 } }, "/vacancy/hours"],
    ["a name with a slash", { ...ask, "a/b~c": 1 }, "/a~1b~0c"],
    ["no department", { vacancy }, "/department"],
    ["a blank department", { ...ask, department: " " }, "/department"],
    ["no vacancy", { department: "CARD" }, "/vacancy"],
    ["no reference", { department: "CARD", vacancy: {} }, "/vacancy/ref"],
    ["a blank reference", { ...ask, vacancy: { ref: "  " } }, "/vacancy/ref"],
    ["an empty reference", { ...ask, vacancy: { ref: "" } }, "/vacancy/ref"],
    ["a reference of two lines", { ...ask, vacancy: { ref: "A\nB" } }, "/vacancy/ref"],
    ["a reference that is a number", { ...ask, vacancy: { ref: 88123 } }, "/vacancy/ref"],
    ["a reference that is too long", { ...ask, vacancy: { ref: "x".repeat(201) } }, "/vacancy/ref"],
    [
      "an unknown appointment type",
      { ...ask, vacancy: { ...vacancy, appointment_type: "bank" } },
      "/vacancy/appointment_type",
    ],
    ["null where text belongs", { ...ask, requested_by: null }, "/requested_by"],
    ["a list", [ask], ""],
    ["null", null, ""],
  ])("400 %s, and says where", async (_, body, pointer) => {
    const response = await put(form, body);
    expect(response.status).toBe(400);
    const problem = await bodyOf<Problem>(response);
    expect(problem.code).toBe("invalid_request");
    expect(problem.errors?.map((each) => "pointer" in each && each.pointer)).toContain(pointer);
  });

  it("400 several faults at once, and never repeats what was sent", async () => {
    const response = await put(form, { department: "", vacancy: { ref: "\u0000Gwen Invented" }, Gwen: 1 });
    expect(response.status).toBe(400);
    const problem = await bodyOf<Problem>(response);
    expect(problem.errors?.length).toBeGreaterThanOrEqual(3);
    expect(JSON.stringify(problem)).not.toContain("Invented");
  });

  it.each(["", "{", "[1,", "{'department': 'CARD'}", "nonsense"])(
    "400 malformed JSON: ‘%s’",
    async (text) => {
      const response = await put(form, text, "k-1", { "content-type": "application/json" });
      expect(response.status).toBe(400);
      expect((await bodyOf<Problem>(response)).code).toMatch(/^(malformed_json|invalid_request)$/);
    },
  );

  it.each(["text/plain", "application/x-www-form-urlencoded", "application/xml", "multipart/form-data"])(
    "415 %s",
    async (type) => {
      const response = await put(form, ask, "k-1", { "content-type": type });
      expect(response.status).toBe(415);
      expect((await bodyOf<Problem>(response)).code).toBe("unsupported_media_type");
    },
  );

  it("413 a body over 64 KB, whatever is in it", async () => {
    const response = await put(form, { ...ask, requested_by: "x".repeat(65 * 1024) });
    expect(response.status).toBe(413);
    expect((await bodyOf<Problem>(response)).code).toBe("too_large");
  });

  it.each([
    ["no token", undefined],
    ["another scheme", "Basic dXNlcjpwYXNz"],
    ["a token that is none", "Bearer nonsense"],
  ])("401 %s, with a challenge", async (_, authorization) => {
    const response = await put(porth.anyone, ask, "k-1", authorization ? { authorization } : {});
    expect(response.status).toBe(401);
    expect(response.headers.get("www-authenticate")).toMatch(/^Bearer/);
    expect((await bodyOf<Problem>(response)).code).toBe("unauthenticated");
  });

  it("401 before it looks at the body", async () => {
    expect((await put(porth.anyone, "{", "k-1")).status).toBe(401);
  });

  it.each([
    ["no role", []],
    ["every other role", ["Gate.ReadDetail", "Register.Write", "Audit.Read", "Payroll.Ask"]],
  ] as const)("403 to a caller with %s", async (_, roles) => {
    const response = await put(await porth.as(roles));
    expect(response.status).toBe(403);
    expect((await bodyOf<Problem>(response)).code).toBe("forbidden");
  });

  it.each([
    ["no key", {}, "idempotency_key_missing"],
    ["an empty key", { "idempotency-key": "" }, "idempotency_key_invalid"],
    ["a key with a space", { "idempotency-key": "a b" }, "idempotency_key_invalid"],
    ["a key with a tab", { "idempotency-key": "a\tb" }, "idempotency_key_invalid"],
    ["a key of 256 characters", { "idempotency-key": "k".repeat(256) }, "idempotency_key_invalid"],
  ])("400 %s", async (_, headers, code) => {
    const response = await form.send("POST", "/v1/decisions", ask, headers);
    expect(response.status).toBe(400);
    expect((await bodyOf<Problem>(response)).code).toBe(code);
  });
});
