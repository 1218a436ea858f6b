import type { Exemption } from "#gate/facts.ts";
import type { PlanRow, StaffRow } from "#imports/rows.ts";
import { withRows } from "./changes.ts";
import type { Register } from "./register.ts";

/** One row or one exemption that is to be otherwise. */
export type Difference =
  | { readonly of: "staff-list"; readonly key: string; readonly after: StaffRow }
  | { readonly of: "job-plans"; readonly key: string; readonly after: PlanRow }
  | {
      readonly of: "authorised_absence";
      readonly before: Exemption | null;
      readonly after: Exemption | null;
    };

/** The register as it would be with each difference made in turn. */
export const withDifferences = (register: Register, differences: readonly Difference[]): Register =>
  differences.reduce(withDifference, register);

const withDifference = (register: Register, difference: Difference): Register => {
  switch (difference.of) {
    case "staff-list": {
      const others = register.staff.filter((row) => row.assignmentNumber !== difference.key);
      return withRows(register, "staff-list", [...others, difference.after]);
    }
    case "job-plans": {
      const others = register.jobPlans.filter((row) => row.id !== difference.key);
      return withRows(register, "job-plans", [...others, difference.after]);
    }
    case "authorised_absence": {
      const { before, after } = difference;
      const at = register.exemptions.findIndex((one) => before !== null && isSame(one, before));
      const others = register.exemptions.filter((_, index) => index !== at);
      return { ...register, exemptions: after ? [...others, after] : others };
    }
  }
};

const isSame = (one: Exemption, other: Exemption): boolean =>
  one.assignmentNumber === other.assignmentNumber && one.from === other.from && one.until === other.until;
