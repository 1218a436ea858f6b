import { requestPage } from "#console/pages/request.ts";
import { aroundOf } from "#routes/console/around.ts";
import type { AddPages } from "#routes/console/console-app.ts";
import { signedIn } from "#routes/console/session.ts";
import { receiptFor } from "#routes/decisions.ts";
import { readRequest } from "./view.ts";

/** A request, and the receipts of its answers. */
export const addRequest: AddPages = ({ forSignedIn }, deps) => {
  forSignedIn.get("/requests/:id", async (c) => {
    const view = await readRequest(c, deps, c.req.param("id"));
    const notice = c.req.query("notice") === "withdrawn" ? "withdrawn" : null;
    return c.html(await requestPage(await aroundOf(c, deps), view, { notice }));
  });
  forSignedIn.get("/requests/:id/receipts/:decision", async (c) => {
    const decision = c.req.param("decision");
    const receipt = await receiptFor(signedIn(c).by, deps, decision);
    return c.body(receipt, 200, {
      "Content-Type": "application/jose",
      "Content-Disposition": `attachment; filename="${decision.replaceAll(/[^\w]/g, "")}.jws"`,
    });
  });
};
