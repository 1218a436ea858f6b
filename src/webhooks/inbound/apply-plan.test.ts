import { describe, expect, it } from "vitest";
import { applied } from "./apply-event.ts";
import type { Cells } from "./data-shapes.ts";
import { event, planRow, policy, rows, withApplied } from "./rows.fixture.ts";

const data = {
  plan_id: "JP-1",
  assignment_number: "20001",
  status: "Signed Off",
  plan_start: "2025-09-01",
  plan_end: "2026-08-31",
  signed_off_on: "2025-08-18",
};
const updated = (change: Cells, at?: string) => event("job_plan.updated", { ...data, ...change }, at);
const came = (change: Cells, at?: string) => applied(updated(change, at), rows(), policy);

describe("a job plan", () => {
  it("that is known is replaced whole: what is not told is not there", () => {
    const known = rows({ jobPlans: [planRow({ dcc: 7, spa: 3, totalSessions: 10 })] });
    expect(applied(updated({ status: "In Discussion", spa: "2.5" }), known, policy)).toEqual({
      changes: [
        {
          of: "job-plans",
          key: "JP-1",
          before: planRow({ dcc: 7, spa: 3, totalSessions: 10 }),
          after: planRow({ status: "In Discussion", spa: 2.5, totalSessions: 2.5 }),
        },
      ],
      stamps: [["plan:JP-1", "2025-11-22T09:00:00.000Z 1 msg_2025-11-22T09:00:00.000Z"]],
    });
  });

  it("that is new is added; without an id it gets the one that a file would give it", () => {
    expect(came({ plan_id: "JP-2" })).toMatchObject({ changes: [{ key: "JP-2", before: null }] });
    expect(came({ plan_id: null })).toMatchObject({ changes: [{ key: "20001@2025-09-01", before: null }] });
  });

  it("that says what is known already changes nothing", () => {
    expect(came({})).toMatchObject({ changes: [], stamps: [["plan:JP-1", expect.any(String)]] });
  });

  it("that names nobody is the known plan's person's; of an unknown plan it is parked", () => {
    const nobody = { assignment_number: undefined, status: "Draft" };
    expect(came(nobody)).toMatchObject({
      changes: [{ after: { assignmentNumber: "20001", status: "Draft" } }],
    });
    expect(came({ ...nobody, plan_id: "JP-2" })).toEqual({ parked: "unknown_plan", fields: [] });
    expect(came({ ...nobody, plan_id: "=1" })).toEqual({ parked: "unreadable", fields: ["plan_id"] });
  });

  it.each([
    ["another assignment", { assignment_number: "29999" }],
    ["another employee", { assignment_number: "", employee_number: "19999" }],
    ["another GMC number", { assignment_number: "", gmc_number: "9999999" }],
  ])("of %s, whom nobody knows, is parked", (_, change) => {
    expect(came(change)).toEqual({ parked: "unknown_person", fields: [] });
  });

  it.each([
    ["employee", { assignment_number: "", employee_number: "10001" }],
    ["GMC number", { assignment_number: "", gmc_number: 9990001 }],
  ])("may name its person by %s", (_, change) => expect(came(change)).toHaveProperty("changes"));

  it.each([
    ["a total that differs", { dcc: 7, spa: 3, total_sessions: 11 }, ["total_sessions"]],
    ["an end before its start", { plan_end: "2025-08-31" }, ["plan_end"]],
    ["a day in words", { signed_off_on: "yesterday" }, ["signed_off_on"]],
  ])("with %s is parked, as a file would be refused", (_, change, fields) => {
    expect(came(change)).toEqual({ parked: "unreadable", fields });
  });

  it("older than the newest known, or than the extract, is old", () => {
    const known = withApplied(rows(), came({ status: "Draft" }));
    const at = "2025-11-22T08:00:00.000Z";
    expect(applied(updated({}, at), known, policy)).toEqual({ ignored: "old" });
    expect(came({}, "2025-11-19T12:00:00.000Z")).toEqual({ ignored: "old" });
  });
});
