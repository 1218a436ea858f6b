import * as z from "zod";
import { endDeputy } from "#actions/review/end-deputy.ts";
import { recordDeputy } from "#actions/review/record-deputy.ts";
import { allow, allowInOwnRight, type Principal } from "#auth/principal.ts";
import { at } from "#console/page.ts";
import { endDeputyPage } from "#console/pages/deputies/end-deputy.ts";
import { type RecordDeputyView, recordDeputyPage } from "#console/pages/deputies/record-deputy.ts";
import { canEnd, deputiesPage } from "#console/pages/deputies.ts";
import { type DeputyRow, listDeputies, readDeputy } from "#db/people/deputies.ts";
import { listPeople, readNames } from "#db/people/names.ts";
import { Problem } from "#problem.ts";
import { faultsInDeputy, type TypedDeputy } from "#review/typed-deputy.ts";
import { dayTyped } from "#review/typed-word.ts";
import { aroundOf } from "./around.ts";
import type { AddPages } from "./console-app.ts";
import type { ConsoleContext, ConsoleDeps } from "./console-context.ts";
import { readForm } from "./form.ts";
import { firstResultOf, formOnce } from "./form-once.ts";
import { signedIn } from "./session.ts";

const mostShown = 200;

/** Who decides in the place of those who may: for these alone, not for deputies. */
export const addDeputies: AddPages = ({ forSignedIn }, deps) => {
  forSignedIn.get("/deputies", async (c) => {
    decider(c);
    const deputies = await listDeputies(deps.db, mostShown);
    const known = deputies.flatMap(({ person, recordedBy }) => [person, recordedBy]);
    const names = await readNames(deps.db, known);
    const notice = noticeIn(c.req.query("notice"));
    const view = { deputies, names, notice, today: deps.today() };
    return c.html(await deputiesPage(await aroundOf(c, deps), view));
  });
  forSignedIn.get("/deputies/new", async (c) => {
    const by = decider(c);
    return formPage(c, deps, by, { key: deps.newId("frm"), typed: nothingTyped, faults: new Map() });
  });
  forSignedIn.post("/deputies/new", (c) => record(c, deps));
  forSignedIn.get("/deputies/:id/end", async (c) => {
    decider(c);
    const deputy = await readDeputy(deps.db, c.req.param("id"));
    if (!deputy) throw new Problem("not_found", "There is no such deputy.");
    if (!canEnd(deputy, deps.today())) return c.redirect(at(c.var.language, "/deputies"), 303);
    const name = (await readNames(deps.db, [deputy.person])).get(deputy.person) ?? null;
    return c.html(await endDeputyPage(await aroundOf(c, deps), { id: deputy.id, name }));
  });
  forSignedIn.post("/deputies/:id/end", async (c) => {
    await endDeputy(deps, decider(c), c.req.param("id"));
    return c.redirect(at(c.var.language, "/deputies?notice=ended"), 303);
  });
};

/** Whoever is signed in, and holds Review.Decide by their own token. */
const decider = (c: ConsoleContext): Principal => {
  const { by } = signedIn(c);
  allow(by, "Review.Decide");
  allowInOwnRight(by);
  return by;
};

const noticeIn = (text: string | undefined): "recorded" | "ended" | null =>
  text === "recorded" || text === "ended" ? text : null;

const noDay = { day: "", month: "", year: "" };
const nothingTyped: TypedDeputy = { person: "", from: noDay, until: noDay };

const formPage = async (
  c: ConsoleContext,
  deps: ConsoleDeps,
  by: Principal,
  view: Omit<RecordDeputyView, "people" | "today">,
): Promise<Response> => {
  const people = (await listPeople(deps.db)).filter(({ id }) => id !== by.id);
  const page = recordDeputyPage(await aroundOf(c, deps), { ...view, people, today: deps.today() });
  return c.html(await page, view.faults.size > 0 ? 400 : 200);
};

const shape = z.object({
  key: z.string().max(64),
  person: z.string(),
  "from[day]": z.string(),
  "from[month]": z.string(),
  "from[year]": z.string(),
  "until[day]": z.string(),
  "until[month]": z.string(),
  "until[year]": z.string(),
});

const record = async (c: ConsoleContext, deps: ConsoleDeps): Promise<Response> => {
  const by = decider(c);
  const form = await readForm(c, shape);
  if (!form.ok) throw new Problem("invalid_request", "The form is not as Porth made it.");
  const { key, person, ...days } = form.data;
  const typed: TypedDeputy = {
    person,
    from: { day: days["from[day]"], month: days["from[month]"], year: days["from[year]"] },
    until: { day: days["until[day]"], month: days["until[month]"], year: days["until[year]"] },
  };
  const sent = { by, key, about: "/deputies/new" };
  const first = await firstResultOf(deps, sent);
  if (first !== null) return c.redirect(at(c.var.language, first), 303);
  const people = (await listPeople(deps.db)).map(({ id }) => id).filter((id) => id !== by.id);
  const faults = faultsInDeputy(typed, deps.today(), people);
  const [from, until] = [dayTyped(typed.from), dayTyped(typed.until)];
  if (faults.size > 0 || from === null || until === null)
    return formPage(c, deps, by, { key, typed, faults });
  const path = await formOnce<DeputyRow>(deps, sent, {
    act: (keep) => recordDeputy(deps, by, { person, from, until }, keep),
    toldAt: () => "/deputies?notice=recorded",
  });
  return c.redirect(at(c.var.language, path), 303);
};
