import { sql } from "drizzle-orm";
import type { Database } from "#db/database.ts";
import type { Register } from "#register/register.ts";
import type { Absence, KnownRows } from "#webhooks/inbound/applied.ts";
import { readStamps } from "./stamps.ts";

/** Who records and ends what an event tells: a source. */
const byEvents = "inbound:%";

/** As much of the register as an event may be about. */
export const readKnownRows = async (db: Database, register: Register): Promise<KnownRows> => {
  const { departments, staff, jobPlans, extracts } = register;
  const [stamps, absences] = await Promise.all([
    readStamps(db),
    db.orm.all<Omit<Absence, "isClosed"> & { readonly closed: number }>(sql`
      select id, assignment_number as assignmentNumber, from_day as "from", until_day as until,
        ended_at is not null as closed
      from exemption
      where recorded_by like ${byEvents} and (ended_at is null or ended_by not like ${byEvents}) order by id`),
  ]);
  return {
    departments,
    staff,
    jobPlans,
    extracts,
    stamps,
    absences: absences.map(({ closed, ...absence }) =>
      closed ? { ...absence, isClosed: true as const } : absence,
    ),
  };
};
