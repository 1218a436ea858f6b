import { type SQL, sql } from "drizzle-orm";
import { overrideOf } from "#db/overrides.ts";
import { written } from "./written.ts";

/** What is known of the department asked about: nothing of it is read again while its revision is this. */
interface Known {
  readonly vacancy: unknown;
  readonly code: unknown;
  readonly revision: unknown;
}

export const nothingKnown: Known = { vacancy: null, code: null, revision: null };

/**
 * One row a department, each part as JSON: one statement, so that all of it is of one moment. Left to itself SQLite would
 * walk the whole staff list once for each department, as that comes in order.
 */
export const factsQuery = (which: SQL, known: Known): SQL => {
  const current = sql`kind = 'staff-list' and removed_by is null`;
  const held = sql`select h.key from register_row h where h.${current} and h.department = d.key`;
  const employed = sql`select h.employee from register_row h where h.${current} and h.department = d.key`;
  const revision = sql`coalesce((select number from revision where scope = d.key), 0)`;
  const unlessKnown = (part: SQL) =>
    sql`case when d.key = ${known.code} and ${revision} = ${known.revision} then null else (${part}) end`;
  return sql`
    select d.row as department,
      ${revision} as revision,
      coalesce((select number from revision where scope = '*'), 0) as version,
      (select json_group_object(kind, json_object('id', id, 'extractedOn', extracted_on))
        from extract where state = 'current') as extracts,
      ${unlessKnown(sql`select json_group_array(json(row)) from (
        select s.row from register_row s indexed by register_row_employee
        where s.${current} and s.employee in (${employed}) order by s.key)`)} as staff,
      ${unlessKnown(sql`select json_group_array(json(plan)) from (
        select json_object('employee', o.employee, 'kind', o.kind, 'clear', o.clear, 'row', json(p.row)) as plan
        from plan_owner o join register_row p on p.kind = o.kind and p.key = o.key and p.removed_by is null
        where o.employee in (${employed}) order by o.kind, o.key, o.employee)`)} as plans,
      ${unlessKnown(sql`select json_group_array(json(exemption)) from (
        select json_object('assignmentNumber', e.assignment_number, 'from', e.from_day, 'until', e.until_day) as exemption
        from exemption e where e.ended_at is null and e.assignment_number in (${held}) order by e.id)`)} as exemptions,
      (select json_object('id', v.id, 'state', v.state, 'version', v.version, 'reviewId', v.review_id,
          'override', json(${overrideOf("v")}))
        from vacancy v where v.department = d.key and v.ref = ${known.vacancy}) as vacancy,
      (select json_array(seq, hash) from audit order by seq desc limit 1) as head
    from register_row d
    where d.kind = 'departments' and d.removed_by is null and ${which}
    order by d.key`;
};

const asked = sql.placeholder("asked");
const known: Known = {
  vacancy: sql.placeholder("vacancy"),
  code: sql.placeholder("code"),
  revision: sql.placeholder("revision"),
};
/** By what the department is called, folded. */
export const ofDepartment = written(
  factsQuery(sql`d.key = (select code from department_name where folded = ${asked})`, known),
);
/** By an assignment that is held there. */
export const ofHolder = written(
  factsQuery(
    sql`d.key = (select department from register_row
        where kind = 'staff-list' and removed_by is null and key = ${asked})`,
    known,
  ),
);
