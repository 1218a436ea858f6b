import { describe, expect, it } from "vitest";
import { canonical } from "#audit/canonical.ts";
import { facts, factsOn, person, plan } from "#gate/facts.fixture.ts";
import type { Facts } from "#gate/facts.ts";
import { policy20240901 as policy } from "#gate/policies/2024-09-01.ts";
import { departmentTally } from "#measures/department.ts";
import { wholeBoard } from "#measures/grouped.ts";
import { freezeReport } from "./freeze-report.ts";
import type { FrozenReport } from "./frozen-report.ts";
import type { GivenWord } from "./overrides.ts";
import { reportCsv } from "./report-csv.ts";
import type { ReportFacts } from "./report-facts.ts";

const to = facts().asOf;
const inDepartment = (code: string, change: Partial<Facts> = {}) =>
  departmentTally(
    facts({ department: { code, nameEn: code, nameCy: null, serviceGroup: "MOR" }, ...change }),
    policy,
    [],
  );
const outOfDate = { people: [person({ plans: [plan({ planStart: "2024-09-01", planEnd: null })] })] };

const reportFacts = (change: Partial<ReportFacts> = {}): ReportFacts => ({
  id: "hlr_1",
  madeAt: "2025-11-22T09:00:00.000Z",
  period: { from: "2025-10-01", to },
  policy,
  auditHead: { seq: 7, hash: "f".repeat(64) },
  position: {
    origin: "now",
    policy: { id: "p", version: "1", digest: "sha256:0" },
    staffListOn: "2025-11-20",
    allocateOn: "2025-11-15",
    departments: [inDepartment("A"), inDepartment("B", outOfDate)],
  },
  serviceGroups: [{ code: "MOR", nameEn: "Morfa", nameCy: "Y Morfa" }],
  kept: new Map(),
  watched: [],
  words: [],
  categories: ["patient_safety", "other"],
  requests: { asked: 0, clear: 0, blocked: 0, overridden: 0 },
  locumRequests: { asked: 0, clear: 0, blocked: 0, overridden: 0 },
  quality: { plan_rows_unmatched: 0, departments_unknown: 0, statuses_unknown: 0, events_parked: 0 },
  last: null,
  ...change,
});
const frozen = (change: Partial<ReportFacts> = {}): FrozenReport => freezeReport(reportFacts(change));
const codes = (change: Partial<ReportFacts> = {}) => frozen(change).decisions.map(({ code }) => code);
const besides = (report: FrozenReport): Partial<ReportFacts> => ({
  last: { name: { id: "hlr_0", from: to, to, made_at: "", sha256: "" }, report },
});
const clear = { ...reportFacts().position, departments: [inDepartment("A"), inDepartment("B")] };

it("the same facts are the same bytes, and are read back as they were", () => {
  expect(canonical(frozen())).toBe(canonical(frozen()));
  expect(JSON.parse(canonical(frozen()))).toEqual(frozen());
});

describe("what the committee is asked", () => {
  it("nothing where nothing is amiss", () => {
    expect(codes({ position: clear })).toEqual([]);
  });

  it.each([
    ["2025-11-15", []],
    ["2025-11-14", ["extracts_old"]],
    [null, ["extracts_old"]],
  ] as const)("an Allocate extract of %s", (allocateOn, expected) => {
    expect(codes({ position: { ...clear, allocateOn } })).toEqual(expected);
  });

  it.each([
    [4, []],
    [3, ["service_groups_behind"]],
  ])("one of %i and one more without a plan in place", (others, expected) => {
    const departments = [
      inDepartment("Z", outOfDate),
      ...Array.from({ length: others }, (_, at) => inDepartment(`${at}`)),
    ];
    expect(codes({ position: { ...clear, departments } })).toEqual(expected);
  });

  it.each([
    ["2025-09-23", false],
    ["2025-09-22", true],
  ] as const)("a department blocked since %s: %s", (blockedOn, isAsked) => {
    const watched = [
      { code: "B", blockedOn, wasClear: true },
      { code: "A", blockedOn: "2025-09-01", wasClear: false },
    ] as const;
    const asked = frozen({ watched }).decisions.find(({ code }) => code === "departments_blocked_long");
    expect(asked?.items.map(({ code }) => code) ?? []).toEqual(isAsked ? ["B"] : []);
  });

  const ended: GivenWord = {
    ...{ review: "rev_1", vacancy: "vac_1", department: "B", outcome: "override", category: "other" },
    ...{ decidedOn: "2025-10-02", endsOn: "2025-10-20", isSettled: false },
  };
  it.each([
    ["that ended in a blocked department", [ended], true],
    ["in a department that is clear", [{ ...ended, department: "A" }], false],
    ["of a vacancy that is settled", [{ ...ended, isSettled: true }], false],
    ["that a reviewer revoked", [ended, { ...ended, outcome: "revoke", decidedOn: "2025-10-09" }], false],
    ["that is open", [{ ...ended, endsOn: to }], false],
    ["that another took the place of", [ended, { ...ended, review: "rev_2", endsOn: to }], false],
  ] as const)("an override %s: %#", (_, words, isAsked) => {
    expect(codes({ words }).includes("overrides_ended")).toBe(isAsked);
  });

  it("about twenty things by name, and how many they are", () => {
    const departments = Array.from({ length: 25 }, (_, at) => inDepartment(`D${at}`, outOfDate));
    const watched = departments.map(({ department }) => ({
      code: department.code,
      blockedOn: "2025-09-01" as const,
      wasClear: false,
    }));
    const [asked] = frozen({ watched, position: { ...clear, departments } }).decisions;
    expect([asked?.count, asked?.items.length]).toEqual([25, 20]);
  });
});

describe("beside the last report", () => {
  it("figures that became worse by a point are asked about, and those that became better are not", () => {
    expect(codes(besides(frozen({ position: clear })))).toContain("findings_worse");
    expect(codes({ ...besides(frozen()), position: clear })).toEqual([]);
    expect(frozen({ ...besides(frozen()), position: clear }).headline.en).toMatch(
      /: 50\.0 percentage points more than in the last report\.$/,
    );
    expect(frozen(besides(frozen())).headline.cy).toMatch(/, yr un gyfran ag yn yr adroddiad diwethaf\.$/);
  });

  it("a service group that was not there before cannot be compared", () => {
    const { service_groups, whole } = frozen(besides({ ...frozen(), service_groups: [] }));
    expect([service_groups[0]?.in_place.direction, whole.in_place.direction]).toEqual(["unknown", "same"]);
  });
});

it("every day of the period is in the trend, with what was kept, and the last day as it was counted", () => {
  const day = departmentTally(factsOn("2025-10-02"), policy, []);
  const { trend } = frozen({ kept: new Map([["2025-10-02", wholeBoard([day])]]) });
  expect(trend).toHaveLength(53);
  expect(trend.flatMap(({ on, in_place }) => (in_place ? [[on, in_place.value, in_place.of]] : []))).toEqual([
    ["2025-10-02", 1, 1],
    [to, 1, 2],
  ]);
});

it("as a file it has the same figures, in either language", () => {
  const report = frozen();
  const lines = (language: "en" | "cy") => reportCsv(report, language).split("\r\n");
  expect(lines("en")).toContain("service_group,MOR,Morfa,in_place,1,2,50,,,,,unknown,");
  expect(lines("cy")).toContain("service_group,MOR,Y Morfa,in_place,1,2,50,,,,,unknown,");
  expect(lines("en")).toContain("trend,2025-11-22,,departments_blocked,1,2,50,,,,,,");
  expect(
    new Set(
      lines("en")
        .slice(0, -1)
        .map((line) => line.replaceAll(/"[^"]*"/g, "").split(",").length),
    ),
  ).toEqual(new Set([13]));
});
