import { expect, it } from "vitest";
import { backLink } from "#console/components/back-link.ts";
import { breadcrumb } from "#console/components/breadcrumb.ts";
import { footer } from "#console/components/footer.ts";
import { header } from "#console/components/header.ts";
import { languageNavigation } from "#console/components/language-navigation.ts";
import { pagination } from "#console/components/pagination.ts";
import { skipLink } from "#console/components/skip-link.ts";
import { compare } from "./support/fixtures.ts";

const language = "en";

compare({ component: "skip-link", render: skipLink, leftOut: {} });

compare({
  component: "back-link",
  render: backLink,
  leftOut: { "It is a link": /button|HTML|escaping/, "On white": /reverse/ },
});

compare({
  component: "breadcrumb",
  render: (options) => breadcrumb({ language, ...options }),
  leftOut: {
    "It is made of links alone": /attributes|as a button/,
    "On white": /reverse/,
    "It leads to the page above": /custom text/,
  },
});

compare({
  component: "pagination",
  render: (options) => pagination({ language, ...options }),
  // One text, not a word with the other hidden: in Welsh the words change places.
  cut: (markup) => markup.replaceAll('<span class="nhsuk-u-visually-hidden"> page</span>', " page"),
  leftOut: {
    "A list that grows is not counted in pages": /numbered/,
    "The language gives the words": /translations/,
    "Said in one way only": /deprecated/,
  },
});

compare({
  component: "footer",
  render: ({ meta, ...options }) =>
    footer({ meta: { visuallyHiddenText: "Support links", ...meta }, ...options }),
  cut: (markup) => markup.replace(/<p class="nhsuk-body-s">©[^<]*<\/p>/, ""),
  leftOut: {
    "It has links, and one text at the most": /copyright|HTML|navigation|meta text/,
  },
});

compare({
  component: "header",
  render: ({ logo, service, account, navigation, ...options }) =>
    header({
      href: service?.href ?? logo?.href ?? "",
      ...options,
      ...(service ? { service } : {}),
      ...(account ? { account: { ariaLabel: "Account", ...account } } : {}),
      ...(navigation ? { navigation: { ariaLabel: "Menu", ...navigation } } : {}),
    }),
  // No logo is Porth's to show, its link needs no other name than its words, and a menu of five needs no script to fold.
  cut: (markup) =>
    markup
      .replace(/<svg class="nhsuk-header__logo"[\s\S]*?<\/svg>/, "")
      .replace(/ aria-label="NHS[^"]*"/, "")
      .replace(/<li class="nhsuk-header__menu"[\s\S]*?<\/li>/, ""),
  leftOut: {
    "The header is blue": /white/,
    "There is no search": /search|^default$|overflow/,
    "It always leads to the first page": /unlinked|account \(/,
    "One line, above what can be done": /inline/,
    "Few entries, side by side": /justified/,
    "A name is whole": /descriptor/,
    "One link to the first page": /separate link|linked\)|^with service name, blue|empty\)$/,
  },
});

it.each([
  ["en", "/cy/x", "cy", "Cymraeg", "English"],
  ["cy", "/x", "en", "English", "Cymraeg"],
] as const)(
  "from %s leads to the other language, in that language",
  async (language, href, other, name, own) => {
    const markup = String(
      await languageNavigation({ language, ariaLabel: "L", hrefs: { en: "/x", cy: "/cy/x" } }),
    );
    expect(markup).toContain(
      `href="${href}" hreflang="${other}" lang="${other}" rel="alternate">${name}</a>`,
    );
    expect(markup).toContain(`<span aria-current="true">${own}</span>`);
  },
);
