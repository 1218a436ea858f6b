import type { Policy } from "#gate/policy.ts";
import type { ReadFile, Row } from "#imports/rows.ts";
import { withRows } from "./changes.ts";
import type { Days } from "./department-facts.ts";
import { type ImportReport, reportOf } from "./import-report.ts";
import { type Offered, type Refusal, refusalOf } from "./refusals.ts";
import type { Register } from "./register.ts";
import { type Succession, succession } from "./succession.ts";

/** A sound file held against the register: what changes, whose gate opens or closes, and why it may be refused. */
export interface Weighed extends Succession {
  readonly firstRows: readonly Row[];
  readonly report: ImportReport;
  readonly refusal: Refusal | null;
}

/** How many rows a check shows as they were understood. */
const shownRows = 5;

export const weighed = (
  before: Register,
  file: ReadFile,
  offered: Offered,
  { days, policy }: { readonly days: Days; readonly policy: Policy },
): Weighed => {
  const after = dated(withRows(before, offered.kind, file.rows), offered);
  const change = succession(offered.kind, before, after, { days, policy });
  return {
    ...change,
    firstRows: file.rows.slice(0, shownRows),
    report: reportOf(offered, file, change.changes, change.effect),
    refusal: refusalOf(before, offered, policy),
  };
};

/** The register with the offered extract as the current one of its kind. */
const dated = (register: Register, { kind, ...offered }: Offered): Register => ({
  ...register,
  extracts: { ...register.extracts, [kind]: { id: "offered", ...offered } },
});
