import { forecastDepartment } from "#actions/decisions/forecast-department.ts";
import { listOpenRequests } from "#actions/decisions/list-open-requests.ts";
import { may } from "#auth/principal.ts";
import { departmentPage } from "#console/pages/departments/one/department-page.ts";
import { peopleInScope } from "#console/pages/departments/one/people-in-scope.ts";
import { aroundOf } from "#routes/console/around.ts";
import type { AddPages } from "#routes/console/console-app.ts";
import { serviceGroupNames } from "#routes/console/requests/requests.ts";
import { signedIn } from "#routes/console/session.ts";

/** A department, by its code or another name, as far as this person may see it. */
export const addDepartment: AddPages = ({ forSignedIn }, deps) => {
  forSignedIn.get("/departments/:code", async (c) => {
    const { by } = signedIn(c);
    const { facts, answer, policy, forecast } = await forecastDepartment(deps, by, c.req.param("code"));
    const { code, serviceGroup } = facts.department;
    const [groups, requests] = await Promise.all([
      serviceGroupNames(deps, c.var.language),
      may(by, "Review.Read") ? listOpenRequests(deps, by, code) : null,
    ]);
    return c.html(
      await departmentPage(await aroundOf(c, deps), {
        facts,
        answer,
        policy,
        forecast,
        serviceGroup: groups.get(serviceGroup) ?? null,
        people: may(by, "Gate.ReadDetail") ? peopleInScope(facts, deps.policy) : null,
        requests,
        mayExempt: may(by, "Review.Decide"),
      }),
    );
  });
};
