import { allow } from "#auth/principal.ts";
import { exemptionsPage } from "#console/pages/exemptions/exemptions-page.ts";
import { countExemptions, listShownExemptions } from "#db/exemptions/shown-exemptions.ts";
import { readNames } from "#db/people/names.ts";
import { type ExemptionState, exemptionStates } from "#gate/exemption.ts";
import { aroundOf } from "#routes/console/around.ts";
import type { AddPages } from "#routes/console/console-app.ts";
import type { ConsoleContext, ConsoleDeps } from "#routes/console/console-context.ts";
import { signedIn } from "#routes/console/session.ts";
import { firstPage } from "#routes/shapes/list.ts";
import { sightOf } from "./sight.ts";

const pageSize = 25;

/** The exemptions of one state, newest first. */
export const addExemptionList: AddPages = ({ forSignedIn }, deps) => {
  forSignedIn.get("/exemptions", async (c) => {
    const { by } = signedIn(c);
    allow(by, "Review.Decide");
    const state = stateIn(c);
    const after = afterIn(c);
    const today = deps.today();
    const [found, counts] = await Promise.all([
      listShownExemptions(deps.db, { state, today, before: after, limit: pageSize + 1 }),
      countExemptions(deps.db, today),
    ]);
    const { items: shown, next } = firstPage(found, pageSize, ({ id }) => id);
    const sight = sightOf(by);
    return c.html(
      await exemptionsPage(await aroundOf(c, deps), {
        sight,
        state,
        after,
        shown,
        next,
        counts,
        names: sight.detail ? await reviewersOf(deps, shown) : new Map(),
        wasEnded: c.req.query("notice") === "ended",
      }),
    );
  });
};

const reviewersOf = (
  { db }: ConsoleDeps,
  shown: readonly { readonly recordedBy: string; readonly endedBy: string | null }[],
) =>
  readNames(
    db,
    shown.flatMap(({ recordedBy, endedBy }) => (endedBy === null ? [recordedBy] : [recordedBy, endedBy])),
  );

const stateIn = (c: ConsoleContext): ExemptionState | null => {
  const said = c.req.query("state") ?? "in_force";
  if (said === "all") return null;
  return exemptionStates.find((state) => state === said) ?? "in_force";
};

const afterIn = (c: ConsoleContext): string | null => {
  const after = c.req.query("after") ?? "";
  return /^exm_[0-9A-Z]{26}$/.test(after) ? after : null;
};
