import { describe, expect, it } from "vitest";
import { facts, person, plan } from "#gate/facts.fixture.ts";
import { policy20240901 as policy } from "#gate/policies/2024-09-01.ts";
import type { Policy } from "#gate/policy.ts";
import { departmentShadow } from "./policy-shadow.ts";

const shadow = (change: Partial<Policy>, of = facts()) =>
  departmentShadow(of, policy, { ...policy, ...change });

describe("under another policy a department", () => {
  it("whose answer stays has no shadow", () => {
    expect(shadow({})).toBeNull();
    expect(shadow({ version: "2027-01", overrideDays: 1, exemptionMonths: 1 })).toBeNull();
  });

  it("may be blocked: what would be new is named, with its count", () => {
    expect(shadow({ sessionsWithoutApproval: 9, fullTimeSessions: 8 })).toMatchObject({
      before: "clear",
      after: "blocked",
      findings: [
        { severity: "block", rule: "JP-6", code: "sessions_not_authorised", before: null, after: 1 },
      ],
      validThrough: ["2025-11-27", null],
    });
  });

  it("may come clear: what would be gone is named", () => {
    const stale = facts({ people: [person({ plans: [plan({ totalSessions: 13.5 })] })] });
    expect(shadow({ sessionsWithoutApproval: 14 }, stale)).toMatchObject({
      before: "blocked",
      after: "clear",
      findings: expect.arrayContaining([
        { severity: "block", rule: "JP-6", code: "sessions_not_authorised", before: 1, after: null },
      ]),
    });
  });

  it("may count other people by the same code", () => {
    const late = person({ plans: [plan({ planStart: "2024-09-01", signedOffOn: "2024-08-18" })] });
    const later = person({
      employeeNumber: "10002",
      plans: [plan({ id: "JP-2", planStart: "2023-06-01", signedOffOn: "2023-05-18" })],
    });
    const findings = shadow({ planMonths: 18 }, facts({ people: [late, later] }))?.findings;
    expect(findings).toContainEqual({
      severity: "block",
      rule: "JP-5",
      code: "plan_out_of_date",
      before: 2,
      after: 1,
    });
  });

  it("tells a reason from a warning by the same code, and finds about the whole department count nobody", () => {
    expect(shadow({ inForceFrom: "2026-01-01" }, facts({ people: [person({ plans: [] })] }))).toMatchObject({
      before: "blocked",
      after: "clear",
      findings: [
        { severity: "block", code: "plan_missing", before: 1, after: null },
        { severity: "warn", code: "plan_missing", before: null, after: 1 },
        { severity: "warn", code: "rule_not_in_force", before: null, after: 0 },
      ],
    });
  });

  it("may keep its yes for other days", () => {
    expect(shadow({ answerValidDays: 2 })).toMatchObject({
      before: "clear",
      after: "clear",
      findings: [],
      validThrough: ["2025-11-27", "2025-11-24"],
      clearThrough: null,
    });
  });
});
