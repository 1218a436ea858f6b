import { listUnmatched } from "#actions/register/list-unmatched.ts";
import { isPlanKind, unmatchedPage } from "#console/pages/unmatched.ts";
import { listCurrentExtracts } from "#db/extracts.ts";
import { aroundOf } from "#routes/console/around.ts";
import type { AddPages } from "#routes/console/console-app.ts";
import { signedIn } from "#routes/console/session.ts";

const pageSize = 25;

/** What the data steward has to look into. */
export const addUnmatchedPage: AddPages = ({ forSignedIn }, deps) => {
  forSignedIn.get("/imports/unmatched", async (c) => {
    const { plans, departments, statuses } = await listUnmatched(deps, signedIn(c).by);
    const kind = c.req.query("kind") ?? "";
    const wanted = isPlanKind(kind) ? kind : null;
    const ofKind = plans.filter((plan) => wanted === null || plan.kind === wanted);
    const after = Number(/^\d{1,6}$/.exec(c.req.query("after") ?? "")?.[0] ?? 0);
    const current = await listCurrentExtracts(deps.db);
    const view = {
      kind: wanted,
      after,
      shown: ofKind.slice(after, after + pageSize),
      next: ofKind.length > after + pageSize ? after + pageSize : null,
      all: plans.length,
      departments,
      statuses,
      hasPlans: current.some((extract) => isPlanKind(extract.kind)),
    };
    return c.html(await unmatchedPage(await aroundOf(c, deps), view));
  });
};
