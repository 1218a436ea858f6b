import { html } from "hono/html";
import { attributes, classes, type Html, isText, type Text } from "#console/html.ts";

interface Looks {
  readonly classes?: string;
  readonly width?: "one-quarter" | "one-third" | "one-half" | "two-thirds" | "three-quarters";
  /** Figures stand to the right; in a head, for the whole column. */
  readonly format?: "numeric";
}

export interface Head extends Looks {
  readonly text?: Text;
  /** For those who hear it: what a column without a visible head holds. */
  readonly visuallyHiddenText?: string;
}

export interface Cell extends Looks {
  readonly text: Text;
  readonly href?: string | undefined;
  readonly visuallyHiddenText?: string;
}

interface Shape {
  readonly head: readonly (Text | Head)[];
  readonly firstCellIsHeader: boolean | undefined;
  readonly responsive: boolean | undefined;
}

export const headCell = (given: Text | Head, responsive: boolean | undefined): Html => {
  const head = optionsOf(given);
  return html`<th${attributes({
    class: classesOf("nhsuk-table__header", head),
    scope: "col",
    role: responsive && "columnheader",
  })}>${said(head)}</th>`;
};

export const rowCell = (
  given: Text | Cell,
  at: number,
  { head, firstCellIsHeader, responsive }: Shape,
): Html => {
  const column = optionsOf(head[at] ?? "");
  const cell = optionsOf(given);
  const isHeader = at === 0 && firstCellIsHeader;
  const looks = { ...cell, ...(column.format ? { format: column.format } : {}) };
  const shown = cell.href ? html`<a class="nhsuk-link" href="${cell.href}">${said(cell)}</a>` : said(cell);
  const content = responsive
    ? html`<span class="nhsuk-table__heading" aria-hidden="true">${said(column)} </span>${typeof cell.text === "object" ? html`<span>${shown}</span>` : shown}`
    : shown;
  return isHeader
    ? html`<th${attributes({ class: classesOf("nhsuk-table__header", looks), scope: "row", role: responsive && "rowheader" })}>${content}</th>`
    : html`<td${attributes({ class: classesOf("nhsuk-table__cell", looks), role: responsive && "cell" })}>${content}</td>`;
};

const optionsOf = (given: Text | Head | Cell): Head & { readonly href?: string | undefined } =>
  isText(given) ? { text: given } : given;

const classesOf = (block: string, { format, width, classes: more }: Looks): string =>
  classes(block, format && `${block}--${format}`, width && `nhsuk-u-width-${width}`, more);

const said = ({ text, visuallyHiddenText }: Head): Html =>
  html`${text ?? ""}${visuallyHiddenText ? html`<span class="nhsuk-u-visually-hidden">${text ? " " : ""}${visuallyHiddenText}</span>` : ""}`;
