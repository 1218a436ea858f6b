import { html } from "hono/html";
import { attributes, classes, type Html, isText, type Text } from "#console/html.ts";
import { type Cell, type Head, headCell, rowCell } from "./table-cell.ts";

interface Options {
  readonly caption: Text | Caption;
  readonly head: readonly (Text | Head)[];
  readonly rows: readonly (readonly (Text | Cell)[])[];
  readonly firstCellIsHeader?: boolean;
  /** On a narrow screen each row becomes a list of its cells, with the heads beside them. */
  readonly responsive?: boolean;
  /** Too wide for a narrow screen, and not to be taken apart: it scrolls by itself. */
  readonly scroll?: boolean;
  readonly compact?: boolean;
}

interface Caption {
  readonly text: Text;
  /** Of its own on the page, for a table that scrolls. */
  readonly id?: string;
  readonly size?: "s" | "m" | "l" | "xl";
  readonly classes?: string;
}

export const table = (options: Options): Html => {
  if (!options.scroll) return tableOf(options);
  const { id } = captionOf(options.caption);
  return html`<div class="nhsuk-scroll">
  <div class="nhsuk-scroll__content" role="region"${attributes({ "aria-labelledby": id })} tabindex="0">
    ${tableOf(options)}
  </div>
</div>`;
};

const tableOf = ({ caption, head, rows, firstCellIsHeader, responsive, compact }: Options): Html => {
  const { text, id, size, classes: more } = captionOf(caption);
  const role = (name: string) => (responsive ? html` role="${name}"` : "");
  const shape = { head, firstCellIsHeader, responsive };
  return html`<table class="${classes("nhsuk-table", compact && "nhsuk-table--compact", responsive && "nhsuk-table--responsive")}"${role("table")}>
  <caption${attributes({ class: classes("nhsuk-table__caption", size && `nhsuk-table__caption--${size}`, more), id })}>${text}</caption>
  <thead class="nhsuk-table__head"${role("rowgroup")}>
    <tr class="nhsuk-table__row"${role("row")}>${head.map((each) => headCell(each, responsive))}</tr>
  </thead>
  <tbody class="nhsuk-table__body">
    ${rows.map((cells) => html`<tr class="nhsuk-table__row"${role("row")}>${cells.map((cell, at) => rowCell(cell, at, shape))}</tr>`)}
  </tbody>
</table>`;
};

const captionOf = (caption: Text | Caption): Caption => (isText(caption) ? { text: caption } : caption);
