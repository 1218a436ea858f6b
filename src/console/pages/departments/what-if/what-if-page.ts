import { html } from "hono/html";
import { errorSummary } from "#console/components/form/error-summary.ts";
import { insetText } from "#console/components/inset-text.ts";
import { warningCallout } from "#console/components/warning-callout.ts";
import type { Html } from "#console/html.ts";
import { isolated } from "#console/isolated.ts";
import { type Around, at, page } from "#console/page.ts";
import { departmentName } from "#console/pages/departments/department-name.ts";
import { departmentAddress } from "#console/pages/departments/wanted.ts";
import { sayIn } from "#words/page-words.ts";
import { whatIfWords } from "#words/pages/departments-what-if.ts";
import { whatIfForm } from "./what-if-form.ts";
import { whatIfResult } from "./what-if-result.ts";
import type { WhatIfView } from "./what-if-view.ts";

/** What the gate would say of a department if plans were signed: what was asked for first, then the form. */
export const whatIfPage = (around: Around, view: WhatIfView): Html => {
  const { language } = around;
  const say = sayIn(whatIfWords, language);
  const { department } = view.facts;
  return page(
    {
      ...around,
      title: say("title"),
      current: "departments",
      hasErrors: view.faults.length > 0,
      back: { href: at(language, departmentAddress(department.code)), text: say("back") },
    },
    html`${view.faults.length > 0 ? errors(around, view) : ""}
      <h1 class="nhsuk-heading-xl">
        <span class="nhsuk-caption-xl">${isolated(departmentName(language, department))}</span>
        ${say("title")}
      </h1>
      ${insetText({ language, text: say("nothingKept") })}
      ${view.hasMoved ? warningCallout({ language, level: 2, heading: say("movedTitle"), text: say("moved") }) : ""}
      ${whatIfResult(language, view)}
      ${view.unsigned.length > 0 ? whatIfForm(language, view) : html`<p>${say("everybody")}</p>`}`,
  );
};

const errors = ({ language }: Around, { faults }: WhatIfView): Html =>
  errorSummary({
    language,
    errorList: faults.map(({ field, text, parts }) => ({
      text,
      href: field === "person" ? "#person" : `#on-${parts?.[0] ?? "day"}`,
    })),
  });
