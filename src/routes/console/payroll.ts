import * as z from "zod";
import { checkPayrollChange } from "#actions/decisions/check-payroll-change.ts";
import { allow, may } from "#auth/principal.ts";
import { at } from "#console/page.ts";
import { payrollAnswerPage } from "#console/pages/payroll/payroll-answer.ts";
import { payrollFormPage } from "#console/pages/payroll/payroll-form.ts";
import {
  type ChangeFault,
  changeFormOf,
  faultsInChange,
  noChangeTyped,
  type TypedChange,
} from "#console/pages/payroll/typed-change.ts";
import { Problem } from "#problem.ts";
import { payrollDecisionFor, payrollReceiptFor } from "#routes/payroll.ts";
import { aroundOf } from "./around.ts";
import type { AddPages } from "./console-app.ts";
import type { ConsoleContext, ConsoleDeps } from "./console-context.ts";
import { readForm } from "./form.ts";
import { receiptFile } from "./receipt-file.ts";
import { signedIn } from "./session.ts";

/** The second question, for whoever sends change forms to payroll. Each sending is asked anew; no address names anybody. */
export const addPayrollPages: AddPages = ({ forSignedIn }, deps) => {
  forSignedIn.get("/payroll", async (c) => {
    allow(signedIn(c).by, "Payroll.Ask");
    return formPage(c, deps, noChangeTyped, []);
  });
  forSignedIn.post("/payroll", (c) => check(c, deps));
  forSignedIn.get("/payroll/:id", async (c) => {
    const { by } = signedIn(c);
    const decision = await payrollDecisionFor(by, deps, c.req.param("id"));
    const view = { ...decision, detail: may(by, "Gate.ReadDetail") };
    return c.html(await payrollAnswerPage(await aroundOf(c, deps), view));
  });
  forSignedIn.get("/payroll/:id/receipt", async (c) => {
    const id = c.req.param("id");
    return receiptFile(c, id, await payrollReceiptFor(signedIn(c).by, deps, id));
  });
};

const formPage = async (
  c: ConsoleContext,
  deps: ConsoleDeps,
  typed: TypedChange,
  faults: readonly ChangeFault[],
): Promise<Response> => {
  const view = { typed, faults, today: deps.today() };
  return c.html(await payrollFormPage(await aroundOf(c, deps), view), faults.length > 0 ? 400 : 200);
};

const check = async (c: ConsoleContext, deps: ConsoleDeps): Promise<Response> => {
  const { by } = signedIn(c);
  allow(by, "Payroll.Ask");
  const typed = await typedIn(c);
  const form = changeFormOf(typed);
  if (form === null) return formPage(c, deps, typed, faultsInChange(typed));
  const ask = { form, formRef: typed.reference === "" ? null : typed.reference, requestedBy: null };
  try {
    const { id } = await checkPayrollChange(deps, by, ask, () => []);
    return c.redirect(at(c.var.language, `/payroll/${id}`), 303);
  } catch (error) {
    if (!(error instanceof Problem && error.code === "unknown_assignment")) throw error;
    return formPage(c, deps, typed, [{ field: "assignment", code: "assignment_unknown" }]);
  }
};

const field = z.string().max(2_000).default("");
const sent = z.object({
  assignment: field,
  "from[day]": field,
  "from[month]": field,
  "from[year]": field,
  sessions: field,
  band: field,
  reference: field,
  previousSessions: field,
  previousBand: field,
  noPreviousBand: z.literal("yes").optional(),
  "changed[day]": field,
  "changed[month]": field,
  "changed[year]": field,
});

const typedIn = async (c: ConsoleContext): Promise<TypedChange> => {
  const form = await readForm(c, sent);
  if (!form.ok) throw new Problem("invalid_request", "The form is not as Porth made it.");
  const { data } = form;
  return {
    assignment: oneLine(data.assignment),
    from: { day: data["from[day]"], month: data["from[month]"], year: data["from[year]"] },
    sessions: oneLine(data.sessions),
    band: oneLine(data.band),
    reference: oneLine(data.reference),
    previousSessions: oneLine(data.previousSessions),
    previousBand: oneLine(data.previousBand),
    noPreviousBand: data.noPreviousBand === "yes",
    changed: { day: data["changed[day]"], month: data["changed[month]"], year: data["changed[year]"] },
  };
};

/** Control characters are no part of a number or of a reference. */
const oneLine = (typed: string): string => typed.replaceAll(/\p{Cc}+/gu, " ").trim();
