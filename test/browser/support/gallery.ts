import { html } from "hono/html";
import { card } from "#console/components/card.ts";
import { details } from "#console/components/details.ts";
import { insetText } from "#console/components/inset-text.ts";
import { notificationBanner } from "#console/components/notification-banner.ts";
import { pagination } from "#console/components/pagination.ts";
import { type State, stateTag } from "#console/components/state-tag.ts";
import { summaryList } from "#console/components/summary-list.ts";
import { table } from "#console/components/table.ts";
import { taskList } from "#console/components/task-list.ts";
import { warningCallout } from "#console/components/warning-callout.ts";
import type { Html } from "#console/html.ts";
import { type Around, page } from "#console/page.ts";
import type { Language } from "#words/language.ts";
import { stateWords } from "#words/pages/states.ts";

/** A page of everything that is read, with texts of a real length. */
export const galleryOfContent = (around: Around): Html =>
  page(
    {
      ...around,
      title: "Everything that is read",
      current: "requests",
      breadcrumbs: [
        { text: "Requests", href: "/requests" },
        { text: "Cardiology", href: "/departments/cardiology" },
      ],
    },
    [
      notificationBanner({
        language: around.language,
        variant: "success",
        text: "The override was recorded.",
      }),
      html`<h1 class="nhsuk-heading-l"><span class="nhsuk-caption-l">Cardiology</span>Consultant cardiologist, VAC-1047</h1>`,
      html`<p>${(Object.keys(stateWords.texts) as State[]).map((state) => html`${stateTag(state, around.language)} `)}</p>`,
      warningCallout({
        language: around.language,
        heading: "This department may not advertise",
        level: 2,
        text: "2 consultants' job plans are out of date.",
      }),
      insetText({ language: around.language, text: "The evidence is of 20 November 2026." }),
      facts(around.language),
      people(around.language),
      requests(around.language),
      months,
      card({
        heading: "Compliance",
        href: "/departments",
        clickable: true,
        description: "41 of 52 departments are clear.",
      }),
      card({
        heading: { text: "What would clear it", size: "m" },
        variant: "feature",
        content: html`<p>Hold two reviews.</p>`,
      }),
      details({
        summary: "Why is this asked?",
        text: html`<p>The policy of 1 September 2024 asks for it.</p>`,
      }),
      details({ summary: "History", expander: true, text: html`<p>Asked about on 22 November 2026.</p>` }),
      html`<div class="nhsuk-button-group"><a class="nhsuk-link" href="/requests">All requests</a></div>`,
      pagination({
        language: around.language,
        previous: { href: "?cursor=a", label: "Newer requests" },
        next: { href: "?cursor=b", label: "Older requests" },
      }),
    ],
  );

const facts = (language: Language): Html =>
  summaryList({
    rows: [
      { key: "Department", value: "Trauma and orthopaedic surgery" },
      { key: "Outcome", value: stateTag("blocked", language) },
      {
        key: "Ends on",
        value: "30 November 2026",
        actions: [{ href: "/override/end", text: "Change", visuallyHiddenText: "the last day" }],
      },
    ],
  });

const people = (language: Language): Html =>
  taskList({
    idPrefix: "people",
    items: [
      {
        heading: "Dr Angharad Llewellyn-Fitzwilliam",
        hint: "Clinical director to sign off, since 3 October 2026",
        href: "/people/1",
        status: stateTag("awaiting_review", language),
      },
      { heading: "Dr B. Bevan", status: "In place" },
    ],
  });

const requests = (language: Language): Html =>
  table({
    caption: { text: "Blocked requests", size: "m" },
    responsive: true,
    firstCellIsHeader: true,
    head: ["Request", "Department", "State", { text: "Days waiting", format: "numeric" }],
    rows: [
      [
        { text: "VAC-1047", href: "/requests/VAC-1047" },
        "Cardiology",
        { text: stateTag("blocked", language) },
        "12",
      ],
      [
        { text: "VAC-1052", href: "/requests/VAC-1052" },
        "Anaesthetics",
        { text: stateTag("evidence_out_of_date", language) },
        "3",
      ],
    ],
  });

const months: Html = table({
  caption: { text: "Forecast by month", size: "m", id: "forecast" },
  scroll: true,
  firstCellIsHeader: true,
  head: [
    "Department",
    ...["December", "January", "February", "March", "April", "May", "June", "July", "August"].map((text) => ({
      text,
      format: "numeric" as const,
    })),
  ],
  rows: [["Cardiology", "12", "12", "11", "11", "10", "9", "9", "4", "0"]],
});
