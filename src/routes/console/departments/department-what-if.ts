import { askIfSigned } from "#actions/decisions/ask-if-signed.ts";
import { whatIfPage } from "#console/pages/departments/what-if/what-if-page.ts";
import { faultsIn, type TypedWhatIf } from "#console/pages/departments/what-if/what-if-view.ts";
import { lastDayOfMonths } from "#gate/day.ts";
import { dayTyped } from "#review/typed-word.ts";
import { aroundOf } from "#routes/console/around.ts";
import type { AddPages } from "#routes/console/console-app.ts";
import type { ConsoleContext } from "#routes/console/console-context.ts";
import { signedIn } from "#routes/console/session.ts";

/** The gate asked about plans that are not signed. Nothing is kept: its form is part of the address. */
export const addDepartmentWhatIf: AddPages = ({ forSignedIn }, deps) => {
  forSignedIn.get("/departments/:code/what-if", async (c) => {
    const typed = typedIn(c);
    const { seen } = typed;
    const today = deps.today();
    const lastDay = lastDayOfMonths(deps.policy.forecastMonths, today);
    const faults = seen === null ? [] : faultsIn(typed, { today, lastDay, language: c.var.language });
    const {
      facts,
      unsigned,
      seen: now,
      grounds,
    } = await askIfSigned(
      deps,
      signedIn(c).by,
      c.req.param("code"),
      seen !== null && faults.length === 0 ? { ...typed, seen, on: dayTyped(typed.on) } : null,
    );
    const hasMoved = seen !== null && seen !== now;
    const view = {
      facts,
      unsigned,
      seen: now,
      hasMoved,
      typed: hasMoved ? { ...typed, places: [] } : typed,
      faults: hasMoved ? [] : faults,
      result: grounds && { answer: grounds.answer, asOf: grounds.facts.asOf },
      lastDay,
      sessionsLimit: deps.policy.sessionsWithoutApproval,
    };
    return c.html(await whatIfPage(await aroundOf(c, deps), view), view.faults.length > 0 ? 400 : 200);
  });
};

const typedIn = (c: ConsoleContext): TypedWhatIf => {
  const part = (name: string) => c.req.query(`on[${name}]`)?.slice(0, 20) ?? "";
  const places = (c.req.queries("person") ?? []).filter((text) => /^[1-9]\d{0,4}$/.test(text));
  return {
    seen: c.req.query("seen")?.slice(0, 40) ?? null,
    places: [...new Set(places.map(Number))],
    sessionsApproved: c.req.query("sessions") === "approved",
    on: { day: part("day"), month: part("month"), year: part("year") },
  };
};
