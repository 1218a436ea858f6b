import { html } from "hono/html";
import { summaryList } from "#console/components/summary-list.ts";
import type { Html } from "#console/html.ts";
import { isolated } from "#console/isolated.ts";
import { at } from "#console/page.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { appointmentWords, requestWords } from "#words/pages/requests-one.ts";
import { timeText } from "#words/time-text.ts";
import type { RequestView } from "./view.ts";

/** The post as whoever asked described it. Who that was, for those alone who may read names. */
export const requestedVacancy = (language: Language, view: RequestView): Html => {
  const say = sayIn(requestWords, language);
  const { vacancy, review } = view.shown.of;
  const given = (key: string, value: string | null) =>
    value === null || value === "" ? [] : [{ key, value: isolated(value) }];
  return html`<h2 class="nhsuk-heading-m">${say("vacancy")}</h2>
    ${summaryList({
      rows: [
        ...given(say("reference"), vacancy.ref),
        { key: say("department"), value: departmentOf(language, view) },
        ...given(say("grade"), vacancy.grade),
        ...given(
          say("appointmentType"),
          vacancy.appointmentType && appointment(language, vacancy.appointmentType),
        ),
        ...given(say("positionNumber"), vacancy.positionNumber),
        ...given(say("requestedBy"), view.detail ? vacancy.requestedBy : null),
        { key: say("opened"), value: timeText(review.openedAt, language) },
      ],
    })}`;
};

/** The department's name with its service group; a link for those who may open its page. */
export const departmentOf = (
  language: Language,
  { shown, serviceGroup, opensDepartments }: RequestView,
): Html => {
  const { facts, of } = shown;
  const { nameEn, nameCy } = facts?.department ?? { nameEn: of.review.department, nameCy: null };
  const name = isolated(language === "cy" ? (nameCy ?? nameEn) : nameEn);
  const href = at(language, `/departments/${encodeURIComponent(of.review.department)}`);
  return html`${opensDepartments && facts ? html`<a href="${href}">${name}</a>` : name}${
    serviceGroup ? html`, ${isolated(serviceGroup)}` : ""
  }`;
};

const appointment = (language: Language, type: string): string =>
  type in appointmentWords.texts
    ? sayIn(appointmentWords, language)(type as keyof typeof appointmentWords.texts)
    : type;
