import * as z from "zod";
import { freezeHighlightReport } from "#actions/reports/freeze-highlight-report.ts";
import { allow } from "#auth/principal.ts";
import { at } from "#console/page.ts";
import { reportPage } from "#console/pages/highlight/report-page.ts";
import { reportsPage } from "#console/pages/highlight/reports-page.ts";
import {
  faultsInTyped,
  periodOf,
  type TypedFault,
  type TypedPeriod,
  typedOf,
} from "#console/pages/highlight/typed-period.ts";
import { type HighlightReportRow, listHighlightReports } from "#db/reports/highlight-reports.ts";
import { addDays } from "#gate/day.ts";
import { Problem } from "#problem.ts";
import {
  csvHeaders,
  highlightReportFor,
  reportCsvOf,
  reportOf,
} from "#routes/reports/highlight/read-highlight-report.ts";
import { firstPage } from "#routes/shapes/list.ts";
import type { InBoth } from "#words/told.ts";
import { aroundOf } from "./around.ts";
import type { AddPages } from "./console-app.ts";
import type { ConsoleContext, ConsoleDeps } from "./console-context.ts";
import { readForm } from "./form.ts";
import { formOnce } from "./form-once.ts";
import { signedIn } from "./session.ts";

const pageSize = 25;

/** Making a report, the reports there are, and each of them to be read, printed and taken away. */
export const addHighlightReportPages: AddPages = ({ forSignedIn }, deps) => {
  forSignedIn.get("/highlight-reports", (c) => listPage(c, deps, null, []));
  forSignedIn.post("/highlight-reports", (c) => make(c, deps));
  forSignedIn.get("/highlight-reports/:id", async (c) => {
    const row = await highlightReportFor(signedIn(c).by, deps, c.req.param("id"));
    const { overrideCategories } = deps;
    const shown = { report: reportOf(row), sha256: row.sha256, overrideCategories };
    return c.html(await reportPage(await aroundOf(c, deps), shown));
  });
  forSignedIn.get("/highlight-reports/:id/csv", async (c) => {
    const row = await highlightReportFor(signedIn(c).by, deps, c.req.param("id"));
    return c.body(reportCsvOf(row, c.var.language), 200, csvHeaders(row));
  });
};

const listPage = async (
  c: ConsoleContext,
  deps: ConsoleDeps,
  typed: TypedPeriod | null,
  faults: readonly TypedFault[],
): Promise<Response> => {
  allow(signedIn(c).by, "Report.Read");
  const said = c.req.query("after") ?? "";
  const after = /^hlr_[0-9A-Z]{26}$/.test(said) ? said : null;
  const found = await listHighlightReports(deps.db, after, pageSize + 1);
  const { items: shown, next } = firstPage(found, pageSize, ({ id }) => id);
  const today = deps.today();
  const [latest] = shown;
  const view = {
    reports: shown.map((each) => ({ ...each, headline: JSON.parse(each.headline) as InBoth })),
    next,
    after,
    key: deps.newId("frm"),
    typed: typed ?? {
      from: typedOf(latest ? (latest.toDay < today ? addDays(latest.toDay, 1) : latest.fromDay) : null),
      to: typedOf(today),
    },
    faults,
    today,
  };
  return c.html(await reportsPage(await aroundOf(c, deps), view), faults.length > 0 ? 400 : 200);
};

const field = z.string().max(2_000).default("");
const sent = z.object({
  key: z.string().min(1).max(64),
  "from[day]": field,
  "from[month]": field,
  "from[year]": field,
  "to[day]": field,
  "to[month]": field,
  "to[year]": field,
});

const make = async (c: ConsoleContext, deps: ConsoleDeps): Promise<Response> => {
  const { by } = signedIn(c);
  allow(by, "Report.Read");
  const form = await readForm(c, sent);
  if (!form.ok) throw new Problem("invalid_request", "The form is not as Porth made it.");
  const { data } = form;
  const typed: TypedPeriod = {
    from: { day: data["from[day]"], month: data["from[month]"], year: data["from[year]"] },
    to: { day: data["to[day]"], month: data["to[month]"], year: data["to[year]"] },
  };
  const period = periodOf(typed);
  const faults = faultsInTyped(typed, deps.today());
  if (period === null || faults.length > 0) return listPage(c, deps, typed, faults);
  const about = `/highlight-reports ${period.from} ${period.to}`;
  try {
    const path = await formOnce<HighlightReportRow>(
      deps,
      { by, key: data.key, about },
      {
        act: (keep) => freezeHighlightReport(deps, by, period, keep),
        toldAt: ({ id }) => `/highlight-reports/${id}`,
      },
    );
    return c.redirect(at(c.var.language, path), 303);
  } catch (error) {
    if (!(error instanceof Problem && error.code === "day_out_of_range")) throw error;
    return listPage(c, deps, typed, [{ field: "to", code: "day_unknown" }]);
  }
};
