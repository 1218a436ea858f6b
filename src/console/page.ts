import { html } from "hono/html";
import type { Language } from "#words/language.ts";
import { type SayOf, sayIn } from "#words/page-words.ts";
import { layoutWords } from "#words/pages/layout.ts";
import { type BackLink, backLink } from "./components/back-link.ts";
import { breadcrumb, type Crumb } from "./components/breadcrumb.ts";
import { footer } from "./components/footer.ts";
import { header } from "./components/header.ts";
import { languageNavigation } from "./components/language-navigation.ts";
import { skipLink } from "./components/skip-link.ts";
import type { Html, Text } from "./html.ts";

/** The parts of the console, in the order of its navigation, and where they are. */
export const sections = {
  requests: "/requests",
  departments: "/departments",
  dashboard: "/dashboard",
  nextMoves: "/next-moves",
  exemptions: "/exemptions",
  reports: "/highlight-reports",
  payroll: "/payroll",
  imports: "/imports",
  webhooks: "/webhooks",
  audit: "/audit",
} as const;

export type Section = keyof typeof sections;

/** What is the same on every page that one request could be answered with. */
export interface Around {
  readonly language: Language;
  /** The address asked for, with its query and without `/cy`. */
  readonly path: string;
  /** The health board's name in this language, from the configuration. */
  readonly board: string;
  /** Who is signed in; null for nobody. */
  readonly person: { readonly name: string | null } | null;
  /** What this person may open. */
  readonly sections: readonly Section[];
  /** The address of `console.css`. */
  readonly stylesheet: string;
  /** What everybody must know of this Porth, such as that its board is invented. */
  readonly notice: Text | null;
}

export interface PageOptions extends Around {
  readonly title: string;
  /** Where this page is; null outside them all. */
  readonly current?: Section | null;
  /** True when what was sent must be mended: the title says so. */
  readonly hasErrors?: boolean;
  readonly back?: BackLink;
  readonly breadcrumbs?: readonly [Crumb, ...Crumb[]];
}

/** Where a path is in a language: the same, or the same under `/cy`. */
export const at = (language: Language, path: string): string =>
  language === "en" ? path : `/cy${path.replace(/^\/(?=$|\?)/, "")}`;

/** A whole page around its body: all that its `main` holds. */
export const page = (options: PageOptions, body: Text | readonly Html[]): Html => {
  const { language, path, stylesheet, notice } = options;
  const say = sayIn(layoutWords, language);
  return html`<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="theme-color" content="#005eb8">
    <title>${titleOf(options, say)}</title>
    <link rel="icon" href="${favicon}">
    <link rel="stylesheet" href="${stylesheet}">
  </head>
  <body>
    ${skipLink({ href: "#maincontent", text: say("skipToMain") })}
    ${notice ? html`<aside class="porth-notice" aria-label="${say("notice")}"><div class="nhsuk-width-container">${notice}</div></aside>` : ""}
    ${top(options, say)}
    <div class="nhsuk-width-container">
      ${languageNavigation({
        language,
        ariaLabel: say("language"),
        hrefs: { en: at("en", path), cy: at("cy", path) },
      })}
      ${options.back ? html`<nav aria-label="${say("back")}">${backLink(options.back)}</nav>` : ""}
      ${options.breadcrumbs ? breadcrumb({ language, items: options.breadcrumbs }) : ""}
      <main class="nhsuk-main-wrapper" id="maincontent">${body}</main>
    </div>
    ${footer({
      meta: {
        visuallyHiddenText: say("supportLinks"),
        items: [
          { text: say("verify"), href: at(language, "/verify") },
          { text: say("accessibility"), href: at(language, "/accessibility") },
          { text: say("privacy"), href: at(language, "/privacy") },
        ],
      },
    })}
  </body>
</html>`;
};

/** A gate with one way through, in white on the blue of the header. */
const favicon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='4' fill='%23005eb8'/%3E%3Cpath d='M7 27V14a9 9 0 0 1 18 0v13h-5V14a4 4 0 0 0-8 0v13z' fill='%23fff'/%3E%3C/svg%3E";

const titleOf = ({ title, hasErrors, board }: PageOptions, say: SayOf<typeof layoutWords>): string =>
  `${hasErrors ? say("errorTitle", { title }) : title} – Porth – ${board}`;

const top = (
  { language, board, person, sections: open, current }: PageOptions,
  say: SayOf<typeof layoutWords>,
): Html =>
  header({
    href: at(language, "/"),
    organisation: { name: board },
    service: { text: "Porth" },
    account: {
      ariaLabel: say("account"),
      items: person
        ? [
            ...(person.name ? [{ text: person.name, icon: true }] : []),
            { text: say("signOut"), action: at(language, "/sign-out") },
          ]
        : [{ text: say("signIn"), href: at(language, "/sign-in") }],
    },
    navigation: {
      ariaLabel: say("menu"),
      items: open.map((section) => ({
        text: say(section),
        href: at(language, sections[section]),
        active: section === current,
      })),
    },
  });
