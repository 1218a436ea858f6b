import { withdrawVacancy } from "#actions/decisions/withdraw-vacancy.ts";
import { showReview } from "#actions/review/show-review.ts";
import { at } from "#console/page.ts";
import { withdrawPage } from "#console/pages/requests-word/withdraw.ts";
import { Problem } from "#problem.ts";
import { aroundOf } from "#routes/console/around.ts";
import type { AddPages } from "#routes/console/console-app.ts";
import { signedIn } from "#routes/console/session.ts";
import { movesFor } from "./view.ts";

/** Giving a vacancy up, for whoever asked about it. */
export const addWithdraw: AddPages = ({ forSignedIn }, deps) => {
  forSignedIn.get("/requests/:id/withdraw", async (c) => {
    const { by } = signedIn(c);
    const shown = await showReview(deps, by, c.req.param("id"));
    if (shown.state === "withdrawn")
      return c.redirect(at(c.var.language, `/requests/${shown.of.review.id}`), 303);
    if (!movesFor(by, shown).withdraw) throw new Problem("not_found", "You asked about no such vacancy.");
    return c.html(await withdrawPage(await aroundOf(c, deps), shown));
  });
  forSignedIn.post("/requests/:id/withdraw", async (c) => {
    const { by } = signedIn(c);
    const { of } = await showReview(deps, by, c.req.param("id"));
    await withdrawVacancy(deps, by, of.vacancy.id, () => []);
    return c.redirect(at(c.var.language, `/requests/${of.review.id}?notice=withdrawn`), 303);
  });
};
