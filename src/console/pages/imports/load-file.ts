import { html } from "hono/html";
import { button } from "#console/components/form/button.ts";
import { dateInput } from "#console/components/form/date-input.ts";
import { errorSummary } from "#console/components/form/error-summary.ts";
import { fileUpload } from "#console/components/form/file-upload.ts";
import { radios } from "#console/components/form/radios.ts";
import type { Html } from "#console/html.ts";
import { type Around, at, page } from "#console/page.ts";
import { addDays, type Day } from "#gate/day.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { loadWords } from "#words/pages/imports/load.ts";
import { importsWords } from "#words/pages/imports/overview.ts";
import { type FileErrors, fileErrors } from "./file-errors.ts";
import { importKinds } from "./view.ts";

/** Where each field of the form is, in their order. */
const fields = { kind: "#kind", day: "#day-day", file: "#file" } as const;

export type LoadField = keyof typeof fields;

/** The form as it was sent, if it was; and what must be mended in it. */
export interface LoadForm {
  readonly today: Day;
  readonly typed: ReadonlyMap<string, string>;
  readonly errors: ReadonlyMap<LoadField, string>;
  /** What is wrong inside the file. */
  readonly inFile: FileErrors | null;
}

/** Which file to load. It has to be chosen anew each time: browsers do not let a page choose for them. */
export const loadFilePage = (around: Around, form: LoadForm): Html => {
  const { language } = around;
  const say = sayIn(loadWords, language);
  const errorList = (Object.keys(fields) as LoadField[]).flatMap((field) => {
    const text = form.errors.get(field);
    return text === undefined ? [] : [{ text, href: fields[field] }];
  });
  return page(
    {
      ...around,
      path: "/imports/new",
      title: say("title"),
      current: "imports",
      hasErrors: errorList.length > 0,
      breadcrumbs: [{ text: sayIn(importsWords, language)("title"), href: at(language, "/imports") }],
    },
    html`${
      errorList.length > 0 ? errorSummary({ language, errorList, description: say("nothingStored") }) : ""
    }
      <h1 class="nhsuk-heading-l">${say("title")}</h1>
      <p>${say("lead")}</p>
      ${form.inFile ? fileErrors(language, form.inFile) : ""}
      <form action="${at(language, "/imports/new")}" method="post" enctype="multipart/form-data" novalidate>
        ${kindField(language, form)}
        ${dayField(language, form)}
        ${fileUpload({
          language,
          name: "file",
          label: { text: say("file"), size: "m" },
          hint: say("fileHint"),
          accept: ".csv,.xlsx",
          errorMessage: form.errors.get("file"),
        })}
        ${button({ text: say("check") })}
      </form>`,
  );
};

const kindField = (language: Language, { typed, errors }: LoadForm): Html => {
  const say = sayIn(loadWords, language);
  const name = sayIn(importsWords, language);
  const hints = {
    departments: say("departmentsHint"),
    "staff-list": say("staffHint"),
    "job-plans": say("plansHint"),
    "paper-plans": say("paperHint"),
  };
  return radios({
    language,
    name: "kind",
    legend: { text: say("kind"), size: "m" },
    value: typed.get("kind"),
    errorMessage: errors.get("kind"),
    items: importKinds.map((kind) => ({ value: kind, text: name(kind), hint: hints[kind] })),
  });
};

const dayField = (language: Language, { typed, errors, today }: LoadForm): Html => {
  const say = sayIn(loadWords, language);
  return dateInput({
    language,
    id: "day",
    legend: { text: say("day"), size: "m" },
    hint: say("dayHint", { example: addDays(today, -1).split("-").toReversed().map(Number).join(" ") }),
    values: { day: typed.get("day"), month: typed.get("month"), year: typed.get("year") },
    errorMessage: errors.get("day"),
  });
};
