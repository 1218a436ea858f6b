import { html } from "hono/html";
import { stateTag } from "#console/components/state-tag.ts";
import { taskList } from "#console/components/task-list.ts";
import type { Html } from "#console/html.ts";
import { isolated } from "#console/isolated.ts";
import { at } from "#console/page.ts";
import { dayOf } from "#gate/day.ts";
import { dayText } from "#words/day-text.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { departmentWords } from "#words/pages/departments-one.ts";
import type { DepartmentView } from "./department-view.ts";

/** The department's cases that are not over, for those who may read them. */
export const openRequests = (language: Language, { requests }: DepartmentView): Html => {
  if (requests === null) return html``;
  const say = sayIn(departmentWords, language);
  return html`<h2 class="nhsuk-heading-m">${say("requests")}</h2>
    ${
      requests.length === 0
        ? html`<p>${say("noRequests")}</p>`
        : taskList({
            idPrefix: "request",
            items: requests.map(({ of, state }) => ({
              heading: html`${isolated(of.vacancy.ref)}${of.vacancy.title ? html`: ${isolated(of.vacancy.title)}` : ""}`,
              hint: say("opened", { day: dayText(dayOf(of.review.openedAt), language) }),
              href: at(language, `/requests/${of.review.id}`),
              status: stateTag(state, language),
            })),
          })
    }`;
};
