import { html } from "hono/html";
import { button, formButton } from "#console/components/form/button.ts";
import { checkboxes } from "#console/components/form/checkboxes.ts";
import { dateInput } from "#console/components/form/date-input.ts";
import { errorSummary } from "#console/components/form/error-summary.ts";
import { fileUpload } from "#console/components/form/file-upload.ts";
import { input } from "#console/components/form/input.ts";
import { radios } from "#console/components/form/radios.ts";
import { select } from "#console/components/form/select.ts";
import { textarea } from "#console/components/form/textarea.ts";
import { panel } from "#console/components/panel.ts";
import type { Html } from "#console/html.ts";
import { type Around, page } from "#console/page.ts";

/** A page of everything that is filled in, with a mistake in each part. */
export const galleryOfForms = (around: Around): Html =>
  page(
    {
      ...around,
      title: "Everything that is filled in",
      current: "requests",
      hasErrors: true,
      back: { href: "/requests", text: around.language === "en" ? "Back" : "Yn ôl" },
    },
    html`${errorSummary({
      language: around.language,
      errorList: [
        { text: "Choose why this vacancy must be advertised", href: "#category" },
        { text: "The last day must include a year", href: "#endsOn-year" },
      ],
    })}
    <h1 class="nhsuk-heading-l">Everything that is filled in</h1>
    <form method="post" novalidate>${questions(around)} ${texts(around)}
      <div class="nhsuk-button-group">
        ${button({ text: "Continue" })} ${button({ text: "Cancel", variant: "secondary", href: "/requests" })}
      </div>
    </form>
    ${formButton({ action: "/requests/1/uphold", text: "Uphold the block", variant: "warning", fields: { version: "3" } })}`,
  );

/** The last page of a journey. */
export const galleryOfEnds = (around: Around): Html =>
  page(
    { ...around, title: "The override is recorded", person: null, sections: [] },
    html`${panel({ heading: "The override is recorded", text: html`Reference<br><strong>ovr_01</strong>` })}
    <h2 class="nhsuk-heading-m">What happens next</h2><p>The service may advertise.</p>`,
  );

const questions = ({ language }: Around): Html =>
  html`${radios({
    language,
    name: "category",
    legend: { text: "Why must this vacancy be advertised?", size: "m" },
    hint: "Choose the one that fits best.",
    errorMessage: "Choose why this vacancy must be advertised",
    items: [
      { value: "safety", text: "Patient safety", hint: "The service cannot run safely without this post." },
      { value: "new", text: "A new service" },
      { divider: language === "en" ? "or" : "neu" },
      { value: "other", text: "Another reason" },
    ],
  })}
  ${checkboxes({
    language,
    name: "states",
    legend: "States",
    small: true,
    values: ["blocked"],
    items: [
      { value: "blocked", text: "Blocked" },
      { value: "overridden", text: "Overridden" },
    ],
  })}
  ${dateInput({
    language,
    id: "endsOn",
    namePrefix: "endsOn",
    legend: { text: "Last day of the override", size: "m" },
    hint: "For example, 31 3 2027",
    errorMessage: "The last day must include a year",
    errorIn: ["year"],
    values: { day: "31", month: "3" },
  })}`;

const texts = ({ language }: Around): Html =>
  html`${input({ language, name: "text", label: "Reference or department", width: 20, value: "VAC-1" })}
  ${select({
    language,
    name: "group",
    label: "Service group",
    value: "surgery",
    items: [
      { value: "", text: "All" },
      { value: "surgery", text: "Surgery" },
    ],
  })}
  ${textarea({ language, name: "why", label: { text: "Justification", size: "s" }, hint: "Name nobody.", errorMessage: "Say why" })}
  ${fileUpload({ language, name: "file", label: "Staff list", hint: "CSV or XLSX, up to 10 MB", accept: ".csv,.xlsx" })}`;
