import { html } from "hono/html";
import { table } from "#console/components/table.ts";
import { tag } from "#console/components/tag.ts";
import type { Html } from "#console/html.ts";
import { isolated, isolatedText } from "#console/isolated.ts";
import { at } from "#console/page.ts";
import { dayOf } from "#gate/day.ts";
import { dayText } from "#words/day-text.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { exemptionKindWords, exemptionStateWords, exemptionsWords } from "#words/pages/exemptions.ts";
import type { ExemptionShown, ExemptionsView } from "./exemptions-view.ts";
import { departmentOf } from "./holder.ts";

/** An exemption a row: of whom, of what kind, for how long, and who recorded and ended it. */
export const exemptionsTable = (language: Language, view: ExemptionsView): Html => {
  const say = sayIn(exemptionsWords, language);
  return table({
    caption: { text: say("caption", { count: view.shown.length }), classes: "nhsuk-u-visually-hidden" },
    responsive: true,
    firstCellIsHeader: true,
    head: [say("consultant"), say("kind"), say("days"), say("state"), say("record_of")],
    rows: view.shown.map((one) => [
      holderCell(language, one, view),
      kindCell(language, one),
      spanText(language, one),
      stateCell(language, one),
      recordCell(language, one, view),
    ]),
  });
};

const holderCell = (
  language: Language,
  { holder, assignmentNumber }: ExemptionShown,
  { sight }: ExemptionsView,
): Html => {
  const say = sayIn(exemptionsWords, language);
  const assignment = isolated(say("assignment", { number: assignmentNumber }));
  return html`${holder && sight.detail ? html`${isolated(holder.name)}<br>` : ""}<span class="porth-second">${assignment}</span><br><span class="porth-second">${
    holder ? departmentOf(language, holder, sight) : say("notOnList")
  }</span>`;
};

const kindCell = (language: Language, { kind, reference }: ExemptionShown): Html =>
  html`${sayIn(exemptionKindWords, language)(kind)}${
    reference
      ? html`<br><span class="porth-second">${sayIn(exemptionsWords, language)("reference")} ${isolated(reference)}</span>`
      : ""
  }`;

export const spanText = (
  language: Language,
  { fromDay, untilDay }: Pick<ExemptionShown, "fromDay" | "untilDay">,
): string =>
  sayIn(exemptionsWords, language)("span", {
    from: dayText(fromDay, language),
    until: dayText(untilDay, language),
  });

/** Grey whatever it is: the five colours say how the gate stands. */
const stateCell = (language: Language, { state, id, assignmentNumber }: ExemptionShown): Html => {
  const say = sayIn(exemptionsWords, language);
  return html`${tag({ text: sayIn(exemptionStateWords, language)(state), colour: "grey" })}${
    state === "in_force" || state === "coming"
      ? html`<br><a href="${at(language, `/exemptions/${id}/end`)}">${say("end")}<span class="nhsuk-u-visually-hidden"> ${say(
          "endWhich",
          { number: isolatedText(assignmentNumber) },
        )}</span></a>`
      : ""
  }`;
};

const recordCell = (language: Language, one: ExemptionShown, { names }: ExemptionsView): Html => {
  const say = sayIn(exemptionsWords, language);
  const who = (id: string) => {
    const name = names.get(id);
    return name === undefined ? say("aReviewer") : isolatedText(name);
  };
  const day = (instant: string) => dayText(dayOf(instant), language);
  return html`${isolated(say("recorded", { who: who(one.recordedBy), day: day(one.recordedAt) }))}${
    one.endedBy && one.endedAt
      ? html`<br>${isolated(say("ended", { who: who(one.endedBy), day: day(one.endedAt) }))}`
      : ""
  }`;
};
