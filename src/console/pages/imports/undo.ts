import { html } from "hono/html";
import { button, formButton } from "#console/components/form/button.ts";
import type { Html } from "#console/html.ts";
import { type Around, at, page } from "#console/page.ts";
import { dayOf } from "#gate/day.ts";
import type { Effect } from "#register/effect.ts";
import { dayText } from "#words/day-text.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { historyOfImportsWords } from "#words/pages/imports/history.ts";
import { importsWords } from "#words/pages/imports/overview.ts";
import { timeText } from "#words/time-text.ts";
import { gateEffect } from "./effect.ts";
import type { DepartmentNames, LoadedExtract } from "./view.ts";

/** What undoing an import would bring about now. */
export interface UndoView {
  readonly extract: LoadedExtract;
  readonly restored: LoadedExtract | null;
  readonly effect: readonly Omit<Effect, "moved">[];
  readonly departments: DepartmentNames;
  /** Stands for what is shown: sent back, it tells whether the register has moved on since. */
  readonly seen: string;
}

/** What would go and what would come back, before it does. */
export const undoPage = (around: Around, view: UndoView): Html => {
  const { language } = around;
  const say = sayIn(historyOfImportsWords, language);
  const name = sayIn(importsWords, language);
  const { extract, restored, seen } = view;
  const here = at(language, `/imports/${extract.id}`);
  const loadedAt = timeText(extract.loadedAt, language);
  return page(
    {
      ...around,
      path: `/imports/${extract.id}/undo`,
      title: say("undo"),
      current: "imports",
      breadcrumbs: [
        { text: name("title"), href: at(language, "/imports") },
        { text: `${name(extract.kind)}, ${loadedAt}`, href: here },
      ],
    },
    html`<h1 class="nhsuk-heading-l"><span class="nhsuk-caption-l">${name(extract.kind)}, ${loadedAt}</span> ${say("undo")}</h1>
      <p>${say("nothingYet")} ${comesBack(language, restored)}</p>
      ${gateEffect(language, view.effect, { names: view.departments, isDone: false })}
      <div class="porth-moves">${formButton({ text: say("confirmUndo"), variant: "warning", action: `${here}/undo`, fields: { seen } })}
      ${button({ text: say("cancel"), variant: "secondary", href: here })}</div>`,
  );
};

const comesBack = (language: Language, restored: LoadedExtract | null): string => {
  const say = sayIn(historyOfImportsWords, language);
  if (restored === null) return say("restoresNothing");
  return restored.extractedOn === null
    ? say("restoresUndated", { day: dayText(dayOf(restored.loadedAt), language) })
    : say("restores", { day: dayText(restored.extractedOn, language) });
};
