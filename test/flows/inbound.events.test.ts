import { beforeEach, describe, expect, it } from "vitest";
import { bodyOf, type Problem } from "../support/bodies.ts";
import { loadCardiology } from "../support/cardiology.ts";
import { everythingIn, rowsIn } from "../support/kept.ts";
import { type TestPorth, testPorth } from "../support/porth.ts";
import { eventBody, sendSigned, type Taken } from "../support/telling.ts";

let porth: TestPorth;

beforeEach(async () => {
  porth = await testPorth();
  await loadCardiology(porth);
});

const leaves = { assignment_number: "20002", leave_date: "2026-12-31" };
const cloudEvent = (change: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify({
    specversion: "1.0",
    id: "A234-1234",
    source: "/hr/esr",
    type: "wales.nhs.hr.staff.leaver",
    time: "2026-11-22T08:00:00Z",
    datacontenttype: "application/json",
    subject: "20002",
    data: leaves,
    ...change,
  });
const cloud = { contentType: "application/cloudevents+json; charset=UTF-8" };

describe("CloudEvents in structured mode", () => {
  it.each([
    ["a type behind the sender's domain", {}],
    ["a type as Porth names it", { type: "staff.leaver" }],
    ["no type of content", { datacontenttype: undefined }],
    ["extensions", { traceparent: "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01" }],
  ])("are taken with %s", async (_, change) => {
    const response = await sendSigned(porth, cloudEvent(change), cloud);
    expect(response.status).toBe(202);
    expect(await bodyOf<Taken>(response)).toMatchObject({ state: "applied" });
    const { register_row = [] } = await everythingIn(porth.db);
    expect(register_row.some(({ row }) => String(row).includes('"leaveDate":"2026-12-31"'))).toBe(true);
  });

  it.each([
    ["another version", { specversion: "0.3" }, "/specversion"],
    ["no time", { time: undefined }, "/time"],
    ["no id", { id: undefined }, "/id"],
    ["no source", { source: undefined }, "/source"],
    ["data that are XML", { datacontenttype: "application/xml" }, "/datacontenttype"],
    ["data in base64", { data: undefined, data_base64: "e30=" }, "/data"],
  ])("400 with %s", async (_, change, pointer) => {
    const response = await sendSigned(porth, cloudEvent(change), cloud);
    expect(response.status).toBe(400);
    expect(await bodyOf<Problem>(response)).toMatchObject({ errors: [{ pointer }] });
    expect(await rowsIn(porth.db, "inbox")).toBe(0);
  });

  it("of a type that nobody knows are parked under that type", async () => {
    await sendSigned(porth, cloudEvent({ type: "wales.nhs.hr.staff.promoted" }), cloud);
    const { inbox = [] } = await everythingIn(porth.db);
    expect(inbox).toMatchObject([{ type: "wales.nhs.hr.staff.promoted", reason: "unknown_type" }]);
  });
});

describe("the handshake", () => {
  it("allows the origin that asks, at Porth's own rate, with nothing told of what sources there are", async () => {
    const asking = { "webhook-request-origin": "hr.example.wales", "webhook-request-rate": "120" };
    for (const source of ["esr", "nobody"]) {
      const response = await porth.anyone.send("OPTIONS", `/v1/inbound/${source}`, undefined, asking);
      expect(response.status).toBe(200);
      expect(Object.fromEntries(response.headers)).toMatchObject({
        allow: "POST",
        "webhook-allowed-origin": "hr.example.wales",
        "webhook-allowed-rate": "6000",
      });
    }
  });

  it("allows any origin when none is named, and keeps nothing", async () => {
    const before = await everythingIn(porth.db);
    const response = await porth.anyone.send("OPTIONS", "/v1/inbound/esr");
    expect(response.headers.get("webhook-allowed-origin")).toBe("*");
    expect(await everythingIn(porth.db)).toEqual(before);
  });

  it("is all that the address answers besides: no other method", async () => {
    const response = await porth.anyone.get("/v1/inbound/esr");
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toContain("POST");
  });
});

describe("400, with nothing kept and nothing quoted, for", () => {
  it.each([
    ["what is no JSON", "leave_date=Invented"],
    ["nothing", ""],
    ["a list of events", `[${eventBody({ type: "staff.leaver", data: leaves })}]`],
    ["no type", JSON.stringify({ data: { surname: "Invented" } })],
    ["no time", JSON.stringify({ type: "staff.leaver", data: leaves })],
    ["a time in words", eventBody({ type: "staff.leaver", data: leaves, occurredAt: "Invented" })],
    [
      "a time without a zone",
      eventBody({ type: "staff.leaver", data: leaves, occurredAt: "2026-11-22T08:00:00" }),
    ],
    [
      "a time more than a day ahead",
      eventBody({ type: "staff.leaver", data: leaves, occurredAt: "2026-11-23T09:14:04Z" }),
    ],
    ["nobody named", eventBody({ type: "staff.leaver", data: { leave_date: "2026-12-31" } })],
    ["nothing told", eventBody({ type: "staff.leaver", data: { assignment_number: "Invented" } })],
    [
      "a cell that is a list",
      eventBody({ type: "staff.leaver", data: { ...leaves, leave_date: ["Invented"] } }),
    ],
    ["data that are a text", eventBody({ type: "staff.leaver", data: "Invented" })],
  ])("%s", async (_, body) => {
    const before = await everythingIn(porth.db);
    const response = await sendSigned(porth, body);
    expect(response.status).toBe(400);
    const problem = await bodyOf<Problem>(response);
    expect(problem.code).toBe("invalid_request");
    expect(JSON.stringify(problem)).not.toContain("Invented");
    expect(await everythingIn(porth.db)).toEqual(before);
  });
});

describe("a body", () => {
  const sized = (bytes: number): string => {
    const body = eventBody({ type: "staff.promoted", data: { note: "" } });
    return body.replace('"note":""', `"note":"${"x".repeat(bytes - body.length)}"`);
  };

  it("of 64 KB is taken, and one of a byte more is not", async () => {
    expect((await sendSigned(porth, sized(65_536))).status).toBe(202);
    const response = await sendSigned(porth, sized(65_537), { id: "msg_2" });
    expect(response.status).toBe(413);
    expect(await rowsIn(porth.db, "inbox")).toBe(1);
  });

  it("with fields that Porth does not ask for is taken, and they are dropped unread", async () => {
    const data = { ...leaves, reason: "Illness", note: "Invented" };
    expect((await sendSigned(porth, eventBody({ type: "staff.leaver", data }))).status).toBe(202);
    expect(JSON.stringify(await everythingIn(porth.db))).not.toContain("Illness");
  });
});
