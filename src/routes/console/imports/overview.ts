import { listUnmatched } from "#actions/register/list-unmatched.ts";
import { allow } from "#auth/principal.ts";
import { importsPage } from "#console/pages/imports.ts";
import { listCurrentExtracts } from "#db/extracts.ts";
import { countParked } from "#db/inbound/inbox.ts";
import { columnsOf } from "#imports/columns.ts";
import type { ImportKind } from "#imports/rows.ts";
import { Problem } from "#problem.ts";
import { aroundOf } from "#routes/console/around.ts";
import type { AddPages } from "#routes/console/console-app.ts";
import { signedIn } from "#routes/console/session.ts";
import { namesFor, toldOf } from "./told.ts";

/** What is loaded, and files to fill in. */
export const addImportsOverview: AddPages = ({ forSignedIn }, deps) => {
  forSignedIn.get("/imports", async (c) => {
    const { by } = signedIn(c);
    const unmatched = await listUnmatched(deps, by);
    const current = (await listCurrentExtracts(deps.db)).map(toldOf);
    const loadedBy = current.map((extract) => extract.loadedBy);
    return c.html(
      await importsPage(await aroundOf(c, deps), {
        today: deps.today(),
        policy: deps.policy,
        current,
        names: await namesFor(by, deps, loadedBy),
        unmatched: unmatched.plans.length + unmatched.departments.length + unmatched.statuses.length,
        parked: await countParked(deps.db),
      }),
    );
  });

  forSignedIn.get("/imports/templates/:file", (c) => {
    allow(signedIn(c).by, "Register.Write");
    const kind = c.req.param("file").replace(/\.csv$/, "");
    if (!isKind(kind)) throw new Problem("not_found", "There is no such template.");
    return c.body(template(kind), 200, {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${kind}.csv"`,
    });
  });
};

const isKind = (text: string): text is ImportKind => Object.hasOwn(columnsOf, text);

/** The header alone. The mark at its start tells Excel that the file is UTF-8, so that Welsh letters stay whole. */
const template = (kind: ImportKind): string =>
  `\uFEFF${Object.values(columnsOf[kind])
    .map(({ name }) => name)
    .join(",")}\r\n`;
