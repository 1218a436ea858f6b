// biome-ignore-all lint/suspicious/noExplicitAny: the package's options are what they are, and the markup is what is compared.
import { html } from "hono/html";
import { card } from "#console/components/card.ts";
import { summaryList } from "#console/components/summary-list.ts";
import { tag } from "#console/components/tag.ts";
import type { Html } from "#console/html.ts";

/** The package puts a list into a card by an option, and names a row's actions in two ways. */
export const summaryOf = ({ card: inCard, rows, ...options }: any): Html => {
  const list = summaryList({
    ...options,
    rows: rows.map(({ actions = [], ...row }: any) => ({ ...row, actions: actions.items ?? actions })),
  });
  return inCard ? card({ ...inCard, content: list }) : list;
};

/** The package makes the tag of a status itself. */
export const statusOf = ({ items, ...options }: any): any => ({
  ...options,
  items: items.map(({ status, ...item }: any) => ({
    ...item,
    status: status.tag ? (status.tag.classes ? plainStatus(status.tag) : tag(status.tag)) : status,
  })),
});

const plainStatus = ({ text, classes }: any): Html =>
  html`<strong class="nhsuk-tag nhsuk-tag--no-colour nhsuk-tag--no-border ${classes}">${text}</strong>`;
