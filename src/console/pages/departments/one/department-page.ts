import { html } from "hono/html";
import { button } from "#console/components/form/button.ts";
import type { Html } from "#console/html.ts";
import { isolated, isolatedText } from "#console/isolated.ts";
import { type Around, at, page } from "#console/page.ts";
import { departmentName } from "#console/pages/departments/department-name.ts";
import { departmentAddress } from "#console/pages/departments/wanted.ts";
import { wayToMoves } from "#console/pages/next-moves/way-there.ts";
import { requestEvidence } from "#console/pages/request/evidence.ts";
import { requestReasons } from "#console/pages/request/reasons.ts";
import { requestWarnings } from "#console/pages/request/warnings.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { departmentsWords } from "#words/pages/departments.ts";
import { departmentWords } from "#words/pages/departments-one.ts";
import { departmentAnswer, departmentFigures } from "./department-answer.ts";
import type { DepartmentView } from "./department-view.ts";
import { forecastTable } from "./forecast-table.ts";
import { openRequests } from "./open-requests.ts";
import { peopleTables } from "./people-tables.ts";

/** A department: the answer first, then what would clear it, who, the year ahead, and on what it rests. */
export const departmentPage = (around: Around, view: DepartmentView): Html => {
  const { language } = around;
  const { facts, answer } = view;
  return page(
    {
      ...around,
      title: isolatedText(departmentName(language, facts.department)),
      current: "departments",
      breadcrumbs: [{ text: sayIn(departmentsWords, language)("title"), href: at(language, "/departments") }],
    },
    html`<h1 class="nhsuk-heading-xl">
        <span class="nhsuk-caption-xl">${isolated(facts.department.code)}</span>
        ${isolated(departmentName(language, facts.department))}
      </h1>
      <p>${isolated(view.serviceGroup ?? facts.department.serviceGroup)}</p>
      ${departmentAnswer(language, view)}
      ${departmentFigures(language, view)}
      ${answer.reasons.length > 0 ? requestReasons(language, answer.reasons, facts.askedOn) : ""}
      ${wayToMoves(around, facts.department.code, answer.outcome)}
      ${simulation(language, view)}
      ${peopleTables(language, view)}
      ${requestWarnings(language, answer.warnings)}
      ${forecastTable(language, view)}
      ${openRequests(language, view)}
      ${requestEvidence(language, view)}`,
  );
};

/** The way to the form that supposes signatures, where there is a signature to suppose. */
const simulation = (language: Language, { people, facts }: DepartmentView): Html | string =>
  people?.some(({ state }) => state === "not_in_place")
    ? button({
        text: sayIn(departmentWords, language)("whatIf"),
        variant: "secondary",
        href: at(language, `${departmentAddress(facts.department.code)}/what-if`),
      })
    : "";
