import { html } from "hono/html";
import type { AuditLine } from "#audit/chain.ts";
import { button } from "#console/components/form/button.ts";
import { insetText } from "#console/components/inset-text.ts";
import { pagination } from "#console/components/pagination.ts";
import type { Html } from "#console/html.ts";
import { attributes } from "#console/html.ts";
import { type Around, at, page } from "#console/page.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { auditWords } from "#words/pages/audit/trail.ts";
import { trailLine } from "./audit/line.ts";

/** A page of the trail: the newest lines first, or in their own order. */
export interface AuditView {
  /** The lines come after this one, in their own order; null for the newest first. */
  readonly after: number | null;
  /** The lines come before this one; null for the very newest. */
  readonly before: number | null;
  readonly shown: readonly AuditLine[];
  readonly hasMore: boolean;
  /** What to call people, by id: empty for those who may not read names. */
  readonly names: ReadonlyMap<string, string>;
}

/** What has changed anything, and the way to walk it. */
export const auditPage = (around: Around, view: AuditView): Html => {
  const { language } = around;
  const say = sayIn(auditWords, language);
  const isFurtherOn = (view.after ?? 0) > 0 || view.before !== null;
  return page(
    { ...around, title: say("title"), current: "audit" },
    html`<h1 class="nhsuk-heading-xl">${say("title")}</h1>
      <p class="nhsuk-lede-text">${say("lead")}</p>
      ${insetText({ language, text: say("evident") })}
      ${button({ text: say("verify"), variant: "secondary", href: at(language, "/audit/verify") })}
      ${order(language, view)}
      ${
        view.shown.length > 0
          ? view.shown.map((line) => trailLine(language, line, view.names))
          : html`<p>${say(isFurtherOn ? "emptyPage" : "empty")}</p>`
      }
      ${view.hasMore || isFurtherOn ? pages(language, view, isFurtherOn) : ""}`,
  );
};

const order = (language: Language, { after }: AuditView): Html => {
  const say = sayIn(auditWords, language);
  const link = (href: string, text: string, isHere: boolean) =>
    html`<li><a${attributes({ class: "porth-states__link", href: at(language, href), "aria-current": isHere && "true" })}>${text}</a></li>`;
  return html`<nav class="porth-states" aria-label="${say("order")}">
    <ul class="porth-states__list">
      ${link("/audit", say("newest"), after === null)}
      ${link("/audit?after=0", say("oldest"), after !== null)}
    </ul>
  </nav>`;
};

const pages = (language: Language, { after, shown, hasMore }: AuditView, isFurtherOn: boolean): Html => {
  const last = shown.at(-1)?.seq;
  const href = (query: string) => at(language, `/audit${query}`);
  return pagination({
    language,
    ...(hasMore &&
      last !== undefined && { next: { href: href(after === null ? `?before=${last}` : `?after=${last}`) } }),
    ...(isFurtherOn && {
      previous: {
        href: href(after === null ? "" : "?after=0"),
        label: sayIn(auditWords, language)("firstPage"),
      },
    }),
  });
};
