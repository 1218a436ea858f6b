import { html } from "hono/html";
import { button } from "#console/components/form/button.ts";
import { select } from "#console/components/form/select.ts";
import { attributes, type Html } from "#console/html.ts";
import { isolatedText } from "#console/isolated.ts";
import { at } from "#console/page.ts";
import { departmentName } from "#console/pages/departments/department-name.ts";
import { serviceGroupSelect } from "#console/pages/departments/service-group-select.ts";
import type { Severity } from "#gate/finding.ts";
import { wantedOf } from "#measures/next-move-order.ts";
import { owners } from "#measures/owners.ts";
import type { Language } from "#words/language.ts";
import { ownerName } from "#words/names.ts";
import { sayIn } from "#words/page-words.ts";
import { nextMovesWords } from "#words/pages/next-moves.ts";
import { addressOf, type NextMovesView } from "./wanted.ts";

/** What to look for: the address keeps it. */
export const movesFilters = (language: Language, view: NextMovesView): Html => {
  const say = sayIn(nextMovesWords, language);
  const { wanted } = view;
  const { owner, serviceGroup, department, severity } = wanted;
  const everywhere = { ...wanted, department: null, after: null };
  return html`${
    department === null
      ? ""
      : html`<p><strong>${say("onlyDepartment", { department: isolatedText(nameOf(language, view, department)) })}</strong>
        · <a href="${at(language, addressOf(everywhere))}">${say("everyDepartment")}</a></p>`
  }
  <search class="porth-filters" aria-label="${say("search")}">
    <form action="${at(language, "/next-moves")}" method="get" novalidate>
      ${severity === "block" ? "" : html`<input type="hidden" name="severity" value="${severity ?? "all"}">`}
      ${department === null ? "" : html`<input type="hidden" name="department" value="${department}">`}
      ${select({
        language,
        name: "owner",
        label: say("owner"),
        value: owner ?? "",
        items: [
          { value: "", text: say("everyOwner") },
          ...owners.map((value) => ({ value, text: ownerName(value, language) })),
        ],
      })}
      ${serviceGroupSelect(language, view)}
      <div class="porth-filters__buttons">
        ${button({ text: say("filter"), variant: "secondary" })}
        ${
          owner || serviceGroup
            ? html`<a href="${at(language, addressOf({ ...wanted, owner: null, serviceGroup: null, after: null }))}">${say("clearFilters")}</a>`
            : ""
        }
      </div>
    </form>
  </search>`;
};

const nameOf = (language: Language, { moves }: NextMovesView, code: string): string => {
  const known = moves.find(({ department }) => department.code === code);
  return known ? departmentName(language, known.department) : code;
};

/** What blocks, what warns, and both, with how many of those looked for there are. */
export const severityLinks = (language: Language, { wanted, moves }: NextMovesView): Html => {
  const say = sayIn(nextMovesWords, language);
  const link = (severity: Severity | null) =>
    html`<li><a${attributes({
      class: "porth-states__link",
      href: at(language, addressOf({ ...wanted, severity, after: null })),
      "aria-current": wanted.severity === severity && "true",
    })}>${say(severity ?? "all")} <span class="porth-states__count">${
      wantedOf(moves, { ...wanted, severity }).length
    }</span></a></li>`;
  return html`<nav class="porth-states" aria-label="${say("severities")}">
    <ul class="porth-states__list">${link("block")} ${link("warn")} ${link(null)}</ul>
  </nav>`;
};
