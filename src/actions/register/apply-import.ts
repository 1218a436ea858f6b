import { sha256 } from "#audit/digest.ts";
import { allow, type Principal } from "#auth/principal.ts";
import { commit, record, untilSettled } from "#db/commit.ts";
import { moveRegister } from "#db/imports.ts";
import { judgedAgain } from "#db/judged-again.ts";
import type { Keep } from "#db/kept-answers.ts";
import { readRegister } from "#db/register.ts";
import { registerUnmoved } from "#db/vacancies.ts";
import { announce } from "#db/webhooks/outbox.ts";
import type { Deps } from "#deps.ts";
import type { Day } from "#gate/day.ts";
import { knownDepartments } from "#imports/department-rows.ts";
import type { ImportKind, Row } from "#imports/rows.ts";
import { Problem } from "#problem.ts";
import type { ImportReport } from "#register/import-report.ts";
import { fileErrors, leftOutDepartments, type Refusal } from "#register/refusals.ts";
import type { Register } from "#register/register.ts";
import { type Weighed, weighed } from "#register/weighed.ts";
import { hrefTo } from "#webhooks/event-fields.ts";

/** A file offered as the whole snapshot of its kind. */
export interface OfferedFile {
  readonly kind: ImportKind;
  /** Null for departments alone. */
  readonly extractedOn: Day | null;
  readonly bytes: Uint8Array;
  readonly allowShrink: boolean;
}

export interface CommittedImport {
  readonly id: string;
  readonly loadedAt: string;
  readonly report: ImportReport;
}

/** What a file would do, were it committed now. */
export interface CheckedImport {
  readonly report: ImportReport;
  /** The first rows, as they were understood. */
  readonly firstRows: readonly Row[];
  /** Why it would be refused all the same; null when it would not. */
  readonly refusal: Refusal | null;
}

/** Looks at a file and keeps nothing. */
export const checkImport = async (deps: Deps, by: Principal, file: OfferedFile): Promise<CheckedImport> => {
  allow(by, "Register.Write");
  const { report, firstRows, refusal } = await weigh(deps, file);
  return { report, firstRows, refusal: overruled(refusal, file) ? null : refusal };
};

const overruled = (refusal: Refusal | null, { allowShrink }: OfferedFile): boolean =>
  refusal?.code === "rows_fell" && allowShrink;

/**
 * Makes the file the current snapshot of its kind: rows, matching, revisions, every open vacancy judged again and the
 * audit lines together, or nothing.
 */
export const applyImport = async (
  deps: Deps,
  by: Principal,
  file: OfferedFile,
  keep: Keep<CommittedImport>,
): Promise<CommittedImport> => {
  allow(by, "Register.Write");
  return untilSettled(async () => {
    const change = await weigh(deps, file);
    const { refusal, report } = change;
    if (refusal && !overruled(refusal, file))
      throw refused(deps, file, new Problem(refusal.code, refusal.detail));
    const committed = { id: deps.newId("imp"), loadedAt: new Date(deps.now()).toISOString(), report };
    const judged = await judgedAgain(deps.db, {
      facts: change.facts,
      department: null,
      policy: deps.policy,
      at: committed.loadedAt,
      by: by.id,
      newId: deps.newId,
    });
    await commit(
      deps.db,
      ...keep(committed),
      registerUnmoved(change.before.version),
      ...moveRegister(extractOf(committed, by, change.before), change),
      record({
        at: committed.loadedAt,
        type: "import.committed",
        by: by.id,
        data: { import: committed.id, ...counted(report) },
      }),
      ...announce({ id: deps.newId("evt"), at: committed.loadedAt, ...loaded(committed) }),
      judged.unmoved,
      ...judged.writes,
    );
    return committed;
  });
};

const extractOf = ({ id, loadedAt, report }: CommittedImport, by: Principal, { extracts }: Register) => ({
  id,
  kind: report.kind,
  extractedOn: report.extractedOn,
  sha256: report.sha256,
  rows: report.rows,
  report: JSON.stringify(report),
  loadedBy: by.id,
  loadedAt,
  replaces: extracts[report.kind]?.id ?? null,
});

/** What the outside is told of it. */
const loaded = ({ id, report }: CommittedImport) => ({
  type: "import.committed" as const,
  data: {
    import: id,
    kind: report.kind,
    extracted_on: report.extractedOn,
    rows: report.rows,
    added: report.added,
    changed: report.changed,
    removed: report.removed,
    href: hrefTo.import(id),
  },
});

/** The report without the effect, which is long, and without warnings, which quote the file. */
const counted = ({ effect, warnings, ignoredColumns, ...counts }: ImportReport) => counts;

const weigh = async (deps: Deps, { kind, extractedOn, bytes }: OfferedFile): Promise<Weighed> => {
  const today = deps.today();
  if (extractedOn !== null && extractedOn > today)
    throw new Problem("day_out_of_range", `The extract cannot have been taken after today, ${today}.`);
  const before = await readRegister(deps.db);
  const file = await deps.readFile(kind, bytes, knownDepartments(before.departments));
  const errors = fileErrors(file, leftOutDepartments(before, kind, file.rows));
  if (errors) throw refused(deps, { kind }, errors);
  const offered = { kind, extractedOn, sha256: sha256(bytes), rows: file.rowCount };
  return weighed(before, file, offered, { days: { asOf: today, askedOn: today }, policy: deps.policy });
};

const refused = ({ watch }: Deps, { kind }: Pick<OfferedFile, "kind">, problem: Problem): Problem => {
  watch.see({ event: "import", kind, result: "refused" });
  return problem;
};
