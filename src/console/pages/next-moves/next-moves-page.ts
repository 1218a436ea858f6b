import { html } from "hono/html";
import { button } from "#console/components/form/button.ts";
import { pagination } from "#console/components/pagination.ts";
import type { Html } from "#console/html.ts";
import { isolated } from "#console/isolated.ts";
import { type Around, at, page } from "#console/page.ts";
import { wantedOf } from "#measures/next-move-order.ts";
import { dayText } from "#words/day-text.ts";
import type { Language } from "#words/language.ts";
import { ownerName } from "#words/names.ts";
import { sayIn } from "#words/page-words.ts";
import { departmentsWords } from "#words/pages/departments.ts";
import { nextMovesWords } from "#words/pages/next-moves.ts";
import { movesAtAGlance, movesCounted } from "./at-a-glance.ts";
import { movesFilters, severityLinks } from "./filters.ts";
import { movesTable, type Reading } from "./moves-table.ts";
import {
  addressOf,
  fileAddressOf,
  type MovesShown,
  type NextMovesView,
  pageOf,
  type Section,
} from "./wanted.ts";
import { whatToDo } from "./what-to-do.ts";

/** Whose move it is: how much waits for each role, then by service group and role what, and what to do about it. */
export const nextMovesPage = (around: Around, view: NextMovesView): Html => {
  const { language } = around;
  const { wanted, moves } = view;
  const say = sayIn(nextMovesWords, language);
  const shown = pageOf(view);
  const found = wantedOf(moves, wanted);
  return page(
    { ...around, title: say("title"), current: "nextMoves" },
    html`<h1 class="nhsuk-heading-xl">${say("title")}</h1>
      <p class="nhsuk-lede-text">${say("lead")}</p>
      <p>${say("onDay", { day: dayText(view.today, language) })} ${found.length > 0 ? movesCounted(language, found) : ""}</p>
      ${movesFilters(language, view)}
      ${severityLinks(language, view)}
      ${
        found.length === 0
          ? nothing(language, view)
          : html`${movesAtAGlance(language, view)}
            <p class="porth-screen"><a href="${at(language, fileAddressOf(wanted))}">${say("download")}</a></p>`
      }
      ${shown.groups.map((group) => groupOf(around, view, group))}
      ${pages(language, view, shown)}`,
  );
};

const groupOf = (
  { language, sections: open }: Around,
  { serviceGroups, today, detail }: NextMovesView,
  { code, sections }: MovesShown["groups"][number],
): Html => {
  const group = serviceGroups.get(code) ?? code;
  const reading = (of: string): Reading => ({ today, detail, opens: open.includes("departments"), of });
  return html`<h2 class="nhsuk-heading-l">${isolated(group)}</h2>
    ${sections.map((section) => sectionOf(language, section, reading(`${ownerName(section.owner, language)}, ${group}`)))}`;
};

const sectionOf = (language: Language, section: Section, reading: Reading): Html => {
  const { block = [], warn = [] } = Object.groupBy(section.shown, ({ severity }) => severity);
  return html`<h3 class="nhsuk-heading-m">${ownerName(section.owner, language)}</h3>
    ${whatToDo(language, section, reading.opens)}
    ${block.length > 0 ? movesTable(language, "block", block, reading) : ""}
    ${warn.length > 0 ? movesTable(language, "warn", warn, reading) : ""}`;
};

const pages = (
  language: Language,
  { wanted }: NextMovesView,
  { next, previous }: MovesShown,
): Html | string => {
  const href = (after: string | null) => at(language, addressOf({ ...wanted, after }));
  return next === null && previous === undefined
    ? ""
    : pagination({
        language,
        next: next === null ? undefined : { href: href(next) },
        previous: previous === undefined ? undefined : { href: href(previous) },
      });
};

/** Why the list is empty, and what to do about it. */
const nothing = (language: Language, { wanted, serviceGroups }: NextMovesView): Html => {
  const say = sayIn(nextMovesWords, language);
  const { owner, serviceGroup, department, severity } = wanted;
  if (serviceGroups.size === 0) return html`<p>${sayIn(departmentsWords, language)("emptyAll")}</p>`;
  if (owner === null && serviceGroup === null && department === null)
    return html`<p>${say(severity === "warn" ? "emptyWarnings" : "emptyBlocks")}</p>`;
  const everyone = { owner: null, serviceGroup: null, department: null, severity, after: null };
  return html`<p>${say("emptySearch")}</p>
    <p>${button({
      text: say("clearFilters"),
      variant: "secondary",
      href: at(language, addressOf(everyone)),
    })}</p>`;
};
