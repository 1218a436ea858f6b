import { requestPage } from "#console/pages/request.ts";
import { aroundOf } from "#routes/console/around.ts";
import type { AddPages } from "#routes/console/console-app.ts";
import { receiptFile } from "#routes/console/receipt-file.ts";
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
    return receiptFile(c, decision, await receiptFor(signedIn(c).by, deps, decision));
  });
};
