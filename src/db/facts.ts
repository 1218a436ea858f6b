import { sql } from "drizzle-orm";
import type { ChainHead } from "#audit/chain.ts";
import { emptyChain } from "#audit/chain.ts";
import type { Exemption, Facts, Override } from "#gate/facts.ts";
import type { VacancyState } from "#gate/vacancy.ts";
import type { DepartmentRow, StaffRow } from "#imports/rows.ts";
import type { Days, OwnedPlan } from "#register/department-facts.ts";
import type { CurrentExtract } from "#register/register.ts";
import type { Database } from "./database.ts";
import { factsQuery, nothingKnown, ofDepartment, ofHolder } from "./facts/facts-query.ts";
import { factsOn, type KnownDepartment, remember } from "./facts/known-departments.ts";
import { firstOf } from "./facts/written.ts";

/** The facts about one department, and the version of the register that they were read from. */
export interface FactsRead {
  readonly facts: Facts;
  readonly version: number;
  readonly vacancy: VacancyRead | null;
}

export interface VacancyRead {
  readonly id: string;
  readonly state: VacancyState;
  readonly version: number;
  /** The latest; null when it never was blocked. */
  readonly reviewId: string | null;
  readonly override: Override | null;
}

/**
 * Who is asked about: everything the department may be called, folded, and the vacancy's reference there; or the department
 * where an assignment is held.
 */
export type Asked =
  | { readonly department: string; readonly vacancyRef?: string }
  | { readonly assignmentNumber: string };

/** One trip: the facts of the department asked about; null when nothing is called that, or nobody holds that. */
export const readFacts = async (db: Database, asked: Asked, days: Days): Promise<FactsRead | null> => {
  const name = "department" in asked ? asked.department : null;
  const known = name === null ? undefined : db.facts.get(name);
  const row = await firstOf<FactsRow>(db, "department" in asked ? ofDepartment : ofHolder, {
    asked: "department" in asked ? asked.department : asked.assignmentNumber,
    vacancy: ("vacancyRef" in asked && asked.vacancyRef) || null,
    code: known?.code ?? null,
    revision: known?.revision ?? null,
  });
  if (!row) return null;
  const [seq, hash] = JSON.parse(row.head ?? "null") ?? [emptyChain.seq, emptyChain.hash];
  if (db.head === null || db.head.seq < seq) db.head = { seq, hash } satisfies ChainHead;
  const vacancy = JSON.parse(row.vacancy ?? "null") as VacancyRead | null;
  const department = known && row.staff === null ? stillKnown(known, row) : fresh(row);
  if (name !== null) remember(db.facts, name, department);
  const facts = factsOn(department, days);
  const override = vacancy?.override ?? null;
  return { facts: override === null ? facts : { ...facts, override }, version: row.version, vacancy };
};

/** One trip: the facts of the departments with these codes, in order of code. */
export const readFactsOf = async (
  db: Database,
  codes: readonly string[],
  days: Days,
): Promise<readonly FactsOf[]> => {
  const wanted = sql`d.key in (select value from json_each(${JSON.stringify(codes)}))`;
  const rows = await db.orm.all<FactsRow>(factsQuery(wanted, nothingKnown));
  return rows.map((row) => ({ facts: factsOn(fresh(row), days), version: row.version }));
};

type FactsOf = Pick<FactsRead, "facts" | "version">;

interface FactsRow {
  readonly department: string;
  readonly revision: number;
  readonly version: number;
  readonly extracts: string;
  /** These three are null where they are known. */
  readonly staff: string | null;
  readonly plans: string | null;
  readonly exemptions: string | null;
  readonly vacancy: string | null;
  readonly head: string | null;
}

const fresh = (row: FactsRow): KnownDepartment => {
  const department = JSON.parse(row.department) as DepartmentRow;
  const list = <T>(text: string | null) => JSON.parse(text ?? "[]") as readonly T[];
  return {
    code: department.code,
    revision: row.revision,
    told: told(row),
    parts: {
      department,
      staff: list<StaffRow>(row.staff),
      plans: list<OwnedPlan & { clear: unknown }>(row.plans).map((plan) => ({
        ...plan,
        clear: Boolean(plan.clear),
      })),
      exemptions: list<Exemption>(row.exemptions),
      revision: row.revision,
      ...extractsOf(row),
    },
    latest: null,
  };
};

/** An extract that is renewed without a change moves no revision, so that extracts are always read anew. */
const stillKnown = (known: KnownDepartment, row: FactsRow): KnownDepartment =>
  known.told === told(row)
    ? known
    : {
        ...known,
        told: told(row),
        parts: {
          ...known.parts,
          department: JSON.parse(row.department) as DepartmentRow,
          ...extractsOf(row),
        },
        latest: null,
      };

const told = ({ department, extracts }: FactsRow): string => `${department}\n${extracts}`;

const extractsOf = (row: FactsRow) => {
  const extracts = JSON.parse(row.extracts) as Record<string, CurrentExtract>;
  return { staffList: extracts["staff-list"], allocate: extracts["job-plans"] };
};
