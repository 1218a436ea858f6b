import { describe, expect, it } from "vitest";
import { applied } from "./apply-event.ts";
import type { Cells } from "./data-shapes.ts";
import { event, policy, rows, settled, staffRow } from "./rows.fixture.ts";

const who = { assignment_number: "20001" };
const started = (data: Cells, at?: string) => event("staff.absence_started", { ...who, ...data }, at);
const ended = (data: Cells, at?: string) => event("staff.absence_ended", { ...who, ...data }, at);
const until = (...events: readonly ReturnType<typeof event>[]) =>
  settled(rows(), events).absences.map((absence) => [absence.from, absence.until]);

describe("an absence that begins", () => {
  it("exempts the assignment from its first day to its last", () => {
    expect(applied(started({ from: "2025-11-24", until: "2026-02-27" }), rows(), policy)).toEqual({
      changes: [
        {
          of: "authorised_absence",
          before: null,
          after: { assignmentNumber: "20001", from: "2025-11-24", until: "2026-02-27" },
        },
      ],
      stamps: [["absence:20001:2025-11-24", "2025-11-22T09:00:00.000Z 0 msg_2025-11-22T09:00:00.000Z"]],
    });
  });

  it.each([
    ["no days", {}, ["2025-11-22", "2026-11-21"]],
    ["no last day", { from: "2025-11-01" }, ["2025-11-01", "2026-10-31"]],
    [
      "a last day beyond the longest",
      { from: "2025-11-01", until: "2027-01-31" },
      ["2025-11-01", "2026-10-31"],
    ],
    ["the longest", { from: "2025-11-01", until: "2026-10-31" }, ["2025-11-01", "2026-10-31"]],
    ["one day", { from: "2025-11-01", until: "2025-11-01" }, ["2025-11-01", "2025-11-01"]],
  ])("with %s", (_, data, days) => expect(until(started(data))).toEqual([days]));

  it("may be told again with another last day", () => {
    const later = started({ from: "2025-11-01", until: "2026-03-31" }, "2025-11-25T09:00:00.000Z");
    const known = settled(rows(), [started({ from: "2025-11-01", until: "2026-01-31" })]);
    const [absence] = known.absences;
    expect(applied(later, known, policy)).toMatchObject({
      changes: [{ before: absence, after: { until: "2026-03-31" } }],
    });
  });

  it("exempts every assignment of a person who is named alone", () => {
    const known = rows({ staff: [staffRow(), staffRow({ assignmentNumber: "20009" })] });
    const all = event("staff.absence_started", { employee_number: "10001", from: "2025-11-01" });
    expect(applied(all, known, policy)).toMatchObject({
      changes: [{ after: { assignmentNumber: "20001" } }, { after: { assignmentNumber: "20009" } }],
    });
  });

  it.each([
    ["of nobody that is known", { assignment_number: "29999" }, "unknown_person"],
    ["with a first day in words", { from: "today" }, "unreadable"],
    ["with a last day in words", { until: "better" }, "unreadable"],
    ["that ends before it begins", { from: "2025-11-02", until: "2025-11-01" }, "unreadable"],
  ])("%s is parked", (_, data, parked) => {
    expect(applied(started(data), rows(), policy)).toMatchObject({ parked });
  });
});

describe("an absence that is over", () => {
  const begun = started({ from: "2025-11-01" });
  const later = "2025-12-10T09:00:00.000Z";

  it.each([
    ["on a day", { until: "2025-12-05" }, [["2025-11-01", "2025-12-05"]]],
    ["without a day: that of the event", {}, [["2025-11-01", "2025-12-10"]]],
    ["by its first day", { from: "2025-11-01", until: "2025-12-05" }, [["2025-11-01", "2025-12-05"]]],
    ["before it began: it never was", { from: "2025-11-01", until: "2025-10-31" }, []],
    ["beyond the longest", { until: "2027-12-05" }, [["2025-11-01", "2026-10-31"]]],
  ])("%s", (_, data, absences) => expect(until(begun, ended(data, later))).toEqual(absences));

  it("is the latest that had begun, unless it says which", () => {
    const second = started({ from: "2026-02-01" }, later);
    const at = "2026-03-10T09:00:00.000Z";
    expect(until(begun, second, ended({ until: "2026-01-10" }, at))).toEqual([
      ["2026-02-01", "2027-01-31"],
      ["2025-11-01", "2026-01-10"],
    ]);
    expect(until(begun, second, ended({}, at))).toEqual([
      ["2025-11-01", "2026-10-31"],
      ["2026-02-01", "2026-03-10"],
    ]);
    expect(until(begun, second, ended({ from: "2025-11-01" }, at))).toEqual([
      ["2026-02-01", "2027-01-31"],
      ["2025-11-01", "2026-03-10"],
    ]);
  });

  it("and never began is parked; so is one of nobody that is known, or with days in words", () => {
    expect(applied(ended({}), rows(), policy)).toMatchObject({ parked: "unknown_absence" });
    expect(applied(ended({ from: "2025-11-01" }), rows(), policy)).toMatchObject({
      parked: "unknown_absence",
    });
    expect(applied(ended({ assignment_number: "29999" }), rows(), policy)).toMatchObject({
      parked: "unknown_person",
    });
    for (const data of [{ from: "x" }, { until: "x" }])
      expect(applied(ended(data), rows(), policy)).toMatchObject({ parked: "unreadable" });
  });

  it("stays over when its beginning is told late, or again", () => {
    const end = ended({ from: "2025-11-01", until: "2025-12-05" }, later);
    expect(until(end, begun)).toEqual([["2025-11-01", "2025-12-05"]]);
    expect(until(begun, end, begun)).toEqual([["2025-11-01", "2025-12-05"]]);
    const never = ended({ from: "2025-11-01", until: "2025-10-31" }, later);
    expect(until(begun, never, begun, never)).toEqual([]);
  });
});

it("an absence that a reviewer ended is not brought back by what is told of it later", () => {
  const known = settled(rows(), [started({ from: "2025-11-01" })]);
  const closed = { ...known, absences: known.absences.map((one) => ({ ...one, isClosed: true as const })) };
  const later = "2025-12-10T09:00:00.000Z";
  for (const told of [started({ from: "2025-11-01", until: "2026-01-31" }, later), ended({}, later)])
    expect(applied(told, closed, policy)).toMatchObject({
      changes: [],
      stamps: [["absence:20001:2025-11-01", expect.stringContaining(later)]],
    });
});
