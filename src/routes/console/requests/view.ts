import { showReview } from "#actions/review/show-review.ts";
import { may, type Principal } from "#auth/principal.ts";
import type { RequestView } from "#console/pages/request/view.ts";
import { readNames } from "#db/people/names.ts";
import { readCasesOf } from "#db/review/cases-of-vacancy.ts";
import type { Deps } from "#deps.ts";
import { movesOf } from "#review/moves.ts";
import type { ReviewCase } from "#review/review-case.ts";
import type { ShownReview } from "#review/shown-review.ts";
import type { ConsoleContext, ConsoleDeps } from "#routes/console/console-context.ts";
import { signedIn } from "#routes/console/session.ts";
import { serviceGroupNames } from "./requests.ts";

/** A request with everything that this person may see of it. */
export const readRequest = async (c: ConsoleContext, deps: ConsoleDeps, id: string): Promise<RequestView> => {
  const { by } = signedIn(c);
  const shown = await showReview(deps, by, id);
  const [cases, groups] = await Promise.all([
    readCasesOf(deps.db, shown.of.vacancy.id),
    serviceGroupNames(deps, c.var.language),
  ]);
  const group = shown.facts?.department.serviceGroup;
  return {
    shown,
    today: deps.today(),
    serviceGroup: group === undefined ? null : (groups.get(group) ?? group),
    policy: deps.policyName,
    overrideCategories: deps.overrideCategories,
    cases,
    detail: may(by, "Gate.ReadDetail"),
    names: may(by, "Gate.ReadDetail") ? await namesIn(deps, cases) : new Map(),
    opensDepartments: may(by, "Gate.Ask"),
    receipts: receiptsFor(by, shown),
    moves: movesFor(by, shown),
  };
};

export const movesFor = (by: Principal, shown: ShownReview) =>
  movesOf({ ...by, mayDecide: may(by, "Review.Decide"), mayAsk: may(by, "Gate.Ask") }, shown);

const namesIn = ({ db }: Deps, cases: readonly ReviewCase[]) =>
  readNames(
    db,
    cases.flatMap(({ verdicts }) => verdicts.map(({ decidedBy }) => decidedBy)),
  );

/** Who may read details reads every receipt; who may ask, those of what they asked. */
const receiptsFor = (by: Principal, { of }: ShownReview): ReadonlySet<string> =>
  new Set(
    of.decisions
      .filter(({ askedBy }) => may(by, "Gate.ReadDetail") || (may(by, "Gate.Ask") && askedBy === by.id))
      .map(({ id }) => id),
  );
