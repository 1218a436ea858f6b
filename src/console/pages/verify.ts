import { html } from "hono/html";
import { button } from "#console/components/form/button.ts";
import { errorSummary } from "#console/components/form/error-summary.ts";
import { input } from "#console/components/form/input.ts";
import { textarea } from "#console/components/form/textarea.ts";
import type { Html } from "#console/html.ts";
import { type Around, at, page } from "#console/page.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { verdictWords, verifyFaultWords, verifyWords } from "#words/pages/verify.ts";
import { verdictShown } from "./verify/verdict.ts";
import type { VerifyView } from "./verify/view.ts";

/** Open to all: what a decision said, and whether it still holds. */
export const verifyPage = (around: Around, view: VerifyView): Html => {
  const { language } = around;
  const say = sayIn(verifyWords, language);
  const { fault, verdict } = view;
  const found = verdict ? `${sayIn(verdictWords, language)(verdict.is)} – ` : "";
  return page(
    { ...around, title: `${found}${say("title")}`, hasErrors: fault !== null },
    html`${fault ? summary(language, fault) : ""}
      <h1 class="nhsuk-heading-xl">${say("title")}</h1>
      ${verdict ? html`${verdictShown(language, verdict)}<h2 class="nhsuk-heading-m porth-screen">${say("another")}</h2>` : html`<p>${say("lead")}</p>`}
      <div class="porth-screen">${forms(language, view)}</div>`,
  );
};

const fieldOf = (fault: NonNullable<VerifyView["fault"]>) =>
  fault.startsWith("reference") ? "reference" : "receipt";

const summary = (language: Language, fault: NonNullable<VerifyView["fault"]>): Html =>
  errorSummary({
    language,
    errorList: [{ text: sayIn(verifyFaultWords, language)(fault), href: `#${fieldOf(fault)}` }],
  });

const forms = (language: Language, { typed, fault, verdict }: VerifyView): Html => {
  const say = sayIn(verifyWords, language);
  const wrong = (field: "reference" | "receipt") =>
    fault !== null && fieldOf(fault) === field
      ? { errorMessage: sayIn(verifyFaultWords, language)(fault) }
      : {};
  const level = verdict ? "h3" : "h2";
  const action = at(language, "/verify");
  return html`<form action="${action}" method="get" novalidate>
      ${heading(level, say("byReference"))}
      ${input({
        language,
        name: "reference",
        label: { text: say("reference") },
        hint: say("referenceHint"),
        code: true,
        width: 20,
        value: typed.reference,
        autocomplete: "off",
        spellcheck: false,
        ...wrong("reference"),
      })}
      ${button({ text: say("checkReference") })}
    </form>
    <form action="${action}" method="post" novalidate>
      ${heading(level, say("byReceipt"))}
      ${textarea({
        language,
        name: "receipt",
        label: { text: say("receipt") },
        hint: say("receiptHint"),
        value: typed.receipt,
        autocomplete: "off",
        ...wrong("receipt"),
      })}
      ${button({ text: say("checkReceipt"), variant: "secondary" })}
    </form>`;
};

const heading = (level: "h2" | "h3", text: string): Html =>
  level === "h2"
    ? html`<h2 class="nhsuk-heading-m">${text}</h2>`
    : html`<h3 class="nhsuk-heading-s">${text}</h3>`;
