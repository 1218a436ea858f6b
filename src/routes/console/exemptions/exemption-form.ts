import * as z from "zod";
import { keepDraft } from "#actions/review/keep-draft.ts";
import { allow } from "#auth/principal.ts";
import { at } from "#console/page.ts";
import { exemptionFormPage } from "#console/pages/exemptions/exemption-form.ts";
import { readDraft } from "#db/drafts.ts";
import { readHolder } from "#db/exemptions/shown-exemptions.ts";
import { Problem } from "#problem.ts";
import { faultsInExemption, noExemptionTyped, type TypedExemption } from "#review/typed-exemption.ts";
import { aroundOf } from "#routes/console/around.ts";
import type { AddPages } from "#routes/console/console-app.ts";
import type { ConsoleContext, ConsoleDeps } from "#routes/console/console-context.ts";
import { readForm } from "#routes/console/form.ts";
import { signedIn } from "#routes/console/session.ts";

/** What is asked about an exemption. What is sent is kept, right or wrong; no address ever names an assignment. */
export const addExemptionForm: AddPages = ({ forSignedIn }, deps) => {
  forSignedIn.post("/exemptions/start", async (c) => {
    const { assignment_number = "" } = await fieldsOf(c, z.object({ assignment_number: text.optional() }));
    const typed = { ...noExemptionTyped, assignmentNumber: assignment_number };
    await keepDraft(deps, signedIn(c).by, exemptionDraftName, typed);
    return c.redirect(at(c.var.language, "/exemptions/new"), 303);
  });
  forSignedIn.get("/exemptions/new", async (c) => {
    const { by } = signedIn(c);
    allow(by, "Review.Decide");
    const typed = (await exemptionDraft(c, deps)) ?? noExemptionTyped;
    const view = { typed, faults: [], today: deps.today(), policy: deps.policy };
    return c.html(await exemptionFormPage(await aroundOf(c, deps), view));
  });
  forSignedIn.post("/exemptions/new", async (c) => {
    const typed = await keepDraft(deps, signedIn(c).by, exemptionDraftName, typedIn(await fieldsOf(c, sent)));
    const holder = await readHolder(deps.db, typed.assignmentNumber);
    const faults = faultsInExemption(typed, { policy: deps.policy, isHeld: holder !== null });
    if (faults.length === 0) return c.redirect(at(c.var.language, "/exemptions/check"), 303);
    const view = { typed, faults, today: deps.today(), policy: deps.policy };
    return c.html(await exemptionFormPage(await aroundOf(c, deps), view), 400);
  });
};

/** What an exemption on the way is called among the drafts. */
export const exemptionDraftName = "exemption";

/** What this person has typed; null when nothing is kept. */
export const exemptionDraft = async (
  c: ConsoleContext,
  { db }: ConsoleDeps,
): Promise<TypedExemption | null> => {
  const body = await readDraft(db, signedIn(c).by.id, exemptionDraftName);
  return body === null ? null : (JSON.parse(body) as TypedExemption);
};

/** Of a form that Porth made. */
export const fieldsOf = async <Shape extends z.ZodRawShape>(c: ConsoleContext, shape: z.ZodObject<Shape>) => {
  const form = await readForm(c, shape);
  if (!form.ok) throw new Problem("invalid_request", "The form is not as Porth made it.");
  return form.data;
};

const text = z.string().max(2_000);
const field = text.default("");
const days = {
  "from[day]": field,
  "from[month]": field,
  "from[year]": field,
  "until[day]": field,
  "until[month]": field,
  "until[year]": field,
};
const sent = z.object({ assignment_number: field, kind: field, reference: field, ...days });

/** Control characters are no part of a number or of a reference. */
const typedIn = (fields: z.output<typeof sent>): Omit<TypedExemption, "key"> => ({
  assignmentNumber: oneLine(fields.assignment_number),
  kind: fields.kind,
  from: { day: fields["from[day]"], month: fields["from[month]"], year: fields["from[year]"] },
  until: { day: fields["until[day]"], month: fields["until[month]"], year: fields["until[year]"] },
  reference: oneLine(fields.reference),
});

const oneLine = (typed: string): string => typed.replaceAll(/\p{Cc}+/gu, " ").trim();
