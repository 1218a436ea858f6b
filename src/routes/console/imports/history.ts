import { allow } from "#auth/principal.ts";
import { historyPage } from "#console/pages/imports/history.ts";
import { type ImportNotice, importPage, type Turned } from "#console/pages/imports/one.ts";
import { importKinds } from "#console/pages/imports/view.ts";
import { type ExtractRecord, listExtracts, readExtract } from "#db/extracts.ts";
import { readDepartmentNames } from "#db/register-rows.ts";
import type { ImportKind } from "#imports/rows.ts";
import { Problem } from "#problem.ts";
import type { ImportReport } from "#register/import-report.ts";
import { aroundOf } from "#routes/console/around.ts";
import type { AddPages } from "#routes/console/console-app.ts";
import type { ConsoleContext } from "#routes/console/console-context.ts";
import { signedIn } from "#routes/console/session.ts";
import { firstPage } from "#routes/shapes/list.ts";
import { namesFor, toldOf, turnedBy } from "./told.ts";

const pageSize = 25;

/** Everything that was loaded, and each of it. */
export const addImportsHistory: AddPages = ({ forSignedIn }, deps) => {
  forSignedIn.get("/imports/history", async (c) => {
    const { by } = signedIn(c);
    allow(by, "Register.Write");
    const [kind, after] = [kindIn(c), afterIn(c)];
    const read = await listExtracts(deps.db, { before: after, kind, limit: pageSize + 1 });
    const { items, next } = firstPage(read, pageSize, ({ id }) => id);
    const shown = items.map(toldOf);
    const view = {
      kind,
      after,
      shown,
      next,
      names: await namesFor(
        by,
        deps,
        shown.map(({ loadedBy }) => loadedBy),
      ),
    };
    return c.html(await historyPage(await aroundOf(c, deps), view));
  });

  forSignedIn.get("/imports/:id", async (c) => {
    const { by } = signedIn(c);
    allow(by, "Register.Write");
    const extract = await readExtract(deps.db, c.req.param("id"));
    if (!extract) throw new Problem("not_found", "There is no such import.");
    const view = {
      extract: toldOf(extract),
      report: reportIn(extract),
      names: await namesFor(by, deps, [extract.loadedBy]),
      departments: await readDepartmentNames(deps.db),
      notice: noticeIn(c, extract),
    };
    return c.html(await importPage(await aroundOf(c, deps), view));
  });
};

const reportIn = ({ report }: ExtractRecord) => JSON.parse(report) as ImportReport;

/** What cannot be asked for counts as not asked. */
const kindIn = (c: ConsoleContext): ImportKind | null =>
  importKinds.find((kind) => kind === c.req.query("kind")) ?? null;

const afterIn = (c: ConsoleContext): string | null => {
  const after = c.req.query("after") ?? "";
  return /^imp_[0-9A-Z]{26}$/.test(after) ? after : null;
};

/** What has just been done, as the address says it; never what the import's own state belies. */
const noticeIn = (c: ConsoleContext, extract: ExtractRecord): ImportNotice | null => {
  const [done, moved] = c.req.query("notice")?.split("-") ?? [];
  const hasMoved = moved === "moved";
  if (done === "loaded" && extract.state !== "undone")
    return { done: "wasLoaded", hasMoved, ...turnedBy(reportIn(extract).effect) };
  return done === "undone" && extract.state === "undone"
    ? { done: "wasUndone", hasMoved, ...turnedIn(c) }
    : null;
};

const turnedIn = (c: ConsoleContext): Turned => {
  const figure = (name: string) => Number(/^\d{1,6}$/.exec(c.req.query(name) ?? "")?.[0] ?? 0);
  return { opened: figure("opened"), closed: figure("closed") };
};
