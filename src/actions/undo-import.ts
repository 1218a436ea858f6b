import { allow, type Principal } from "#auth/principal.ts";
import { commit, record, untilSettled } from "#db/commit.ts";
import { type ExtractRecord, readExtract } from "#db/extracts.ts";
import { moveRegisterBack } from "#db/imports.ts";
import type { Keep } from "#db/kept-answers.ts";
import { moveOpenVacancies, readOpenVacancies } from "#db/open-vacancies.ts";
import { readRegister } from "#db/register.ts";
import { readRowsBefore } from "#db/register-rows.ts";
import { registerUnmoved } from "#db/vacancies.ts";
import type { Deps } from "#deps.ts";
import { Problem } from "#problem.ts";
import { withRows } from "#register/changes.ts";
import type { Effect } from "#register/effect.ts";
import { departmentsNowhere } from "#register/refusals.ts";
import type { Register } from "#register/register.ts";
import { rejudged } from "#register/rejudge.ts";
import { succession } from "#register/succession.ts";

export interface UndoneImport {
  readonly undone: ExtractRecord;
  /** What the gate said of each department before this, and what it says after. */
  readonly effect: readonly Effect[];
}

/** Makes the snapshot before a current one current again, with everything that a commit of it would bring about. */
export const undoImport = (
  deps: Deps,
  by: Principal,
  id: string,
  keep: Keep<UndoneImport>,
): Promise<UndoneImport> => {
  allow(by, "Register.Write");
  return untilSettled(async () => {
    const extract = await readCurrent(deps, id);
    const before = await readRegister(deps.db);
    const after = await registerBefore(deps, extract, before);
    const today = deps.today();
    const days = { asOf: today, askedOn: today };
    const change = succession(extract.kind, before, after, { days, policy: deps.policy });
    const { open, unmoved } = await readOpenVacancies(deps.db);
    const done: UndoneImport = { undone: { ...extract, state: "undone" }, effect: change.effect };
    const at = new Date(deps.now()).toISOString();
    await commit(
      deps.db,
      ...keep(done),
      registerUnmoved(before.version),
      unmoved,
      ...moveRegisterBack(extract, change),
      record({
        at,
        type: "import.undone",
        by: by.id,
        data: { import: id, kind: extract.kind, current: extract.replaces },
      }),
      ...moveOpenVacancies(
        rejudged(open, (department) => change.facts.get(department), deps.policy),
        { at, by: by.id },
      ),
    );
    return done;
  });
};

const readCurrent = async (deps: Deps, id: string): Promise<ExtractRecord> => {
  const extract = await readExtract(deps.db, id);
  if (!extract) throw new Problem("not_found", "There is no such import.");
  if (extract.state !== "current")
    throw new Problem("not_current", "Only the current import of its kind can be undone.");
  return extract;
};

/** The register as it would be, had the extract not come. */
const registerBefore = async ({ db }: Deps, extract: ExtractRecord, before: Register): Promise<Register> => {
  const rows = await readRowsBefore(db, extract);
  const earlier = extract.replaces === null ? null : await readExtract(db, extract.replaces);
  const { [extract.kind]: gone, ...extracts } = before.extracts;
  const after = {
    ...withRows(before, extract.kind, rows),
    extracts: earlier ? { ...extracts, [extract.kind]: earlier } : extracts,
  };
  if (departmentsNowhere(after).length > 0)
    throw new Problem(
      "departments_in_use",
      "The staff list would have people in departments that are not there.",
    );
  return after;
};
