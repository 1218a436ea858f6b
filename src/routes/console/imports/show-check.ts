import { may } from "#auth/principal.ts";
import { type CheckView, checkPage } from "#console/pages/imports/check.ts";
import { listCurrentExtracts } from "#db/extracts.ts";
import type { WaitingFile } from "#db/offered-files.ts";
import { readDepartmentNames } from "#db/register-rows.ts";
import { shownRows } from "#register/shown-rows.ts";
import { aroundOf } from "#routes/console/around.ts";
import type { ConsoleContext, ConsoleDeps } from "#routes/console/console-context.ts";
import { signedIn } from "#routes/console/session.ts";
import { checkOffer, showFileErrors } from "./load.ts";
import { seenOf, toldOf } from "./told.ts";

/** What a file that waits would do now. It may have come to have errors, as departments came and went. */
export const showCheck = async (
  c: ConsoleContext,
  deps: ConsoleDeps,
  { id, asked, bytes }: WaitingFile,
  { wrong }: Pick<CheckView, "wrong">,
): Promise<Response> => {
  const { by } = signedIn(c);
  const { kind, extractedOn, name } = asked;
  const checked = await checkOffer(deps, by, { ...asked, bytes });
  if ("inFile" in checked) {
    const [year = "", month = "", day = ""] = extractedOn?.split("-") ?? [];
    const typed = new Map(Object.entries({ kind, day, month, year }));
    return showFileErrors(c, deps, typed, checked.inFile);
  }
  const { report, refusal } = checked;
  const current = (await listCurrentExtracts(deps.db)).find((extract) => extract.kind === kind);
  const view = {
    id,
    fileName: name,
    report,
    refusal,
    firstRows: shownRows(kind, checked.firstRows, { names: may(by, "Gate.ReadDetail") }),
    current: current ? toldOf(current) : null,
    departments: await readDepartmentNames(deps.db),
    seen: seenOf(report.effect),
    wrong,
  };
  return c.html(await checkPage(await aroundOf(c, deps), view), wrong === null ? 200 : 409);
};
