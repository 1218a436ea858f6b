import { html } from "hono/html";
import { notificationBanner } from "#console/components/notification-banner.ts";
import { pagination } from "#console/components/pagination.ts";
import type { Html } from "#console/html.ts";
import { type Around, at, page } from "#console/page.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { importsWords } from "#words/pages/imports/overview.ts";
import { parkedWords } from "#words/pages/parked/parked.ts";
import { parkedTable } from "./parked/list.ts";
import type { ParkedNotice, ParkedView } from "./parked/view.ts";

/** A list of work: each event that waits, with why and what to do. */
export const parkedPage = (around: Around, view: ParkedView): Html => {
  const { language } = around;
  const say = sayIn(parkedWords, language);
  const { shown, all, after, notice } = view;
  return page(
    {
      ...around,
      path: addressOf(after),
      title: say("title"),
      current: "imports",
      breadcrumbs: [{ text: sayIn(importsWords, language)("title"), href: at(language, "/imports") }],
    },
    html`${notice ? banner(language, notice) : ""}
      <h1 class="nhsuk-heading-l">${say("title")}</h1>
      <p>${say("lead")}</p>
      ${
        all === 0
          ? html`<p>${say(view.hasSources ? "nothing" : "noSources")}</p>`
          : html`<h2 class="nhsuk-heading-m">${say("count", { count: all })}</h2>
            ${shown.length > 0 ? parkedTable(language, shown) : html`<p>${say("nothingAfter")}</p>`}
            ${pages(language, view)}`
      }`,
  );
};

const addressOf = (after: string | null): string =>
  after === null ? "/parked" : `/parked?${new URLSearchParams({ after })}`;

const pages = (language: Language, { after, next }: ParkedView): Html =>
  after === null && next === null
    ? html``
    : pagination({
        language,
        ...(next !== null && { next: { href: at(language, addressOf(next)) } }),
        ...(after !== null && {
          previous: { href: at(language, "/parked"), label: sayIn(parkedWords, language)("firstPage") },
        }),
      });

const banner = (language: Language, notice: ParkedNotice): Html => {
  const say = sayIn(parkedWords, language);
  const isDone = notice !== "parked" && notice !== "gone";
  const text = say(
    (
      {
        applied: "noticeApplied",
        ignored: "noticeIgnored",
        asked: "noticeAsked",
        parked: "noticeParked",
        dismissed: "noticeDismissed",
        gone: "noticeGone",
      } as const
    )[notice],
  );
  return notificationBanner({ language, ...(isDone && { variant: "success" }), text });
};
