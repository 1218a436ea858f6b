import * as z from "zod";
import { recordExemption } from "#actions/review/record-exemption.ts";
import { allow } from "#auth/principal.ts";
import { at } from "#console/page.ts";
import { exemptionCheckPage } from "#console/pages/exemptions/exemption-check.ts";
import { exemptionDonePage } from "#console/pages/exemptions/exemption-done.ts";
import { dropDraft } from "#db/drafts.ts";
import { readHolder, readShownExemption } from "#db/exemptions/shown-exemptions.ts";
import type { ExemptionRow } from "#db/exemptions.ts";
import { Problem } from "#problem.ts";
import { exemptionOf, faultsInExemption } from "#review/typed-exemption.ts";
import { aroundOf } from "#routes/console/around.ts";
import type { AddPages } from "#routes/console/console-app.ts";
import type { ConsoleContext, ConsoleDeps } from "#routes/console/console-context.ts";
import { firstResultOf, formOnce } from "#routes/console/form-once.ts";
import { signedIn } from "#routes/console/session.ts";
import { exemptionDraft, exemptionDraftName, fieldsOf } from "./exemption-form.ts";
import { sightOf } from "./sight.ts";

/** The answers before they count, recording them once, and that they are recorded. */
export const addExemptionCheck: AddPages = ({ forSignedIn }, deps) => {
  forSignedIn.get("/exemptions/check", async (c) => {
    allow(signedIn(c).by, "Review.Decide");
    return checkPage(c, deps, false);
  });
  forSignedIn.post("/exemptions/check", async (c) => {
    const { by } = signedIn(c);
    allow(by, "Review.Decide");
    const { key } = await fieldsOf(c, z.object({ key: z.string().max(64) }));
    const form = { by, key, about: "/exemptions/check" };
    const first = await firstResultOf(deps, form);
    if (first !== null) return c.redirect(at(c.var.language, first), 303);
    const draft = await readCompleteDraft(c, deps);
    if (draft?.typed.key !== key) return checkPage(c, deps, true);
    const asked = draft.exemption;
    const path = await formOnce<ExemptionRow>(deps, form, {
      act: (keep) =>
        recordExemption(deps, by, asked, (recorded) => [
          ...keep(recorded),
          dropDraft(by.id, exemptionDraftName),
        ]),
      toldAt: ({ id }) => `/exemptions/${id}/done`,
    });
    return c.redirect(at(c.var.language, path), 303);
  });
  forSignedIn.get("/exemptions/:id/done", async (c) => {
    const { by } = signedIn(c);
    allow(by, "Review.Decide");
    const one = await readShownExemption(deps.db, c.req.param("id"), deps.today());
    if (one?.recordedBy !== by.id) throw new Problem("not_found", "You recorded no such exemption.");
    return c.html(await exemptionDonePage(await aroundOf(c, deps), one, sightOf(by)));
  });
};

/** What was typed, once nothing in it must be mended, with who holds the assignment; null before that. */
const readCompleteDraft = async (c: ConsoleContext, deps: ConsoleDeps) => {
  const typed = await exemptionDraft(c, deps);
  const holder = typed && (await readHolder(deps.db, typed.assignmentNumber));
  const exemption = typed && exemptionOf(typed);
  if (!typed || !holder || !exemption) return null;
  const faults = faultsInExemption(typed, { policy: deps.policy, isHeld: true });
  return faults.length > 0 ? null : { typed, holder, exemption };
};

/** Back to the form where something must be mended, or nothing is kept. */
const checkPage = async (c: ConsoleContext, deps: ConsoleDeps, haveMoved: boolean): Promise<Response> => {
  const draft = await readCompleteDraft(c, deps);
  if (!draft) return c.redirect(at(c.var.language, "/exemptions/new"), 303);
  const view = { ...draft, sight: sightOf(signedIn(c).by), haveMoved };
  return c.html(await exemptionCheckPage(await aroundOf(c, deps), view), haveMoved ? 409 : 200);
};
