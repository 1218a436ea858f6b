import { forecastBoard } from "#actions/reports/forecast-board.ts";
import { measureCompliance } from "#actions/reports/measure-compliance.ts";
import { showTrend } from "#actions/reports/show-trend.ts";
import { may } from "#auth/principal.ts";
import { dashboardPage } from "#console/pages/dashboard/dashboard-page.ts";
import type { Wanted } from "#console/pages/dashboard/dashboard-view.ts";
import { addDays, type Day, lastDayOfMonths } from "#gate/day.ts";
import { blockedByMonth } from "#measures/ahead.ts";
import { dayTyped } from "#review/typed-word.ts";
import { aroundOf } from "#routes/console/around.ts";
import type { AddPages } from "#routes/console/console-app.ts";
import type { ConsoleContext, ConsoleDeps } from "#routes/console/console-context.ts";
import { serviceGroupNames } from "#routes/console/requests/requests.ts";
import { signedIn } from "#routes/console/session.ts";
import { knownOf } from "./known.ts";
import { trendOf } from "./trend.ts";

/** How the board stands, for whoever reads reports: figures alone, and nobody's name. */
export const addDashboard: AddPages = ({ forSignedIn }, deps) => {
  forSignedIn.get("/dashboard", async (c) => {
    const { by } = signedIn(c);
    const { wanted, typed, fault, lastDay } = askedIn(c, deps);
    const today = deps.today();
    const [measured, ahead, names] = await Promise.all([
      measureCompliance(deps, by, wanted.on),
      forecastBoard(deps, by),
      serviceGroupNames(deps, c.var.language),
    ]);
    const on = wanted.on ?? today;
    const to = on < today ? on : today;
    const trend = await showTrend(deps, by, {
      from: addDays(to, wanted.period === "year" ? -364 : -90),
      to,
      by: wanted.group === null ? null : "service_group",
      code: wanted.group,
    });
    const view = {
      wanted,
      on,
      today,
      lastDay,
      typed,
      fault,
      groupName: wanted.group === null ? null : (names.get(wanted.group) ?? wanted.group),
      known: measured && knownOf(measured, { wanted, names, language: c.var.language, policy: deps.policy }),
      ...trendOf(trend, wanted.group, deps.policy),
      ahead: blockedByMonth(
        today,
        ahead.filter(({ department }) => wanted.group === null || department.serviceGroup === wanted.group),
      ),
      mayOpen: may(by, "Gate.Ask"),
    };
    return c.html(await dashboardPage(await aroundOf(c, deps), view), fault === null ? 200 : 400);
  });
};

/** What the address asks for. A day that cannot be shown is told of, and today is shown; what else it cannot ask for counts as not asked. */
const askedIn = (c: ConsoleContext, deps: ConsoleDeps) => {
  const part = (name: string) => c.req.query(`on[${name}]`)?.slice(0, 20) ?? "";
  const typed = { day: part("day"), month: part("month"), year: part("year") };
  const lastDay: Day = lastDayOfMonths(deps.policy.forecastMonths, deps.today());
  const isBlank = Object.values(typed).every((text) => text.trim() === "");
  const on = isBlank ? null : dayTyped(typed);
  const fault = isBlank ? null : on === null ? "unreal" : on > lastDay ? "tooLate" : null;
  const wanted: Wanted = {
    on: fault === null ? on : null,
    group: c.req.query("group")?.slice(0, 64) || null,
    period: c.req.query("period") === "year" ? "year" : "quarter",
    after: c.req.query("after")?.slice(0, 64) || null,
  };
  return { wanted, typed, fault, lastDay } as const;
};
