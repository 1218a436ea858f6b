import { listReviews } from "#actions/review/list-reviews.ts";
import { allow, may, type Principal } from "#auth/principal.ts";
import type { Wanted } from "#console/pages/requests/wanted.ts";
import { requestsPage } from "#console/pages/requests.ts";
import { listServiceGroups } from "#db/departments.ts";
import { countReviews } from "#db/review/counts.ts";
import type { Deps } from "#deps.ts";
import { type VacancyState, vacancyStates } from "#gate/vacancy.ts";
import { aroundOf } from "#routes/console/around.ts";
import type { AddPages } from "#routes/console/console-app.ts";
import type { ConsoleContext, ConsoleDeps } from "#routes/console/console-context.ts";
import { signedIn } from "#routes/console/session.ts";
import { firstPage } from "#routes/shapes/list.ts";
import type { Language } from "#words/language.ts";

const pageSize = 25;

/** What is before the reviewers. */
export const addRequestList: AddPages = ({ forSignedIn }, deps) => {
  forSignedIn.get("/requests", (c) => answerRequests(c, deps));
};

/** Answers with the list that the address asks for. */
export const answerRequests = async (c: ConsoleContext, deps: ConsoleDeps): Promise<Response> => {
  const { by } = signedIn(c);
  allow(by, "Review.Read");
  const wanted = wantedBy(c);
  const [read, counts, serviceGroups] = await Promise.all([
    listReviews(deps, by, { ...wanted, limit: pageSize + 1 }),
    countReviews(deps.db, { ...wanted, today: deps.today() }),
    serviceGroupNames(deps, c.var.language),
  ]);
  const { items, next } = firstPage(read, pageSize, ({ of }) => of.review.id);
  return c.html(
    await requestsPage(await aroundOf(c, deps), {
      wanted,
      counts,
      serviceGroups,
      today: deps.today(),
      shown: items,
      next,
      mayDeputise: decidesInOwnRight(by),
    }),
  );
};

export const decidesInOwnRight = (by: Principal): boolean => may(by, "Review.Decide") && !by.isDeputy;

/** The service groups of the register by code, each by its name in this language, in order of name. */
export const serviceGroupNames = async (
  { db }: Deps,
  language: Language,
): Promise<ReadonlyMap<string, string>> => {
  const groups = await listServiceGroups(db);
  return new Map(
    groups
      .map(
        ({ code, nameEn, nameCy }) => [code, (language === "cy" ? nameCy : null) ?? nameEn ?? code] as const,
      )
      .toSorted(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0)),
  );
};

/** What the address asks for; what it cannot ask for counts as not asked. */
const wantedBy = (c: ConsoleContext): Wanted => {
  const state = c.req.query("state") ?? "awaiting_review";
  const after = c.req.query("after") ?? "";
  return {
    state: state === "all" ? null : isState(state) ? state : "awaiting_review",
    serviceGroup: c.req.query("service_group")?.slice(0, 64) || null,
    text: c.req.query("text")?.trim().slice(0, 200) || null,
    after: /^rev_[0-9A-Z]{26}$/.test(after) ? after : null,
  };
};

const isState = (text: string): text is VacancyState => (vacancyStates as readonly string[]).includes(text);
