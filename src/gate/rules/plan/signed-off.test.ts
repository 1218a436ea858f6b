import { describe, expect, it } from "vitest";
import { context, plan } from "#gate/facts.fixture.ts";
import type { JobPlan } from "#gate/facts.ts";
import { signedOff } from "./signed-off.ts";

const verdict = (change: Partial<JobPlan>) => signedOff.evaluate(plan(change), context());

/** A status as the table has it, and as a file may write it. */
const spellings = (text: string): readonly string[] => [
  text,
  text.toUpperCase(),
  text.replace(/\b\w/g, (letter) => letter.toUpperCase()),
  text.replaceAll(" ", "-"),
  text.replaceAll(" ", "."),
  text.replaceAll(" ", " - "),
  text.replaceAll(" ", "  "),
  text.replaceAll(" ", "\u00a0\t"),
  ` ${text}. `,
];

describe("signed off or locked, however the text is written", () => {
  it.each(["signed off", "fully signed off", "agreed", "locked", "locked down"])("%s", (text) => {
    for (const status of spellings(text))
      expect({ status, says: verdict({ status }) }).toEqual({ status, says: null });
  });
});

describe("every other stage of the table is not signed off, and says whose move it is", () => {
  it.each([
    ["not started", "consultant"],
    ["not published", "consultant"],
    ["unpublished", "consultant"],
    ["draft", "consultant"],
    ["in discussion", "consultant_and_clinical_director"],
    ["discussion", "consultant_and_clinical_director"],
    ["awaiting consultant", "consultant"],
    ["awaiting doctor", "consultant"],
    ["awaiting doctor agreement", "consultant"],
    ["awaiting 1st sign off", "clinical_director"],
    ["awaiting first sign off", "clinical_director"],
    ["awaiting 1st sign off agreement", "clinical_director"],
    ["awaiting 2nd sign off", "service_manager"],
    ["awaiting second sign off", "service_manager"],
    ["awaiting 2nd sign off agreement", "service_manager"],
    ["awaiting 3rd sign off", "service_group_medical_director"],
    ["awaiting third sign off", "service_group_medical_director"],
    ["awaiting 3rd sign off agreement", "service_group_medical_director"],
    ["in mediation", "executive_medical_director"],
    ["mediation", "executive_medical_director"],
    ["in appeal", "executive_medical_director"],
    ["appeal", "executive_medical_director"],
    ["archived", "job_planning_manager"],
    ["expired", "job_planning_manager"],
    ["superseded", "job_planning_manager"],
  ] as const)("%s waits for the %s", (text, owner) => {
    for (const status of spellings(text))
      expect({ status, says: verdict({ status }) }).toEqual({
        status,
        says: { code: "plan_not_signed_off", detail: {}, about: { owner } },
      });
  });
});

describe("any other text is unknown, shown as it came, and never taken for a signature", () => {
  it.each([
    "Signed",
    "signedoff",
    "signed_off",
    "signed/off",
    "Not signed off",
    "Signed off by consultant",
    "Partially Signed-Off ",
    "To be agreed",
    "Unlocked",
    "Awaiting 4th sign-off",
    "Awaiting sign-off",
    "Awaiting first sign off agreement",
    "Cytunwyd",
    "",
    "   ",
    "-",
  ])("“%s”", (status) => {
    expect(verdict({ status })).toEqual({
      code: "plan_status_unknown",
      detail: {},
      about: { detail: { status } },
    });
    expect(verdict({ status, source: "paper" })?.code).toBe("plan_status_unknown");
  });

  it("a row of the extract without a status is unknown too, whatever its sign-off date", () => {
    expect(verdict({ status: null })).toMatchObject({
      code: "plan_status_unknown",
      about: { detail: { status: "" } },
    });
  });
});

describe("a sign-off date that lies ahead is not a signature yet", () => {
  it.each([
    ["Signed off", "2025-11-21", null],
    ["Signed off", "2025-11-22", null],
    ["Signed off", "2025-11-23", "plan_not_signed_off"],
    ["Signed off", null, null],
    ["Locked", "2025-11-22", null],
    ["Locked", "2025-11-23", "plan_not_signed_off"],
    ["Locked", null, null],
    ["Draft", "2025-11-22", "plan_not_signed_off"],
  ] as const)("%s on %s", (status, signedOffOn, code) => {
    expect(verdict({ status, signedOffOn })?.code ?? null).toBe(code);
  });
});

describe("a paper plan without a status goes by its sign-off date; one with a status goes by that", () => {
  it.each([
    [null, "2025-11-21", null],
    [null, "2025-11-22", null],
    [null, "2025-11-23", "plan_not_signed_off"],
    [null, null, "plan_not_signed_off"],
    ["Agreed", null, null],
    ["Draft", "2025-11-01", "plan_not_signed_off"],
  ] as const)("status %s, signed off on %s", (status, signedOffOn, code) => {
    expect(verdict({ source: "paper", status, signedOffOn })?.code ?? null).toBe(code);
  });
});
