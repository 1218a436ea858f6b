import { describe, expect, it } from "vitest";
import { assignment, facts, person, plan } from "#gate/facts.fixture.ts";
import type { Facts, JobPlan } from "#gate/facts.ts";
import { mayAdvertise } from "#gate/may-advertise.ts";
import { policy20240901 as policy } from "#gate/policies/2024-09-01.ts";
import { type NextMove, nextMovesOf } from "#measures/next-moves.ts";
import { addressOf, departmentsOf, fileAddressOf, movesOfDepartment, pageOf, type Wanted } from "./wanted.ts";
import { whatToDo } from "./what-to-do.ts";

const drafted = { status: "Draft", signedOffOn: null, meetingOn: null };
const awaiting = { ...drafted, status: "Awaiting 1st sign-off" };

const movesIn = (code: string, ...plans: readonly (Partial<JobPlan> | null)[]): readonly NextMove[] => {
  const given: Facts = facts({
    department: { code, nameEn: `Name ${code}`, nameCy: null, serviceGroup: code < "M" ? "GA" : "GB" },
    people: plans.map((change, at) =>
      person({
        employeeNumber: `1000${at}`,
        assignments: [assignment({ assignmentNumber: `2000${at}` })],
        plans: change === null ? [] : [plan({ id: `JP-${at}`, ...change })],
      }),
    ),
  });
  return nextMovesOf(given, mayAdvertise(given, policy));
};

const everything: Wanted = {
  owner: null,
  serviceGroup: null,
  department: null,
  severity: null,
  after: null,
};
const view = (moves: readonly NextMove[], wanted: Partial<Wanted> = {}) => ({
  wanted: { ...everything, ...wanted },
  moves,
  today: facts().asOf,
  serviceGroups: new Map([["GA", "Group A"]]),
  detail: true,
});

describe("a page of moves", () => {
  const moves = [...movesIn("ZED", awaiting, null), ...movesIn("ABC", awaiting), ...movesIn("DEF", drafted)];
  const blocking = { severity: "block" } as const;
  const shown = (given: ReturnType<typeof view>, size?: number) =>
    pageOf(given, size).groups.flatMap(({ code, sections }) =>
      sections.map(({ owner, shown: ones, all }) => [code, owner, ones.length, all.length]),
    );

  it("is by service group, then by role", () => {
    expect(shown(view(moves, blocking))).toEqual([
      ["GA", "clinical_director", 1, 1],
      ["GA", "consultant", 1, 1],
      ["GB", "clinical_director", 2, 2],
    ]);
    expect(pageOf(view(moves, blocking))).toMatchObject({ next: null, previous: undefined });
  });

  it("goes on, and back, by the place of a move; a section says how much it has on any page", () => {
    const first = pageOf(view(moves, blocking), 1);
    const second = pageOf(view(moves, { ...blocking, after: first.next }), 1);
    const third = pageOf(view(moves, { ...blocking, after: second.next }), 1);
    const last = pageOf(view(moves, { ...blocking, after: third.next }), 1);
    expect([first, second, third, last].map(({ previous }) => previous)).toEqual([
      undefined,
      null,
      first.next,
      second.next,
    ]);
    expect(last.next).toBeNull();
    expect(shown(view(moves, { ...blocking, after: second.next }), 1)).toEqual([
      ["GB", "clinical_director", 1, 2],
    ]);
    expect(shown(view(moves, { ...blocking, after: "ZZZ" }), 1)).toEqual([["GA", "clinical_director", 1, 1]]);
  });

  it.each<[Partial<Wanted>, readonly string[]]>([
    [{ owner: "clinical_director", ...blocking }, ["ABC", "ZED"]],
    [{ owner: "consultant", ...blocking }, ["DEF"]],
    [{ serviceGroup: "GB", ...blocking }, ["ZED"]],
    [{ department: "DEF" }, ["DEF"]],
    [{ department: "DEF", owner: "data_steward" }, []],
  ])("%j", (wanted, codes) => {
    const { groups } = pageOf(view(moves, wanted));
    const ones = groups.flatMap(({ sections }) => sections.flatMap((section) => section.shown));
    expect(departmentsOf(ones).map(({ code }) => code)).toEqual(codes);
  });
});

describe("the address", () => {
  it.each<[Partial<Wanted>, string, string]>([
    [{}, "/next-moves?severity=all", "/next-moves.csv"],
    [{ severity: "block" }, "/next-moves", "/next-moves.csv?severity=block"],
    [{ severity: "warn", after: "x" }, "/next-moves?severity=warn&after=x", "/next-moves.csv?severity=warn"],
    [
      { severity: "block", owner: "consultant", serviceGroup: "A&B", department: "H/1" },
      "/next-moves?owner=consultant&service_group=A%26B&department=H%2F1",
      "/next-moves.csv?owner=consultant&service_group=A%26B&department=H%2F1&severity=block",
    ],
  ])("%j", (wanted, page, file) => {
    expect(addressOf({ ...everything, ...wanted })).toBe(page);
    expect(fileAddressOf({ ...everything, ...wanted })).toBe(file);
  });

  it("of what blocks a department", () => {
    expect(movesOfDepartment("H&M/1")).toBe("/next-moves?department=H%26M%2F1");
  });
});

describe("what to do", () => {
  const told = (owner: NextMove["owner"], moves: readonly NextMove[], language: "en" | "cy" = "en") => {
    const all = moves.filter((move) => move.owner === owner);
    return String(whatToDo(language, { owner, shown: [], all }, false))
      .replace(/<[^>]*>/g, " ")
      .replaceAll("&#39;", "'")
      .replaceAll(/\s+/g, " ")
      .replace(/^ Information: |^ Gwybodaeth: /, "")
      .trim();
  };

  it("counts the plans of every department of the role, and names what that clears", () => {
    const moves = [...movesIn("ABC", awaiting, awaiting), ...movesIn("DEF", awaiting, drafted)];
    expect(told("clinical_director", moves)).toBe(
      "If you are the clinical director: Sign 3 job plans on Allocate. When all of this is done, 1 department is clear: Name ABC .",
    );
    expect(told("clinical_director", moves, "cy")).toBe(
      "Os chi yw'r cyfarwyddwr clinigol: Llofnodwch 3 chynllun swydd ar Allocate. Pan fydd hyn i gyd wedi'i wneud, bydd 1 adran yn glir: Name ABC .",
    );
    expect(told("consultant", moves)).toContain("That alone clears no department: other roles must act too.");
  });

  it.each<[NextMove["owner"], Partial<JobPlan> | null, RegExp]>([
    ["consultant", drafted, /Complete your own job plan .* Waiting: 1 job plan\./],
    ["consultant_and_clinical_director", { ...drafted, status: "In discussion" }, /Meet to agree 1 job plan/],
    ["clinical_director", null, /Agree 1 job plan for consultants who have none/],
    ["clinical_director", { planEnd: "2025-11-01" }, /Hold the review of 1 job plan/],
    ["clinical_director", { planStart: "2025-12-01" }, /Wait for the first day of 1 job plan/],
    ["service_manager", { ...drafted, status: "Awaiting 2nd sign-off" }, /Sign 1 job plan/],
    ["service_group_medical_director", { ...drafted, status: "Awaiting 3rd sign-off" }, /Sign 1 job plan/],
    ["service_group_medical_director", { totalSessions: 14 }, /Approve the sessions of 1 job plan/],
    ["executive_medical_director", { ...drafted, status: "In appeal" }, /Settle 1 job plan/],
    ["job_planning_manager", { ...drafted, status: "Archived" }, /in place of 1 job plan in the archive/],
    ["job_planning_manager", { ...drafted, status: "Nobody knows" }, /Correct the status of 1 job plan/],
    ["job_planning_manager", { source: "paper" }, /Enter 1 job plan from paper on Allocate/],
    ["job_planning_manager", { identityClear: false }, /Correct the numbers of 1 job plan/],
    ["job_planning_manager", { planStart: null, signedOffOn: null }, /Enter the start date of 1 job plan/],
  ])("%s, %j", (owner, change, expected) => {
    expect(told(owner, movesIn("ABC", change))).toMatch(expected);
  });

  it("a file to load is loaded once, for however many departments", () => {
    const stale = (code: string) => {
      const given = facts({
        department: { code, nameEn: code, nameCy: null, serviceGroup: "GA" },
        evidence: { ...facts().evidence, staffList: null, allocate: null },
      });
      return nextMovesOf(given, mayAdvertise(given, policy));
    };
    expect(told("data_steward", [...stale("ABC"), ...stale("DEF")])).toBe(
      "If you are the data steward: Load the latest job plan extract from Allocate. Load the latest staff list from ESR. When all of this is done, 2 departments are clear: ABC , DEF .",
    );
  });

  it("is not said of warnings", () => {
    expect(told("clinical_director", movesIn("ABC", { hours: 50 }))).toBe("");
  });
});
