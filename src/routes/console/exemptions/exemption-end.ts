import { endExemption } from "#actions/review/end-exemption.ts";
import { allow } from "#auth/principal.ts";
import { at } from "#console/page.ts";
import { exemptionEndPage } from "#console/pages/exemptions/exemption-end.ts";
import { readShownExemption } from "#db/exemptions/shown-exemptions.ts";
import { Problem } from "#problem.ts";
import { aroundOf } from "#routes/console/around.ts";
import type { AddPages } from "#routes/console/console-app.ts";
import { signedIn } from "#routes/console/session.ts";
import { sightOf } from "./sight.ts";

/** Ending an exemption. One that is over or ended already is shown where it is. */
export const addExemptionEnd: AddPages = ({ forSignedIn }, deps) => {
  forSignedIn.get("/exemptions/:id/end", async (c) => {
    const { by } = signedIn(c);
    allow(by, "Review.Decide");
    const one = await readShownExemption(deps.db, c.req.param("id"), deps.today());
    if (!one) throw new Problem("not_found", "There is no such exemption.");
    if (one.state === "over" || one.state === "ended")
      return c.redirect(at(c.var.language, `/exemptions?state=${one.state}`), 303);
    return c.html(await exemptionEndPage(await aroundOf(c, deps), one, sightOf(by)));
  });
  forSignedIn.post("/exemptions/:id/end", async (c) => {
    await endExemption(deps, signedIn(c).by, c.req.param("id"));
    return c.redirect(at(c.var.language, "/exemptions?state=ended&notice=ended"), 303);
  });
};
