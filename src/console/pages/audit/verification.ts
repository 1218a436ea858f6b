import { html } from "hono/html";
import type { Verification } from "#audit/verify-chain.ts";
import { button } from "#console/components/form/button.ts";
import { insetText } from "#console/components/inset-text.ts";
import { summaryList } from "#console/components/summary-list.ts";
import { warningCallout } from "#console/components/warning-callout.ts";
import { attributes, type Html } from "#console/html.ts";
import { type Around, at, page } from "#console/page.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { auditWords } from "#words/pages/audit/trail.ts";

/** What came of walking the trail from its first line to its last. */
export const verificationPage = (around: Around, found: Verification): Html => {
  const { language } = around;
  const say = sayIn(auditWords, language);
  const title = say(found.valid ? "verified" : "broken");
  return page(
    {
      ...around,
      title,
      current: "audit",
      breadcrumbs: [{ text: say("title"), href: at(language, "/audit") }],
    },
    html`<h1 class="nhsuk-heading-l">${title}</h1>
      ${found.valid ? whole(language, found) : broken(language, found)}
      ${insetText({ language, text: say("evident") })}`,
  );
};

const whole = (language: Language, { head }: Verification & { readonly valid: true }): Html => {
  const say = sayIn(auditWords, language);
  return html`<p>${say("count", { count: head.seq })}</p>
    ${summaryList({ rows: [{ key: say("head"), value: html`<span class="porth-reference">${head.hash}</span>` }] })}
    <p>${say("compare")}</p>`;
};

const broken = (language: Language, { brokenAt, why }: Verification & { readonly valid: false }): Html => {
  const say = sayIn(auditWords, language);
  const reason = reasons.get(why);
  return html`${warningCallout({
    language,
    heading: say("brokenAt", { seq: brokenAt }),
    level: 2,
    text: html`<p${attributes({ lang: reason === undefined && language !== "en" && "en" })}>${reason ? say(reason) : why}</p>
      <p>${say("whatNow")}</p>`,
  })}
    ${button({
      text: say("seeLine"),
      variant: "secondary",
      href: at(language, `/audit?after=${Math.max(0, brokenAt - 2)}`),
    })}`;
};

/** What `verifyChain` says, in words of both languages. */
const reasons: ReadonlyMap<string, "missing" | "unbound" | "rehashed" | "differs"> = new Map([
  ["a line is missing", "missing"],
  ["the line does not follow the one before", "unbound"],
  ["the line is not what was hashed", "rehashed"],
  ["the line's columns differ from its text", "differs"],
]);
