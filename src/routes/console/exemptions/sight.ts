import { may, type Principal } from "#auth/principal.ts";
import type { Sight } from "#console/pages/exemptions/exemptions-view.ts";

/** What a reviewer may see besides. */
export const sightOf = (by: Principal): Sight => ({
  detail: may(by, "Gate.ReadDetail"),
  opensDepartments: may(by, "Gate.Ask"),
});
