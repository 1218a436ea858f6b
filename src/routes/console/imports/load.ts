import { type CheckedImport, checkImport } from "#actions/register/apply-import.ts";
import { type NewOffer, offerImport } from "#actions/register/offer-import.ts";
import { allow, type Principal } from "#auth/principal.ts";
import { at } from "#console/page.ts";
import type { FileErrors } from "#console/pages/imports/file-errors.ts";
import { type LoadForm, loadFilePage } from "#console/pages/imports/load-file.ts";
import { maxFileBytes } from "#imports/limits.ts";
import type { RowError } from "#imports/rows.ts";
import { Problem } from "#problem.ts";
import { aroundOf } from "#routes/console/around.ts";
import type { AddPages } from "#routes/console/console-app.ts";
import type { ConsoleContext, ConsoleDeps } from "#routes/console/console-context.ts";
import { readForm } from "#routes/console/form.ts";
import { signedIn } from "#routes/console/session.ts";
import { sayIn } from "#words/page-words.ts";
import { loadWords } from "#words/pages/imports/load.ts";
import { loadShape, offerIn } from "./load-form.ts";

/** What a form holds around its file. */
const formBytes = 64 * 1024;

/** Where a file is chosen and checked. One without errors then waits for its owner's word. */
export const addImportsLoad: AddPages = ({ forSignedIn }, deps) => {
  forSignedIn.get("/imports/new", async (c) => {
    allow(signedIn(c).by, "Register.Write");
    const kind = c.req.query("kind") ?? "";
    return showForm(c, deps, { typed: new Map([["kind", kind]]) });
  });

  forSignedIn.post("/imports/new", (c) => takeFile(c, deps), { maxBytes: maxFileBytes + formBytes });
};

const takeFile = async (c: ConsoleContext, deps: ConsoleDeps): Promise<Response> => {
  const { by } = signedIn(c);
  allow(by, "Register.Write");
  const form = await readForm(c, loadShape);
  if (!form.ok) throw new Problem("invalid_request", "The form is not Porth's. Nothing was done.");
  const { kind, day, month, year } = form.data;
  const typed = new Map(Object.entries({ kind, day, month, year }));
  const say = sayIn(loadWords, c.var.language);
  const read = await offerIn(form.data, deps.today());
  if ("errors" in read) {
    const errors = new Map([...read.errors].map(([field, key]) => [field, say(key as "fileMissing")]));
    return showForm(c, deps, { typed, errors });
  }
  const { offer } = read;
  const checked = await checkOffer(deps, by, offer);
  if ("inFile" in checked) return showFileErrors(c, deps, typed, checked.inFile);
  const id = await offerImport(deps, by, offer);
  return c.redirect(at(c.var.language, `/imports/offers/${id}`), 303);
};

/** What a file would do; or what is wrong inside it. */
export const checkOffer = async (
  deps: ConsoleDeps,
  by: Principal,
  { name, ...file }: NewOffer,
): Promise<CheckedImport | { readonly inFile: FileErrors }> => {
  try {
    return await checkImport(deps, by, { ...file, allowShrink: false });
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== "file_refused") throw error;
    const { errors, error_count } = error.more;
    return { inFile: { name, errors: errors as readonly RowError[], count: error_count as number } };
  }
};

/** The form again, with what is wrong inside the file. */
export const showFileErrors = (
  c: ConsoleContext,
  deps: ConsoleDeps,
  typed: LoadForm["typed"],
  inFile: FileErrors,
): Promise<Response> => {
  const say = sayIn(loadWords, c.var.language);
  const errors = new Map([["file", say("fileErrors", { count: inFile.count })]] as const);
  return showForm(c, deps, { typed, errors, inFile });
};

const showForm = async (
  c: ConsoleContext,
  deps: ConsoleDeps,
  { typed, errors = new Map(), inFile = null }: Pick<LoadForm, "typed"> & Partial<LoadForm>,
): Promise<Response> => {
  const form = { today: deps.today(), typed, errors, inFile };
  const status = inFile !== null ? 422 : errors.size > 0 ? 400 : 200;
  return c.html(await loadFilePage(await aroundOf(c, deps), form), status);
};
