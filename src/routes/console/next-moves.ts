import { listNextMoves } from "#actions/reports/list-next-moves.ts";
import { may } from "#auth/principal.ts";
import { nextMovesPage } from "#console/pages/next-moves/next-moves-page.ts";
import type { Wanted } from "#console/pages/next-moves/wanted.ts";
import type { Owner, Severity } from "#gate/finding.ts";
import { owners } from "#measures/owners.ts";
import { movesFile } from "#routes/reports/move-body.ts";
import { aroundOf } from "./around.ts";
import type { AddPages } from "./console-app.ts";
import type { ConsoleContext } from "./console-context.ts";
import { serviceGroupNames } from "./requests/requests.ts";
import { signedIn } from "./session.ts";

/** Whose move it is, as a page and as the same file that the interface gives. All of it is read, so that it can be counted. */
export const addNextMovesPages: AddPages = ({ forSignedIn }, deps) => {
  forSignedIn.get("/next-moves", async (c) => {
    const { by } = signedIn(c);
    const [moves, serviceGroups] = await Promise.all([
      listNextMoves(deps, by, everything),
      serviceGroupNames(deps, c.var.language),
    ]);
    const view = {
      wanted: wantedBy(c, "block"),
      moves,
      today: deps.today(),
      serviceGroups,
      detail: may(by, "Gate.ReadDetail"),
    };
    return c.html(await nextMovesPage(await aroundOf(c, deps), view));
  });
  forSignedIn.get("/next-moves.csv", async (c) => {
    const { by } = signedIn(c);
    const moves = await listNextMoves(deps, by, { ...everything, ...wantedBy(c, null), after: null });
    const { body, headers } = movesFile(moves, {
      language: c.var.language,
      detail: may(by, "Gate.ReadDetail"),
    });
    return c.body(body, 200, headers);
  });
};

const everything = {
  owner: null,
  serviceGroup: null,
  department: null,
  severity: null,
  after: null,
  limit: null,
};

/** What the address asks for; what it cannot ask for counts as not asked. */
const wantedBy = (c: ConsoleContext, unasked: Severity | null): Wanted => {
  const severity = c.req.query("severity");
  return {
    owner: owners.find((owner): owner is Owner => owner === c.req.query("owner")) ?? null,
    serviceGroup: c.req.query("service_group")?.slice(0, 64) || null,
    department: c.req.query("department")?.slice(0, 64) || null,
    severity: severity === "block" || severity === "warn" ? severity : severity === "all" ? null : unasked,
    after: c.req.query("after")?.slice(0, 300) || null,
  };
};
