import { blockingCases } from "./blocking.ts";
import type { Case } from "./case.ts";
import { exemptCases } from "./exempt.ts";
import { healthyCases } from "./healthy.ts";
import { identityCases } from "./identity.ts";
import { nextYearCases } from "./next-year.ts";
import { unsignedCases } from "./unsigned.ts";
import { warningCases } from "./warning.ts";

/** Everything that the sample board shows of a person, by name. */
const cases = {
  ...healthyCases,
  ...exemptCases,
  ...identityCases,
  ...blockingCases,
  ...unsignedCases,
  ...warningCases,
  ...nextYearCases,
} as const satisfies Record<string, Case>;

export type CaseName = keyof typeof cases;

/** The case as its kind: without the exact codes in its type. */
export const caseOf = (name: CaseName): Case => cases[name];
