import * as z from "zod";
import { checkUndo, type UndoneImport, undoImport } from "#actions/register/undo-import.ts";
import { allow } from "#auth/principal.ts";
import { at } from "#console/page.ts";
import { undoPage } from "#console/pages/imports/undo.ts";
import { readDepartmentNames } from "#db/register-rows.ts";
import { Problem } from "#problem.ts";
import { aroundOf } from "#routes/console/around.ts";
import type { AddPages } from "#routes/console/console-app.ts";
import type { ConsoleContext, ConsoleDeps } from "#routes/console/console-context.ts";
import { readForm } from "#routes/console/form.ts";
import { formOnce } from "#routes/console/form-once.ts";
import { signedIn } from "#routes/console/session.ts";
import { reviveParked } from "#routes/inbound/revive-parked.ts";
import { seenOf, toldOf, turnedBy } from "./told.ts";

/** Taking an import back: what that does, and the word to do it. */
export const addImportsUndo: AddPages = ({ forSignedIn }, deps) => {
  forSignedIn.get("/imports/:id/undo", (c) => orItsPage(c, c.req.param("id"), () => showUndo(c, deps)));
  forSignedIn.post("/imports/:id/undo", (c) => orItsPage(c, c.req.param("id"), () => undo(c, deps)));
};

/** What is not current cannot be undone: its own page says what it is. */
const orItsPage = async (c: ConsoleContext, id: string, run: () => Promise<Response>): Promise<Response> => {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== "not_current") throw error;
    return c.redirect(at(c.var.language, `/imports/${id}`), 303);
  }
};

type WithId = ConsoleContext<"/imports/:id/undo">;

const showUndo = async (c: WithId, deps: ConsoleDeps): Promise<Response> => {
  const { undone, restored, effect } = await checkUndo(deps, signedIn(c).by, c.req.param("id"));
  const view = {
    extract: toldOf(undone),
    restored: restored && toldOf(restored),
    effect,
    departments: await readDepartmentNames(deps.db),
    seen: seenOf(effect),
  };
  return c.html(await undoPage(await aroundOf(c, deps), view));
};

const shape = z.object({ seen: z.string().max(64) });

const undo = async (c: WithId, deps: ConsoleDeps): Promise<Response> => {
  const { by } = signedIn(c);
  allow(by, "Register.Write");
  const id = c.req.param("id");
  const form = await readForm(c, shape);
  if (!form.ok) throw new Problem("invalid_request", "The form is not Porth's. Nothing was done.");
  const { seen } = form.data;
  const told = await formOnce<UndoneImport>(
    deps,
    { by, key: id, about: "/imports/undo" },
    {
      act: (keep) => undoImport(deps, by, id, keep),
      toldAt: ({ effect }) => {
        const { opened, closed } = turnedBy(effect);
        const notice = seenOf(effect) === seen ? "undone" : "undone-moved";
        return `/imports/${id}?notice=${notice}&opened=${opened}&closed=${closed}`;
      },
    },
  );
  await reviveParked(deps, by, c.var.requestId);
  return c.redirect(at(c.var.language, told), 303);
};
