import { at } from "#console/page.ts";
import { decisionPage } from "#console/pages/decision.ts";
import { readableDecision, receiptFor } from "#routes/decisions.ts";
import { aroundOf } from "./around.ts";
import type { AddPages } from "./console-app.ts";
import { receiptFile } from "./receipt-file.ts";
import { serviceGroupNames } from "./requests/requests.ts";
import { signedIn } from "./session.ts";

/** A decision to be printed, and its receipt, for those who may read it. */
export const addDecision: AddPages = ({ forSignedIn }, deps) => {
  forSignedIn.get("/decisions/:id", async (c) => {
    const { language } = c.var;
    const decision = await readableDecision(signedIn(c).by, deps, c.req.param("id"));
    const groups = await serviceGroupNames(deps, language);
    const { serviceGroup } = decision.grounds.facts.department;
    const view = {
      decision,
      serviceGroup: groups.get(serviceGroup) ?? serviceGroup,
      verifyAt: `${deps.console.url}${at(language, `/verify?reference=${decision.reference}`)}`,
    };
    return c.html(await decisionPage(await aroundOf(c, deps), view));
  });
  forSignedIn.get("/decisions/:id/receipt", async (c) => {
    const id = c.req.param("id");
    return receiptFile(c, id, await receiptFor(signedIn(c).by, deps, id));
  });
};
