import { html } from "hono/html";
import { attributes, classes, type Html, type Text } from "#console/html.ts";

export interface Task {
  readonly heading: Text;
  readonly hint?: Text | undefined;
  /** Where it is done; undefined when the reader cannot do it here. */
  readonly href?: string | undefined;
  /** How it stands: a tag, or words. */
  readonly status: Text;
}

interface Options {
  /** Comes first in the ids of its parts: of its own for each list on a page. */
  readonly idPrefix: string;
  readonly items: readonly Task[];
}

/** What is to be done and how each of it stands. */
export const taskList = ({ idPrefix, items }: Options): Html =>
  html`<ul class="nhsuk-task-list">
  ${items.map((item, at) => task(item, `${idPrefix}-${at + 1}`))}
</ul>`;

const task = ({ heading, hint, href, status }: Task, id: string): Html => {
  const describedBy = classes(hint && `${id}-hint`, `${id}-status`);
  return html`<li class="${classes("nhsuk-task-list__item", href && "nhsuk-task-list__item--with-link")}">
    <div class="nhsuk-task-list__name-and-hint">
      ${
        href
          ? html`<a${attributes({ class: "nhsuk-task-list__link nhsuk-link", href, "aria-describedby": describedBy })}>${heading}</a>`
          : html`<div>${heading}</div>`
      }
      ${hint ? html`<div class="nhsuk-task-list__hint" id="${id}-hint">${hint}</div>` : ""}
    </div>
    <div class="nhsuk-task-list__status" id="${id}-status">${status}</div>
  </li>`;
};
