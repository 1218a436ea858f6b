import { type SQL, sql } from "drizzle-orm";
import type { ChainHead } from "#audit/chain.ts";
import { emptyChain } from "#audit/chain.ts";
import type { Exemption, Facts, Override } from "#gate/facts.ts";
import type { VacancyState } from "#gate/vacancy.ts";
import type { DepartmentRow, StaffRow } from "#imports/rows.ts";
import { type Days, departmentFacts, type OwnedPlan } from "#register/department-facts.ts";
import type { CurrentExtract } from "#register/register.ts";
import type { Database } from "./database.ts";
import { overrideOf } from "./overrides.ts";

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
  const vacancyRef = ("vacancyRef" in asked && asked.vacancyRef) || null;
  const [row] = await db.orm.all<FactsRow>(factsQuery(sql`d.key = ${codeOf(asked)}`, vacancyRef));
  if (!row) return null;
  const [seq, hash] = JSON.parse(row.head ?? "null") ?? [emptyChain.seq, emptyChain.hash];
  if (db.head === null || db.head.seq < seq) db.head = { seq, hash } satisfies ChainHead;
  const vacancy = JSON.parse(row.vacancy ?? "null") as VacancyRead | null;
  return {
    facts: { ...factsOf(row, days), override: vacancy?.override ?? null },
    version: row.version,
    vacancy,
  };
};

/** One trip: the facts of the departments with these codes, in order of code. */
export const readFactsOf = async (
  db: Database,
  codes: readonly string[],
  days: Days,
): Promise<readonly FactsOf[]> => {
  const wanted = sql`d.key in (select value from json_each(${JSON.stringify(codes)}))`;
  const rows = await db.orm.all<FactsRow>(factsQuery(wanted, null));
  return rows.map((row) => ({ facts: factsOf(row, days), version: row.version }));
};

type FactsOf = Pick<FactsRead, "facts" | "version">;

interface FactsRow {
  readonly department: string;
  readonly revision: number;
  readonly version: number;
  readonly extracts: string;
  readonly staff: string;
  readonly plans: string;
  readonly exemptions: string;
  readonly vacancy: string | null;
  readonly head: string | null;
}

const factsOf = (row: FactsRow, days: Days): Facts => {
  const extracts = JSON.parse(row.extracts) as Record<string, CurrentExtract>;
  return departmentFacts(
    {
      department: JSON.parse(row.department) as DepartmentRow,
      staff: JSON.parse(row.staff) as readonly StaffRow[],
      plans: (JSON.parse(row.plans) as readonly (OwnedPlan & { clear: unknown })[]).map((plan) => ({
        ...plan,
        clear: Boolean(plan.clear),
      })),
      exemptions: JSON.parse(row.exemptions) as readonly Exemption[],
      revision: row.revision,
      staffList: extracts["staff-list"],
      allocate: extracts["job-plans"],
    },
    days,
  );
};

const codeOf = (asked: Asked): SQL =>
  "department" in asked
    ? sql`(select code from department_name where folded = ${asked.department})`
    : sql`(select department from register_row
        where kind = 'staff-list' and removed_by is null and key = ${asked.assignmentNumber})`;

/**
 * One row a department, each part as JSON: one statement, so that all of it is of one moment. Left to itself SQLite would
 * walk the whole staff list once for each department, as that comes in order.
 */
const factsQuery = (which: SQL, vacancyRef: string | null): SQL => {
  const current = sql`kind = 'staff-list' and removed_by is null`;
  const held = sql`select h.key from register_row h where h.${current} and h.department = d.key`;
  const employed = sql`select h.employee from register_row h where h.${current} and h.department = d.key`;
  return sql`
    select d.row as department,
      coalesce((select number from revision where scope = d.key), 0) as revision,
      coalesce((select number from revision where scope = '*'), 0) as version,
      (select json_group_object(kind, json_object('id', id, 'extractedOn', extracted_on))
        from extract where state = 'current') as extracts,
      (select json_group_array(json(row)) from (select s.row from register_row s indexed by register_row_employee
        where s.${current} and s.employee in (${employed}) order by s.key)) as staff,
      (select json_group_array(json(plan)) from (
        select json_object('employee', o.employee, 'kind', o.kind, 'clear', o.clear, 'row', json(p.row)) as plan
        from plan_owner o join register_row p on p.kind = o.kind and p.key = o.key and p.removed_by is null
        where o.employee in (${employed}) order by o.kind, o.key, o.employee)) as plans,
      (select json_group_array(json(exemption)) from (
        select json_object('assignmentNumber', e.assignment_number, 'from', e.from_day, 'until', e.until_day) as exemption
        from exemption e where e.ended_at is null and e.assignment_number in (${held}) order by e.id)) as exemptions,
      (select json_object('id', v.id, 'state', v.state, 'version', v.version, 'reviewId', v.review_id,
          'override', json(${overrideOf("v")}))
        from vacancy v where v.department = d.key and v.ref = ${vacancyRef}) as vacancy,
      (select json_array(seq, hash) from audit order by seq desc limit 1) as head
    from register_row d
    where d.kind = 'departments' and d.removed_by is null and ${which}
    order by d.key`;
};
