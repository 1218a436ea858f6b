import { describe, expect, it } from "vitest";
import { inboundTypes } from "./event-in.ts";
import { type BodyIn, readEventIn } from "./read-event-in.ts";

const now = Date.parse("2025-11-22T09:00:00.000Z");
const leaver = {
  type: "staff.leaver",
  occurred_at: "2025-11-22T08:00:00Z",
  data: { assignment_number: "20001", leave_date: "2026-01-31" },
};
const read = (body: unknown, change: Partial<BodyIn> = {}) =>
  readEventIn(
    {
      id: "msg_1",
      text: typeof body === "string" ? body : JSON.stringify(body),
      contentType: "application/json",
      ...change,
    },
    now,
  );
const cloud = { contentType: "application/cloudevents+json; charset=utf-8" };
const cloudEvent = {
  specversion: "1.0",
  id: "A234-1234",
  source: "/hr/esr",
  type: "wales.nhs.hr.staff.leaver",
  time: "2025-11-22T08:00:00Z",
  data: leaver.data,
};
const understood = {
  type: "staff.leaver",
  id: "msg_1",
  occurredAt: "2025-11-22T08:00:00.000Z",
  data: leaver.data,
};

describe("understood", () => {
  it.each([
    ["occurred_at", leaver],
    ["timestamp", { ...leaver, occurred_at: undefined, timestamp: leaver.occurred_at }],
    ["both, of which occurred_at counts", { ...leaver, timestamp: "2020-01-01T00:00:00Z" }],
    ["an offset", { ...leaver, occurred_at: "2025-11-22T09:00:00+01:00" }],
    ["small letters", { ...leaver, occurred_at: "2025-11-22t08:00:00z" }],
    ["more digits than milliseconds have", { ...leaver, occurred_at: "2025-11-22T08:00:00.000999Z" }],
    ["members that nobody knows", { ...leaver, api_version: "v7", extra: {} }],
  ])("with %s", (_, body) => expect(read(body)).toEqual(understood));

  it("as CloudEvents, with the sender's domain before the type or without", () => {
    expect(read(cloudEvent, cloud)).toEqual(understood);
    expect(read({ ...cloudEvent, type: "staff.leaver", subject: "20001" }, cloud)).toEqual(understood);
    expect(read({ ...cloudEvent, datacontenttype: "application/json" }, cloud)).toEqual(understood);
  });

  it("and nothing is kept of what Porth has no use for", () => {
    const data = {
      ...leaver.data,
      reason: "health",
      __proto__: undefined,
      diagnosis: { code: "F32" },
      surname: "Jones",
    };
    expect(read({ ...leaver, data })).toEqual(understood);
    const absence = { employee_number: 10001, from: "2025-11-01", absence_reason: "sickness" };
    expect(read({ ...leaver, type: "staff.absence_started", data: absence })).toMatchObject({
      data: { employee_number: 10001, from: "2025-11-01" },
    });
    expect(JSON.stringify(read({ ...leaver, type: "staff.absence_started", data: absence }))).not.toContain(
      "sick",
    );
  });

  it("a vacancy that is asked for becomes a question", () => {
    const data = {
      department: "CARD",
      vacancy: {
        ref: "TRAC-88123",
        title: "Consultant cardiologist",
        appointment_type: "permanent",
        salary: 1,
      },
      requested_by: "A. Manager",
    };
    expect(read({ ...leaver, type: "vacancy.requested", data })).toMatchObject({
      data: {
        department: "CARD",
        vacancy: {
          ref: "TRAC-88123",
          title: "Consultant cardiologist",
          grade: null,
          appointmentType: "permanent",
          positionNumber: null,
        },
        requestedBy: "A. Manager",
      },
    });
  });
});

describe("unknown", () => {
  it.each(["staff.promoted", "Staff.Leaver", "staff.leaver.v2", "wales.nhs.hr.staff.leaver", "ping"])(
    "the type %s is told apart, and its data not looked at",
    (type) => {
      expect(read({ type, data: "anything" })).toEqual({ type, unknown: true });
    },
  );

  it("a CloudEvents type must end with one that is known", () => {
    for (const type of ["wales.nhs.hr.staff.leaver.v2", "xstaff.leaver"])
      expect(read({ ...cloudEvent, type }, cloud)).toEqual({ type, unknown: true });
  });
});

describe("malformed, and told where", () => {
  const data = leaver.data;
  it.each([
    ["no JSON", "{", ""],
    ["a list", [], ""],
    ["null", null, ""],
    ["no type", { data }, "/type"],
    ["a type with a space", { ...leaver, type: "staff leaver" }, "/type"],
    ["a type too long", { ...leaver, type: "x".repeat(256) }, "/type"],
    ["no instant", { type: leaver.type, data }, "/occurred_at"],
    ["a day in place of an instant", { ...leaver, occurred_at: "2025-11-22" }, "/occurred_at"],
    ["an instant without a zone", { ...leaver, occurred_at: "2025-11-22T08:00:00" }, "/occurred_at"],
    ["an instant that there is not", { ...leaver, occurred_at: "2025-02-30T08:00:00Z" }, "/occurred_at"],
    ["milliseconds", { ...leaver, occurred_at: now }, "/occurred_at"],
    ["a timestamp in words", { ...leaver, timestamp: "now" }, "/timestamp"],
    ["more than a day ahead", { ...leaver, occurred_at: "2025-11-23T09:00:00.001Z" }, "/occurred_at"],
    ["no data", { ...leaver, data: undefined }, "/data"],
    ["data that is a list", { ...leaver, data: [] }, "/data"],
    ["nobody", { ...leaver, data: { leave_date: "2026-01-31" } }, "/data"],
    ["nobody, in blanks", { ...leaver, data: { ...data, assignment_number: "" } }, "/data"],
    ["no leave date", { ...leaver, data: { assignment_number: "20001" } }, "/data/leave_date"],
    ["a blank leave date", { ...leaver, data: { ...data, leave_date: null } }, "/data/leave_date"],
    [
      "an object for a number",
      { ...leaver, data: { ...data, assignment_number: {} } },
      "/data/assignment_number",
    ],
    [
      "a vacancy without a reference",
      { ...leaver, type: "vacancy.requested", data: { department: "CARD", vacancy: {} } },
      "/data/vacancy/ref",
    ],
    [
      "a vacancy nowhere",
      { ...leaver, type: "vacancy.requested", data: { vacancy: { ref: "1" } } },
      "/data/department",
    ],
  ])("%s", (_, body, pointer) => {
    const came = read(body);
    expect("malformed" in came && came.malformed[0]?.pointer).toBe(pointer);
  });

  it.each([
    ["another version", { specversion: "0.3" }, "/specversion"],
    ["no id", { id: "" }, "/id"],
    ["no source", { source: undefined }, "/source"],
    ["no time", { time: undefined }, "/time"],
    ["a time in words", { time: "now" }, "/time"],
    ["a time more than a day ahead", { time: "2026-01-01T00:00:00Z" }, "/time"],
    ["data that is not JSON", { datacontenttype: "text/xml", data: "<a/>" }, "/datacontenttype"],
    ["data in base 64", { data: undefined, data_base64: "e30=" }, "/data"],
  ])("CloudEvents with %s", (_, change, pointer) => {
    const came = read({ ...cloudEvent, ...change }, cloud);
    expect("malformed" in came && came.malformed[0]?.pointer).toBe(pointer);
  });

  it("quotes nothing of the body, and stops after twenty faults", () => {
    const many = Object.fromEntries(
      ["employee_number", "assignment_number", "surname", "leave_date"].map((name) => [
        name,
        { a: "Secret" },
      ]),
    );
    for (const type of inboundTypes) {
      const came = read({ ...leaver, type, data: many });
      expect(came).toHaveProperty("malformed");
      expect(JSON.stringify(came)).not.toContain("Secret");
      expect("malformed" in came && came.malformed.length).toBeLessThanOrEqual(20);
    }
  });
});
