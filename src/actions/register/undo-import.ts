import { allow, type Principal } from "#auth/principal.ts";
import { commit, record, untilSettled } from "#db/commit.ts";
import { type ExtractRecord, readExtract } from "#db/extracts.ts";
import { moveRegisterBack } from "#db/imports.ts";
import { judgedAgain } from "#db/judged-again.ts";
import type { Keep } from "#db/kept-answers.ts";
import { readRegister } from "#db/register.ts";
import { readRowsBefore } from "#db/register-rows.ts";
import { leastDays } from "#db/retention/periods.ts";
import { registerUnmoved } from "#db/vacancies.ts";
import type { Deps } from "#deps.ts";
import type { Row } from "#imports/rows.ts";
import { Problem } from "#problem.ts";
import { withRows } from "#register/changes.ts";
import type { Effect } from "#register/effect.ts";
import { departmentsNowhere } from "#register/refusals.ts";
import type { Register } from "#register/register.ts";
import { type Succession, succession } from "#register/succession.ts";

/** What was there before an older one may have been forgotten. */
const undoableDays = leastDays.rows;

export interface UndoneImport {
  readonly undone: ExtractRecord;
  /** The extract of its kind that is current again; null when there was none before. */
  readonly restored: ExtractRecord | null;
  /** What the gate said of each department before this, and what it says after. */
  readonly effect: readonly Effect[];
}

/** What undoing an import would bring about now. Changes nothing. */
export const checkUndo = async (deps: Deps, by: Principal, id: string): Promise<UndoneImport> => {
  allow(by, "Register.Write");
  const { extract, restored, change } = await weigh(deps, id);
  return { undone: extract, restored, effect: change.effect };
};

/** Makes the snapshot before a current one current again, with everything that a commit of it would bring about. */
export const undoImport = (
  deps: Deps,
  by: Principal,
  id: string,
  keep: Keep<UndoneImport>,
): Promise<UndoneImport> => {
  allow(by, "Register.Write");
  return untilSettled(async () => {
    const { extract, restored, change } = await weigh(deps, id);
    const done: UndoneImport = { undone: { ...extract, state: "undone" }, restored, effect: change.effect };
    const at = new Date(deps.now()).toISOString();
    const judged = await judgedAgain(deps.db, {
      facts: change.facts,
      department: null,
      policy: deps.policy,
      at,
      by: by.id,
      newId: deps.newId,
    });
    await commit(
      deps.db,
      ...keep(done),
      registerUnmoved(change.before.version),
      ...moveRegisterBack(extract, change),
      record({
        at,
        type: "import.undone",
        by: by.id,
        data: { import: id, kind: extract.kind, current: extract.replaces },
      }),
      judged.unmoved,
      ...judged.writes,
    );
    return done;
  });
};

/** A current import held against the register without it. */
interface Weighed {
  readonly extract: ExtractRecord;
  readonly restored: ExtractRecord | null;
  readonly change: Succession;
}

const weigh = async (deps: Deps, id: string): Promise<Weighed> => {
  const extract = await readCurrent(deps, id);
  const before = await readRegister(deps.db);
  const restored = extract.replaces === null ? null : await readExtract(deps.db, extract.replaces);
  const after = withoutExtract(before, { extract, restored, rows: await readRowsBefore(deps.db, extract) });
  const today = deps.today();
  const days = { asOf: today, askedOn: today };
  return {
    extract,
    restored,
    change: succession(extract.kind, before, after, { days, policy: deps.policy }),
  };
};

const readCurrent = async (deps: Deps, id: string): Promise<ExtractRecord> => {
  const extract = await readExtract(deps.db, id);
  if (!extract) throw new Problem("not_found", "There is no such import.");
  if (extract.state !== "current")
    throw new Problem("not_current", "Only the current import of its kind can be undone.");
  if (Date.parse(extract.loadedAt) < deps.now() - undoableDays * 86_400_000)
    throw new Problem("not_current", `After ${undoableDays} days an import can no longer be undone.`);
  return extract;
};

/** The register as it would be, had the extract not come. */
const withoutExtract = (
  before: Register,
  { extract, restored, rows }: Omit<Weighed, "change"> & { readonly rows: readonly Row[] },
): Register => {
  const { [extract.kind]: gone, ...extracts } = before.extracts;
  const after = {
    ...withRows(before, extract.kind, rows),
    extracts: restored ? { ...extracts, [extract.kind]: restored } : extracts,
  };
  if (departmentsNowhere(after).length > 0)
    throw new Problem(
      "departments_in_use",
      "The staff list would have people in departments that are not there.",
    );
  return after;
};
