import type { AddPages } from "#routes/console/console-app.ts";
import { addImportsHistory } from "./history.ts";
import { addImportsLoad } from "./load.ts";
import { addImportsOffers } from "./offers.ts";
import { addImportsOverview } from "./overview.ts";
import { addImportsUndo } from "./undo.ts";
import { addUnmatchedPage } from "./unmatched.ts";

/** Every page about what is loaded. One import comes last: its address would take the others'. */
export const addImportsPages: AddPages = (pages, deps) => {
  for (const add of [
    addImportsOverview,
    addImportsLoad,
    addImportsOffers,
    addUnmatchedPage,
    addImportsUndo,
    addImportsHistory,
  ])
    add(pages, deps);
};
