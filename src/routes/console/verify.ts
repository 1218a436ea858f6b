import * as z from "zod";
import { type VerifiedDecision, verifyDecision } from "#actions/decisions/verify-decision.ts";
import { referenceIn } from "#audit/reference.ts";
import { anyone, may } from "#auth/principal.ts";
import { readReceipt } from "#auth/read-receipt.ts";
import { departmentName } from "#console/pages/departments/department-name.ts";
import type { Said, Verdict, VerifyView } from "#console/pages/verify/view.ts";
import { verifyPage } from "#console/pages/verify.ts";
import { Problem } from "#problem.ts";
import { allowance } from "#routes/throttle.ts";
import type { Language } from "#words/language.ts";
import { aroundOf } from "./around.ts";
import type { AddPages } from "./console-app.ts";
import type { ConsoleContext, ConsoleDeps } from "./console-context.ts";
import { readForm } from "./form.ts";
import { saidByReceipt } from "./verify/said-by-receipt.ts";

/** All of the public together may ask a twentieth of what one caller may: references are not to be found by trying. */
const shareOfPublic = 20;

/** Where anyone checks a decision, by its reference or its receipt. Nothing is kept. */
export const addVerify: AddPages = ({ forAnyone }, deps) => {
  const limit = Math.ceil(deps.requestsPerMinute / shareOfPublic);
  const count = allowance(limit);
  const counted = (c: ConsoleContext): void => {
    const { left, seconds } = count("public", deps.now());
    if (left >= 0) return;
    c.header("Retry-After", String(seconds));
    throw new Problem("too_many_requests", `This page takes ${limit} requests a minute.`);
  };
  forAnyone.get("/verify", async (c) => {
    const typed = c.req.query("reference");
    if (typed === undefined) return show(c, deps, {});
    counted(c);
    return byReference(c, deps, typed.slice(0, longestTyped));
  });
  forAnyone.post("/verify", async (c) => {
    counted(c);
    const form = await readForm(c, z.object({ receipt: z.string() }));
    if (!form.ok) throw new Problem("invalid_request", "The form is not as Porth made it.");
    return byReceipt(c, deps, form.data.receipt);
  });
};

const longestTyped = 200;

const byReference = async (c: ConsoleContext, deps: ConsoleDeps, typed: string): Promise<Response> => {
  const asTyped = { typed: { reference: typed, receipt: "" } };
  if (typed.trim() === "") return show(c, deps, { ...asTyped, fault: "reference_missing" });
  const reference = referenceIn(typed);
  if (reference === null) return show(c, deps, { ...asTyped, fault: "reference_malformed" });
  const verified = await verifyDecision(deps, anyone, { reference });
  return show(c, deps, {
    ...asTyped,
    verdict: verified ? verdictOf(c, verified) : { is: "unknown", reference },
  });
};

const byReceipt = async (c: ConsoleContext, deps: ConsoleDeps, receipt: string): Promise<Response> => {
  const asTyped = { typed: { reference: "", receipt } };
  if (receipt.trim() === "") return show(c, deps, { ...asTyped, fault: "receipt_missing" });
  const read = await readReceipt(deps.receipts.publicKeys, receipt);
  if ("says" in read) return show(c, deps, { verdict: await receiptVerdict(c, deps, read.says) });
  return read.refused === "not_a_receipt"
    ? show(c, deps, { ...asTyped, fault: "receipt_malformed" })
    : show(c, deps, { ...asTyped, verdict: { is: read.refused } });
};

const receiptVerdict = async (c: ConsoleContext, deps: ConsoleDeps, says: unknown): Promise<Verdict> => {
  const signed = saidByReceipt(says);
  if (signed === null) return { is: "other" };
  const verified = await verifyDecision(deps, anyone, { id: signed.id });
  return verified ? verdictOf(c, verified) : { is: "no_record", said: signed.said, href: null };
};

const verdictOf = (c: ConsoleContext, { decision, holding }: VerifiedDecision): Verdict => ({
  is: holding,
  said: saidOf(decision, c.var.language),
  href: mayRead(c, decision.askedBy) ? `/decisions/${decision.id}` : null,
});

const saidOf = (
  { reference, outcome, vacancyRef, asOf, grounds }: VerifiedDecision["decision"],
  language: Language,
): Said => {
  const { department } = grounds.facts;
  return {
    ...{ reference, outcome, vacancyRef, asOf },
    department: { code: department.code, name: departmentName(language, department) },
    validThrough: grounds.answer.validThrough,
  };
};

/** Whether who looks is signed in and may read the whole of it. */
const mayRead = ({ var: { session } }: ConsoleContext, askedBy: string): boolean =>
  session !== null &&
  (may(session.by, "Gate.ReadDetail") || (may(session.by, "Gate.Ask") && session.by.id === askedBy));

const show = async (c: ConsoleContext, deps: ConsoleDeps, view: Partial<VerifyView>): Promise<Response> => {
  const whole = { typed: { reference: "", receipt: "" }, fault: null, verdict: null, ...view };
  return c.html(await verifyPage(await aroundOf(c, deps), whole), whole.fault ? 400 : 200);
};
