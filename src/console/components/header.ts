import { html } from "hono/html";
import { attributes, classes, type Html, type Text } from "#console/html.ts";
import { icon } from "./icon.ts";

interface AccountItem {
  readonly text: Text;
  /** Leads there. */
  readonly href?: string;
  /** Posts there, as a button. */
  readonly action?: string;
  readonly icon?: boolean;
}

interface NavigationItem {
  readonly text: Text;
  readonly href: string;
  /** The page that is shown. */
  readonly current?: boolean;
  /** The section that the page is in. */
  readonly active?: boolean;
}

interface Options {
  readonly href: string;
  readonly organisation?: { readonly name: string };
  readonly service?: { readonly text: string };
  readonly account?: { readonly ariaLabel: string; readonly items: readonly AccountItem[] };
  readonly navigation?: { readonly ariaLabel: string; readonly items: readonly NavigationItem[] };
}

/** Whose Porth this is, who is signed in, and where one can go. Names in text: no lozenge, no logo. */
export const header = ({ href, organisation, service, account, navigation }: Options): Html =>
  html`<header class="${classes("nhsuk-header", organisation && "nhsuk-header--organisation")}" role="banner">
  <div class="nhsuk-header__container nhsuk-width-container">
    <div class="nhsuk-header__service">
      <a class="nhsuk-header__service-logo" href="${href}">
        ${organisation ? html`<span class="nhsuk-header__organisation-name">${organisation.name}</span>` : ""}
        ${service ? html`<span class="nhsuk-header__service-name">${service.text}</span>` : ""}
      </a>
    </div>
    ${
      account
        ? html`<nav class="nhsuk-header__account" aria-label="${account.ariaLabel}">
      <ul class="nhsuk-header__account-list">
        ${account.items.map((item) => html`<li class="nhsuk-header__account-item">${accountItem(item)}</li>`)}
      </ul>
    </nav>`
        : ""
    }
  </div>
  ${
    navigation && navigation.items.length > 0
      ? html`<nav class="nhsuk-header__navigation" aria-label="${navigation.ariaLabel}">
    <div class="nhsuk-header__navigation-container nhsuk-width-container">
      <ul class="nhsuk-header__navigation-list">${navigation.items.map(navigationItem)}</ul>
    </div>
  </nav>`
      : ""
  }
</header>`;

const accountItem = ({ text, href, action, icon: withIcon }: AccountItem): Html => {
  const said = html`${withIcon ? icon("user") : ""}${text}`;
  if (href !== undefined) return html`<a class="nhsuk-header__account-link" href="${href}">${said}</a>`;
  if (action === undefined) return said;
  return html`<form class="nhsuk-header__account-form" action="${action}" method="post" novalidate>
    <button class="nhsuk-header__account-button">${said}</button>
  </form>`;
};

const navigationItem = ({ text, href, current, active }: NavigationItem): Html => {
  const here = current || active;
  return html`<li class="${classes("nhsuk-header__navigation-item", here && "nhsuk-header__navigation-item--current")}">
    <a class="nhsuk-header__navigation-link" href="${href}"${attributes({ "aria-current": here && (current ? "page" : "true") })}>${
      here ? html`<strong class="nhsuk-header__navigation-item-current-fallback">${text}</strong>` : text
    }</a>
  </li>`;
};
