import { describe, expect, it } from "vitest";
import { foldStatus } from "#gate/job-plan.ts";
import type { Stage } from "#gate/policy.ts";
import { ruleBook } from "#gate/rule-book.ts";
import { policy20240901 as policy } from "./2024-09-01.ts";

const everyStage: readonly Stage[] = [
  "not_started",
  "draft",
  "in_discussion",
  "awaiting_consultant",
  "awaiting_signoff_1",
  "awaiting_signoff_2",
  "awaiting_signoff_3",
  "signed_off",
  "locked",
  "mediation",
  "appeal",
  "archived",
  "unknown",
];

it("has every stage once", () => {
  expect(policy.stages.map(({ stage }) => stage).toSorted()).toEqual(everyStage.toSorted());
});

describe.each(policy.stages)("$stage", ({ stage, texts, owner }) => {
  it("has texts, but for the unknown, which is whatever has none", () => {
    expect(texts.length > 0).toBe(stage !== "unknown");
  });

  it("writes its texts as they are compared", () => {
    expect(texts.map(foldStatus)).toEqual(texts);
  });

  it("waits for somebody unless it is signed", () => {
    expect(owner === null).toBe(stage === "signed_off" || stage === "locked");
  });
});

it("no text stands for two stages, nor twice for one", () => {
  const texts = policy.stages.flatMap((entry) => entry.texts);
  expect(new Set(texts).size).toBe(texts.length);
});

it("only the texts of the two signed stages can put anyone in place", () => {
  const signed = policy.stages.filter(({ stage }) => stage === "signed_off" || stage === "locked");
  expect(signed.flatMap(({ texts }) => texts)).toEqual([
    "signed off",
    "fully signed off",
    "agreed",
    "locked",
    "locked down",
  ]);
});

it("holds the figures of the board's paper and of the design", () => {
  expect(policy).toMatchObject({
    id: "sbuhb-job-plan-gate",
    version: "2024-09-01",
    inForceFrom: "2024-09-01",
    gradesInScope: ["Consultant"],
    categoriesOutOfScope: ["Bank", "Agency"],
    categoriesOutOfScopeUnpaid: ["Honorary"],
    locumCategory: "Locum",
    shortLocumMonths: 6,
    planMonths: 12,
    sessionsWithoutApproval: 13,
    fullTimeSessions: 10,
    sessionStep: 0.5,
    maxWeeklyHours: 48,
    maxExtractAgeDays: 7,
    extractAgeingDays: 4,
    answerValidDays: 14,
    dueSoonDays: 60,
    dueVerySoonDays: 30,
    signOffDays: 70,
    firstReviewMonths: 6,
    firstReviewUntilMonths: 12,
    firstReviewEarlyDays: 28,
    timesReturnedNoted: 2,
    exemptionMonths: 12,
  });
});

it("its bounds do not cross", () => {
  expect(policy.dueVerySoonDays).toBeLessThan(policy.dueSoonDays);
  expect(policy.extractAgeingDays).toBeLessThan(policy.maxExtractAgeDays);
  expect(policy.fullTimeSessions).toBeLessThan(policy.sessionsWithoutApproval);
  expect(policy.firstReviewMonths).toBeLessThan(policy.firstReviewUntilMonths);
});

it("links only to rules that there are", () => {
  const ids: readonly string[] = ruleBook.map(({ id }) => id);
  expect(Object.keys(policy.help).filter((id) => !ids.includes(id))).toEqual([]);
});
