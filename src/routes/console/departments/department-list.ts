import { listStandings } from "#actions/decisions/list-standings.ts";
import { departmentsPage } from "#console/pages/departments/departments-page.ts";
import type { Wanted } from "#console/pages/departments/wanted.ts";
import { aroundOf } from "#routes/console/around.ts";
import type { AddPages } from "#routes/console/console-app.ts";
import type { ConsoleContext } from "#routes/console/console-context.ts";
import { serviceGroupNames } from "#routes/console/requests/requests.ts";
import { signedIn } from "#routes/console/session.ts";

/** Every department that is looked for is judged, so that each standing can be counted. */
export const addDepartmentList: AddPages = ({ forSignedIn }, deps) => {
  forSignedIn.get("/departments", async (c) => {
    const wanted = wantedBy(c);
    const [found, serviceGroups] = await Promise.all([
      listStandings(deps, signedIn(c).by, {
        ...wanted,
        standing: null,
        after: null,
        limit: Number.POSITIVE_INFINITY,
      }),
      serviceGroupNames(deps, c.var.language),
    ]);
    return c.html(await departmentsPage(await aroundOf(c, deps), { wanted, found, serviceGroups }));
  });
};

/** What the address asks for; what it cannot ask for counts as not asked. */
const wantedBy = (c: ConsoleContext): Wanted => {
  const standing = c.req.query("standing");
  return {
    standing: standing === "clear" || standing === "blocked" ? standing : null,
    serviceGroup: c.req.query("service_group")?.slice(0, 64) || null,
    text: c.req.query("text")?.trim().slice(0, 200) || null,
    after: c.req.query("after")?.slice(0, 64) || null,
  };
};
