import { html } from "hono/html";
import { details } from "#console/components/details.ts";
import { stateTag } from "#console/components/state-tag.ts";
import { table } from "#console/components/table.ts";
import type { Html, Text } from "#console/html.ts";
import { isolated } from "#console/isolated.ts";
import type { Effect } from "#register/effect.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { reportWords } from "#words/pages/imports/report.ts";
import type { DepartmentNames } from "./view.ts";

type Told = Omit<Effect, "moved">;

const changes = ({ before, after }: Told): boolean => before !== after;

/** What the gate says of each department before and after: those whose answer changes first, the others when asked for. */
export const gateEffect = (
  language: Language,
  effect: readonly Told[],
  { names, isDone }: { readonly names: DepartmentNames; readonly isDone: boolean },
): Html => {
  const say = sayIn(reportWords, language);
  const changed = effect.filter(changes);
  const same = effect.filter((one) => !changes(one));
  return html`<h2 class="nhsuk-heading-m">${say(isDone ? "effectAfter" : "effectBefore")}</h2>
    ${effect.length === 0 ? html`<p>${say("noDepartments")}</p>` : ""}
    ${effect.length > 0 && changed.length === 0 ? html`<p>${say("changes", { count: 0 })}</p>` : ""}
    ${
      changed.length > 0
        ? table({
            caption: { text: say("changes", { count: changed.length }), size: "s" },
            responsive: true,
            firstCellIsHeader: true,
            head: [say("department"), say("before"), say("after")],
            rows: changed.map((one) => [
              departmentCell(language, one, names),
              answer(language, one.before, "notYet"),
              answer(language, one.after, "gone"),
            ]),
          })
        : ""
    }
    ${
      same.length > 0
        ? details({
            summary: say("stays", { count: same.length }),
            text: table({
              caption: { text: say("stays", { count: same.length }), classes: "nhsuk-u-visually-hidden" },
              firstCellIsHeader: true,
              head: [say("department"), say("answer")],
              rows: same.map((one) => [
                departmentCell(language, one, names),
                answer(language, one.after, "gone"),
              ]),
            }),
          })
        : ""
    }`;
};

const departmentCell = (language: Language, { department }: Told, names: DepartmentNames): Text => {
  const known = names.get(department);
  if (known === undefined) return isolated(department);
  const name = language === "cy" ? (known.nameCy ?? known.nameEn) : known.nameEn;
  return html`${isolated(name)} <span class="porth-second">${isolated(department)}</span>`;
};

const answer = (language: Language, outcome: Told["before"], absent: "notYet" | "gone"): Text =>
  outcome === null ? sayIn(reportWords, language)(absent) : stateTag(outcome, language);
