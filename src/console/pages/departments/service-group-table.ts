import { html } from "hono/html";
import { table } from "#console/components/table.ts";
import type { Html } from "#console/html.ts";
import { isolated } from "#console/isolated.ts";
import { at } from "#console/page.ts";
import type { Answer } from "#gate/answer.ts";
import { dayText } from "#words/day-text.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { departmentsWords } from "#words/pages/departments.ts";
import { departmentName } from "./department-name.ts";
import { standingCell } from "./standing-tags.ts";
import { type DepartmentsShown, departmentAddress, type Stood } from "./wanted.ts";

type Group = DepartmentsShown["groups"][number];

/** The departments of one service group, and how many of all it has stand how. */
export const serviceGroupTable = (language: Language, { shown, all }: Group, name: string): Html => {
  const say = sayIn(departmentsWords, language);
  const count = (outcome: Answer["outcome"]) => all.filter(({ answer }) => answer.outcome === outcome).length;
  return html`<h2 class="nhsuk-heading-m nhsuk-u-margin-bottom-1">${isolated(name)}</h2>
    <p class="porth-second">${say("tally", {
      departments: say("count", { count: all.length }),
      clear: count("clear"),
      blocked: count("blocked"),
    })}</p>
    ${table({
      caption: { text: say("tableOf", { group: name }), classes: "nhsuk-u-visually-hidden" },
      responsive: true,
      firstCellIsHeader: true,
      head: [
        { text: say("department"), width: "one-third" },
        say("standing"),
        { text: say("inPlace"), width: "one-quarter" },
        { text: say("clearThrough"), width: "one-quarter" },
      ],
      rows: shown.map((one) => [
        departmentCell(language, one),
        standingCell(one.answer, language),
        inPlaceText(one.answer, language),
        clearThroughText(one.answer, language),
      ]),
    })}`;
};

const departmentCell = (language: Language, { department }: Stood): Html => {
  const { code } = department;
  return html`<a href="${at(language, departmentAddress(code))}">${isolated(
    departmentName(language, department),
  )}</a><br><span class="porth-second nhsuk-u-font-weight-normal">${isolated(code)}</span>`;
};

/** “9 of 12, 1 exempt”. */
export const inPlaceText = ({ summary }: Pick<Answer, "summary">, language: Language): string => {
  const say = sayIn(departmentsWords, language);
  const { inScope, inPlace, exempt } = summary;
  if (inScope === 0) return say("nobody");
  return [say("ofAll", { inPlace, inScope }), ...(exempt > 0 ? [say("exempt", { count: exempt })] : [])].join(
    ", ",
  );
};

export const clearThroughText = (
  { outcome, clearThrough }: Pick<Answer, "outcome" | "clearThrough">,
  language: Language,
): string => {
  const say = sayIn(departmentsWords, language);
  if (outcome !== "clear") return say("notClear");
  return clearThrough ? dayText(clearThrough, language) : say("noEnd");
};
