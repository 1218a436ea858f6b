import { html } from "hono/html";
import { classes, type Html, type Text } from "#console/html.ts";

interface Action {
  readonly href: string;
  readonly text: Text;
  /** Comes after the text, for those who hear it: which row it is of. */
  readonly visuallyHiddenText: string;
}

export interface SummaryRow {
  readonly key: Text;
  readonly value: Text;
  readonly actions?: readonly Action[];
}

interface Options {
  readonly rows: readonly SummaryRow[];
  readonly border?: false;
  readonly lastRowBorder?: false;
}

/** Facts about one thing, each with its name. */
export const summaryList = ({ rows, border, lastRowBorder }: Options): Html => {
  const anyActions = rows.some(({ actions = [] }) => actions.length > 0);
  return html`<dl class="${classes(
    "nhsuk-summary-list",
    border === false && "nhsuk-summary-list--no-border",
    lastRowBorder === false && "nhsuk-summary-list--no-last-row-border",
  )}">
  ${rows.map((each) => row(each, anyActions))}
</dl>`;
};

const row = ({ key, value, actions = [] }: SummaryRow, anyActions: boolean): Html =>
  html`<div class="${classes(
    "nhsuk-summary-list__row",
    anyActions && actions.length === 0 && "nhsuk-summary-list__row--no-actions",
  )}">
    <dt class="nhsuk-summary-list__key">${key}</dt>
    <dd class="nhsuk-summary-list__value">${value}</dd>
    ${actions.length > 0 ? html`<dd class="nhsuk-summary-list__actions">${actionsOf(actions)}</dd>` : ""}
  </div>`;

const actionsOf = (actions: readonly Action[]): Html | readonly Html[] =>
  actions.length === 1
    ? actions.map(link)
    : html`<ul class="nhsuk-summary-list__actions-list">
      ${actions.map((action) => html`<li class="nhsuk-summary-list__actions-list-item">${link(action)}</li>`)}
    </ul>`;

const link = ({ href, text, visuallyHiddenText }: Action): Html =>
  html`<a class="nhsuk-link" href="${href}">${text}<span class="nhsuk-u-visually-hidden"> ${visuallyHiddenText}</span></a>`;
