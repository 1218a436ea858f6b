import { html } from "hono/html";
import { pagination } from "#console/components/pagination.ts";
import type { Html } from "#console/html.ts";
import { type Around, at, page } from "#console/page.ts";
import { sayIn } from "#words/page-words.ts";
import { requestsWords } from "#words/pages/requests.ts";
import { requestFilters } from "./requests/filters.ts";
import { requestsTable } from "./requests/requests-table.ts";
import { stateLinks } from "./requests/state-links.ts";
import { addressOf, type RequestsView } from "./requests/wanted.ts";

/** What is before the reviewers. */
export const requestsPage = (around: Around, view: RequestsView): Html => {
  const { language } = around;
  const say = sayIn(requestsWords, language);
  const { wanted, shown, next } = view;
  return page(
    { ...around, title: say("title"), current: "requests" },
    html`<h1 class="nhsuk-heading-xl">${say("title")}</h1>
      <p class="nhsuk-lede-text">${say("lead")}</p>
      ${view.mayDeputise ? html`<p><a href="${at(language, "/deputies")}">${say("deputies")}</a></p>` : ""}
      ${requestFilters(language, view)}
      ${stateLinks(language, view)}
      ${shown.length > 0 ? requestsTable(language, view) : nothing(around, view)}
      ${
        next || wanted.after
          ? pagination({
              language,
              ...(next && { next: { href: at(language, addressOf({ ...wanted, after: next })) } }),
              ...(wanted.after && {
                previous: {
                  href: at(language, addressOf({ ...wanted, after: null })),
                  label: say("firstPage"),
                },
              }),
            })
          : ""
      }`,
  );
};

/** Why the list is empty, and what to do about it. */
const nothing = ({ language }: Around, { wanted }: RequestsView): Html => {
  const say = sayIn(requestsWords, language);
  if (wanted.after) return html`<p>${say("emptyPage")}</p>`;
  if (wanted.text || wanted.serviceGroup) return html`<p>${say("emptySearch")}</p>`;
  if (wanted.state === null) return html`<p>${say("emptyAll")}</p>`;
  return html`<p>${say(wanted.state === "awaiting_review" ? "emptyAwaiting" : "emptyState")}</p>`;
};
