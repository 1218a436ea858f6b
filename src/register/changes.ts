import { canonical } from "#audit/canonical.ts";
import type { DepartmentRow, ImportKind, PlanRow, Row, StaffRow } from "#imports/rows.ts";
import type { Register } from "./register.ts";

/** What a new snapshot of one kind does to the rows of the one before, by key. */
export interface Changes {
  readonly kind: ImportKind;
  readonly added: readonly KeyedRow[];
  readonly changed: readonly KeyedRow[];
  readonly removed: readonly string[];
  readonly unchanged: number;
}

export interface KeyedRow {
  readonly key: string;
  readonly row: Row;
}

/** A row's key within its kind: the department's code, the assignment number or the plan id. */
export const keyOf = (row: Row): string =>
  "code" in row ? row.code : "surname" in row ? row.assignmentNumber : row.id;

export const rowsOf = (register: Register, kind: ImportKind): readonly Row[] =>
  ({
    departments: register.departments,
    "staff-list": register.staff,
    "job-plans": register.jobPlans,
    "paper-plans": register.paperPlans,
  })[kind];

/** The register as it would be with these rows in place of those of their kind; in order of key, as it is read. */
export const withRows = (register: Register, kind: ImportKind, rows: readonly Row[]): Register => {
  const inOrder = rows.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  return {
    ...register,
    ...{
      departments: { departments: inOrder as readonly DepartmentRow[] },
      "staff-list": { staff: inOrder as readonly StaffRow[] },
      "job-plans": { jobPlans: inOrder as readonly PlanRow[] },
      "paper-plans": { paperPlans: inOrder as readonly PlanRow[] },
    }[kind],
  };
};

export const changesBetween = (kind: ImportKind, before: readonly Row[], after: readonly Row[]): Changes => {
  const known = new Map(before.map((row) => [keyOf(row), canonical(row)]));
  const kept = new Set<string>();
  const added: KeyedRow[] = [];
  const changed: KeyedRow[] = [];
  for (const row of after) {
    const key = keyOf(row);
    const old = known.get(key);
    kept.add(key);
    if (old === undefined) added.push({ key, row });
    else if (old !== canonical(row)) changed.push({ key, row });
  }
  return {
    kind,
    added,
    changed,
    removed: [...known.keys()].filter((key) => !kept.has(key)),
    unchanged: after.length - added.length - changed.length,
  };
};

/** Whether a snapshot changes any row at all. */
export const changesAnything = ({ added, changed, removed }: Changes): boolean =>
  added.length + changed.length + removed.length > 0;
