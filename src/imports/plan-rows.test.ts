import { describe, expect, it } from "vitest";
import { read, wrongIn } from "./files.fixture.ts";
import type { PlanRow } from "./rows.ts";

describe("job plans", () => {
  const plans = (header: string, ...lines: readonly string[]) =>
    read("job-plans", `assignment_number,employee_number,gmc_number,status,${header}`, ...lines);
  const plan = async (header: string, line: string) => (await plans(header, line)).rows[0] as PlanRow;

  it.each([
    ["1,2,3,Draft,2025-04-01,2025-03-01", "1@2025-04-01"],
    [",2,3,Draft,,01/03/2025", "2@2025-03-01"],
    [",,3,Draft,,", "3@undated"],
  ])("%s without an id is %s", async (line, id) => {
    expect((await plan("plan_start,signed_off_on", line)).id).toBe(id);
  });

  it("the same person and first day twice, or the same id twice, is a duplicate", async () => {
    expect(wrongIn(await plans("plan_start", "1,,,Draft,2025-04-01", "1,,,Draft,01/04/2025"))).toEqual([
      [3, "plan_id", null, "duplicate"],
    ]);
    expect(wrongIn(await plans("plan_id", "1,,,Draft,P1", "2,,,Draft,P1", "2,,,Draft,p1"))).toEqual([
      [3, "plan_id", "P1", "duplicate"],
    ]);
  });

  it.each([
    ["7.5,2.5,,", 10],
    ["7.5,,,", 7.5],
    [",,,", null],
    ["7.1,2.2,0.7,10", 10],
    [",,,12", 12],
    ["3.3,3.3,3.4,10.0", 10],
    ["0,0,0,0", 0],
  ])("sessions %s come to %j", async (sessions, total) => {
    expect((await plan("dcc,spa,other,total", `1,,,Draft,${sessions}`)).totalSessions).toBe(total);
  });

  it.each(["7.5,2.5,,11", "7,,,10", "7.5,2.5,0.5,10", "0,,,1"])(
    "sessions %s do not add up",
    async (sessions) => {
      const value = sessions.split(",").at(-1) ?? "";
      expect(wrongIn(await plans("dcc,spa,other,total", `1,,,Draft,${sessions}`))).toEqual([
        [2, "total_sessions", value, "total_differs"],
      ]);
    },
  );

  it("a wrong part is told once, and not again as a wrong total", async () => {
    expect(wrongIn(await plans("dcc,spa,total", "1,,,Draft,x,2.5,10"))).toEqual([
      [2, "dcc", "x", "bad_number"],
    ]);
  });

  it("a row must name somebody, have a status and end after it starts", async () => {
    expect(wrongIn(await plans("plan_start,plan_end", ",,,,2025-04-01,2025-03-31", "1.5,,,Draft,,"))).toEqual(
      [
        [2, "status", null, "required"],
        [2, "assignment_number", null, "required"],
        [2, "plan_end", "2025-03-31", "end_before_start"],
        [3, "assignment_number", "1.5", "bad_identifier"],
      ],
    );
  });

  it.each([
    ["yes", true],
    ["N", false],
    ["Reduce waiting times", true],
    ["", null],
  ])("outcomes %j is %j", async (text, recorded) => {
    expect((await plan("outcomes,times_returned", `1,,,Draft,${text},3`)).outcomesRecorded).toBe(recorded);
  });
});
