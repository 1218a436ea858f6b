import { html } from "hono/html";
import { button } from "#console/components/form/button.ts";
import { select } from "#console/components/form/select.ts";
import { pagination } from "#console/components/pagination.ts";
import { table } from "#console/components/table.ts";
import type { Html } from "#console/html.ts";
import { isolated } from "#console/isolated.ts";
import { type Around, at, page } from "#console/page.ts";
import type { ImportKind } from "#imports/rows.ts";
import { dayText } from "#words/day-text.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { historyOfImportsWords } from "#words/pages/imports/history.ts";
import { importsWords } from "#words/pages/imports/overview.ts";
import { timeText } from "#words/time-text.ts";
import { importKinds, type LoadedExtract } from "./view.ts";

/** A page of every import, or of those of one kind. */
export interface HistoryView {
  readonly kind: ImportKind | null;
  /** The import that the page comes after; null on the first. */
  readonly after: string | null;
  readonly shown: readonly LoadedExtract[];
  /** What the next page comes after; null on the last. */
  readonly next: string | null;
  readonly names: ReadonlyMap<string, string>;
}

/** Everything that was loaded, newest first. */
export const historyPage = (around: Around, view: HistoryView): Html => {
  const { language } = around;
  const say = sayIn(historyOfImportsWords, language);
  return page(
    {
      ...around,
      title: say("title"),
      current: "imports",
      breadcrumbs: [{ text: sayIn(importsWords, language)("title"), href: at(language, "/imports") }],
    },
    html`<h1 class="nhsuk-heading-l">${say("title")}</h1>
      ${filter(language, view)}
      ${view.shown.length > 0 ? list(language, view) : html`<p>${say(emptiness(view))}</p>`}
      ${view.next || view.after ? pages(language, view) : ""}`,
  );
};

const emptiness = ({ kind, after }: HistoryView) =>
  after !== null ? "emptyPage" : kind !== null ? "emptyKind" : "empty";

const addressOf = ({ kind, after }: Pick<HistoryView, "kind" | "after">): string => {
  const query = new URLSearchParams({ ...(kind && { kind }), ...(after && { after }) });
  return `/imports/history${query.size > 0 ? `?${query}` : ""}`;
};

const pages = (language: Language, view: HistoryView): Html => {
  const href = (after: string | null) => at(language, addressOf({ ...view, after }));
  return pagination({
    language,
    ...(view.next && { next: { href: href(view.next) } }),
    ...(view.after && {
      previous: { href: href(null), label: sayIn(historyOfImportsWords, language)("firstPage") },
    }),
  });
};

const filter = (language: Language, { kind }: HistoryView): Html => {
  const say = sayIn(historyOfImportsWords, language);
  const name = sayIn(importsWords, language);
  return html`<search class="porth-filters" aria-label="${say("filter")}">
    <form action="${at(language, "/imports/history")}" method="get" novalidate>
      ${select({
        language,
        name: "kind",
        label: name("kind"),
        value: kind ?? "",
        items: [
          { value: "", text: say("everyKind") },
          ...importKinds.map((value) => ({ value, text: name(value) })),
        ],
      })}
      <div class="porth-filters__buttons">${button({ text: say("show"), variant: "secondary" })}</div>
    </form>
  </search>`;
};

const list = (language: Language, { shown, names }: HistoryView): Html => {
  const say = sayIn(historyOfImportsWords, language);
  const kind = sayIn(importsWords, language);
  return table({
    caption: { text: say("caption"), classes: "nhsuk-u-visually-hidden" },
    responsive: true,
    firstCellIsHeader: true,
    head: [
      say("loaded"),
      kind("kind"),
      kind("takenOn"),
      { text: kind("rows"), format: "numeric" },
      say("state"),
      say("by"),
    ],
    rows: shown.map((one) => [
      html`<a href="${at(language, `/imports/${one.id}`)}">${timeText(one.loadedAt, language)}</a>`,
      kind(one.kind),
      one.extractedOn === null ? kind("notDated") : dayText(one.extractedOn, language),
      String(one.rows),
      one.state === "current" ? html`<strong>${say(one.state)}</strong>` : say(one.state),
      isolated(names.get(one.loadedBy) ?? one.loadedBy),
    ]),
  });
};
