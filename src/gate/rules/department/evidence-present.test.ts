import { describe, expect, it } from "vitest";
import { context, facts } from "#gate/facts.fixture.ts";
import { mayAdvertise } from "#gate/may-advertise.ts";
import { evidencePresent } from "./evidence-present.ts";

describe("each extract that is missing blocks, whoever is in post", () => {
  const taken = { id: "imp_1", extractedOn: "2025-11-20" } as const;
  it.each([
    ["both there", taken, taken, []],
    ["no staff list", null, taken, ["staff_list_missing"]],
    ["no Allocate extract", taken, null, ["allocate_extract_missing"]],
    ["neither", null, null, ["allocate_extract_missing", "staff_list_missing"]],
  ] as const)("%s", (_, staffList, allocate, codes) => {
    const given = facts({ evidence: { revision: 1, staffList, allocate } });
    const found = evidencePresent.evaluate(given, context());
    expect(found.map(({ code }) => code).toSorted()).toEqual(codes);
    for (const people of [given.people, []]) {
      const { outcome, reasons } = mayAdvertise({ ...given, people }, context().policy);
      expect(outcome).toBe(codes.length === 0 ? "clear" : "blocked");
      expect(reasons.map(({ code, count, owner }) => [code, count, owner])).toEqual(
        codes.map((code) => [code, 0, "data_steward"]),
      );
    }
  });
});
