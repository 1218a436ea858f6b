import { describe, expect, it } from "vitest";
import { context, plan } from "#gate/facts.fixture.ts";
import { firstDayOf, foldStatus, lastDayOf, ownerOf, stageOf } from "#gate/job-plan.ts";

const { asOf, policy } = context();

it.each([
  ["2025-09-01", "2025-08-18", "2025-09-01"],
  ["2025-09-01", null, "2025-09-01"],
  [null, "2025-08-18", "2025-08-18"],
  [null, null, null],
] as const)("a plan from %s, signed off on %s, has its first day on %s", (planStart, signedOffOn, first) => {
  expect(firstDayOf(plan({ planStart, signedOffOn }))).toBe(first);
});

describe("the last day is the earliest of plan end, review due and twelve months", () => {
  it.each([
    [null, null, "2026-08-31"],
    ["2026-08-30", null, "2026-08-30"],
    ["2026-09-01", null, "2026-08-31"],
    [null, "2026-08-30", "2026-08-30"],
    [null, "2026-09-01", "2026-08-31"],
    ["2026-08-29", "2026-08-30", "2026-08-29"],
    ["2026-08-30", "2026-08-29", "2026-08-29"],
  ] as const)("end %s, review %s", (planEnd, reviewDue, last) => {
    expect(lastDayOf(plan({ planEnd, reviewDue }), policy)).toBe(last);
  });

  it("without a first day it is what is left of them", () => {
    const undated = { planStart: null, signedOffOn: null };
    expect(lastDayOf(plan(undated), policy)).toBeNull();
    expect(lastDayOf(plan({ ...undated, reviewDue: "2026-01-01" }), policy)).toBe("2026-01-01");
  });

  it("the board may set other months", () => {
    expect(lastDayOf(plan(), { ...policy, planMonths: 6 })).toBe("2026-02-28");
  });
});

describe("where a plan stands", () => {
  it.each([
    ["allocate", "Fully Signed-Off", null, "signed_off"],
    ["allocate", "LOCKED  DOWN", null, "locked"],
    ["allocate", "Awaiting 2nd sign-off", "2025-08-18", "awaiting_signoff_2"],
    ["allocate", "In appeal", null, "appeal"],
    ["allocate", "Superseded.", null, "archived"],
    ["allocate", "no such text", "2025-08-18", "unknown"],
    ["allocate", null, "2025-08-18", "unknown"],
    ["paper", null, "2025-11-22", "signed_off"],
    ["paper", null, "2025-11-23", "unknown"],
    ["paper", null, null, "unknown"],
    ["paper", "Draft", "2025-08-18", "draft"],
    ["paper", "", "2025-08-18", "unknown"],
  ] as const)("from %s, status %s, signed off on %s: %s", (source, status, signedOffOn, stage) => {
    expect(stageOf(plan({ source, status, signedOffOn }), asOf, policy)).toBe(stage);
  });

  it("another policy has its own texts", () => {
    const ours = { ...policy, stages: [{ stage: "locked", texts: ["cloi"], owner: null }] } as const;
    expect(stageOf(plan({ status: "Cloi" }), asOf, ours)).toBe("locked");
    expect(stageOf(plan({ status: "Cloi" }), asOf, policy)).toBe("unknown");
    expect(stageOf(plan({ status: "Locked" }), asOf, ours)).toBe("unknown");
    expect(ownerOf("draft", ours)).toBeNull();
  });
});

it.each([
  ["draft", "consultant"],
  ["awaiting_signoff_1", "clinical_director"],
  ["signed_off", null],
  ["locked", null],
  ["unknown", "job_planning_manager"],
] as const)("a plan at %s waits for %s", (stage, owner) => {
  expect(ownerOf(stage, policy)).toBe(owner);
});

it.each([
  ["Signed-Off", "signed off"],
  ["SIGNED.OFF", "signed off"],
  ["signed\u2010off", "signed off"],
  ["signed\u2011off", "signed off"],
  ["  Signed \t -  off.. ", "signed off"],
  ["signed_off", "signed_off"],
  ["signed\u2013off", "signed\u2013off"],
  ["-", ""],
  ["", ""],
])("“%s” is compared as “%s”", (text, folded) => {
  expect(foldStatus(text)).toBe(folded);
});
