import { canonical } from "#audit/canonical.ts";
import { sha256 } from "#audit/digest.ts";
import { allow, type Principal } from "#auth/principal.ts";
import { commit, record, untilSettled } from "#db/commit.ts";
import { listServiceGroups } from "#db/departments.ts";
import type { Keep } from "#db/kept-answers.ts";
import { listMeasured, listMeasures } from "#db/measures/days.ts";
import { readExtractDays } from "#db/measures/extract-days.ts";
import { fromEveryFacts, readRegisterVersion } from "#db/measures/facts-in-turn.ts";
import { readOverrides } from "#db/measures/standing-overrides.ts";
import { readQualityCounts } from "#db/reports/data-quality.ts";
import {
  type HighlightReportRow,
  insertHighlightReport,
  readReportBefore,
  trailUnmoved,
} from "#db/reports/highlight-reports.ts";
import { countAsked, listWatched, listWordsSince } from "#db/reports/period-facts.ts";
import { readHead } from "#db/trail.ts";
import { registerUnmoved } from "#db/vacancies.ts";
import type { Deps } from "#deps.ts";
import type { Day } from "#gate/day.ts";
import { type DepartmentTally, departmentTally } from "#measures/department.ts";
import { freezeReport } from "#measures/report/freeze-report.ts";
import type { FrozenReport } from "#measures/report/frozen-report.ts";
import { faultInPeriod, mostPeriodDays, type Period, watchedFrom } from "#measures/report/period.ts";
import type { Position, ReportFacts } from "#measures/report/report-facts.ts";
import { requestCounts } from "#measures/report/requests.ts";
import type { Tally } from "#measures/tally.ts";
import { Problem } from "#problem.ts";

/**
 * Makes the report of a period and freezes it. Its figures are those of the period's last day: counted now if that is
 * today, else as they were kept. Nobody else can have written between what it says and the line of the trail it names.
 */
export const freezeHighlightReport = (
  deps: Deps,
  by: Principal,
  period: Period,
  keep: Keep<HighlightReportRow>,
): Promise<HighlightReportRow> => {
  allow(by, "Report.Read");
  refuseFault(period, deps.today());
  return untilSettled(async () => {
    const { db } = deps;
    const version = await readRegisterVersion(db);
    const auditHead = await readHead(db);
    const facts = { ...(await readReportFacts(deps, period)), auditHead };
    const body = canonical(freezeReport(facts));
    const row: HighlightReportRow = {
      id: facts.id,
      fromDay: period.from,
      toDay: period.to,
      madeAt: facts.madeAt,
      madeBy: by.id,
      sha256: sha256(body),
      body,
    };
    await commit(
      db,
      ...keep(row),
      registerUnmoved(version),
      trailUnmoved(auditHead),
      insertHighlightReport(row),
      record({
        at: row.madeAt,
        type: "highlight_report.frozen",
        by: by.id,
        data: { report: row.id, ...period, sha256: row.sha256 },
      }),
    );
    return row;
  });
};

const refuseFault = (period: Period, today: Day): void => {
  const fault = faultInPeriod(period, today);
  if (fault === null) return;
  const [pointer, detail] = {
    period_reversed: ["/to", "The period ends before it begins."],
    period_in_future: ["/to", `The period ends after today, ${today}.`],
    period_too_long: ["/from", `A period has ${mostPeriodDays} days at the most.`],
  }[fault] as [string, string];
  throw new Problem("day_out_of_range", detail, { errors: [{ pointer, detail }] });
};

const readReportFacts = async (deps: Deps, period: Period): Promise<Omit<ReportFacts, "auditHead">> => {
  const { db, policy } = deps;
  const { from, to } = period;
  const position = to === deps.today() ? await countedNow(deps) : await keptOn(deps, to);
  const asked = await countAsked(db, from, to);
  const last = await readReportBefore(db, to);
  return {
    id: deps.newId("hlr"),
    madeAt: new Date(deps.now()).toISOString(),
    period,
    policy,
    position,
    serviceGroups: await listServiceGroups(db),
    kept: await keptBoards(deps, period),
    watched: await listWatched(db, watchedFrom(period), to),
    words: await listWordsSince(db, from),
    categories: deps.overrideCategories.map(({ code }) => code),
    requests: requestCounts(asked),
    locumRequests: requestCounts(asked.filter(({ isLocum }) => isLocum)),
    quality: await readQualityCounts(db, policy),
    last: last && { name: nameOf(last), report: JSON.parse(last.body) as FrozenReport },
  };
};

const nameOf = ({ id, fromDay, toDay, madeAt, sha256: digest }: HighlightReportRow) => ({
  id,
  from: fromDay,
  to: toDay,
  made_at: madeAt,
  sha256: digest,
});

const countedNow = async ({ db, policy, policyName, today }: Deps): Promise<Position> => {
  const overrides = await readOverrides(db);
  const { made } = await fromEveryFacts(db, { asOf: today(), askedOn: today() }, (facts) =>
    departmentTally(facts, policy, overrides.get(facts.department.code) ?? []),
  );
  return { origin: "now", policy: policyName, ...(await readExtractDays(db)), departments: made };
};

const keptOn = async ({ db }: Deps, day: Day): Promise<Position> => {
  const [kept] = await listMeasured(db, day, day);
  if (!kept) {
    const detail = `Nothing is known of ${day}: its measures were not kept. End the period on another day.`;
    throw new Problem("day_out_of_range", detail, { errors: [{ pointer: "/to", detail }] });
  }
  const { isFilled, policy, staffListOn, allocateOn } = kept;
  const rows = await listMeasures(db, "department", [day, day]);
  return {
    origin: isFilled ? "filled" : "kept",
    policy,
    staffListOn,
    allocateOn,
    departments: rows.map(({ body }) => JSON.parse(body) as DepartmentTally),
  };
};

const keptBoards = async ({ db }: Deps, { from, to }: Period): Promise<ReadonlyMap<Day, Tally>> =>
  new Map(
    (await listMeasures(db, "board", [from, to])).map(({ day, body }) => [day, JSON.parse(body) as Tally]),
  );
