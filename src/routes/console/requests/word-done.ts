import { showReview } from "#actions/review/show-review.ts";
import { wordDonePage } from "#console/pages/requests-word/done.ts";
import { Problem } from "#problem.ts";
import { aroundOf } from "#routes/console/around.ts";
import type { AddPages } from "#routes/console/console-app.ts";
import { signedIn } from "#routes/console/session.ts";

/** That a word was given, for whoever gave it. */
export const addWordDone: AddPages = ({ forSignedIn }, deps) => {
  forSignedIn.get("/requests/:id/done/:verdict", async (c) => {
    const { by } = signedIn(c);
    const { of } = await showReview(deps, by, c.req.param("id"));
    const verdict = of.verdicts.find(
      ({ id, decidedBy }) => id === c.req.param("verdict") && decidedBy === by.id,
    );
    if (!verdict) throw new Problem("not_found", "You gave no such word.");
    return c.html(await wordDonePage(await aroundOf(c, deps), of, verdict));
  });
};
