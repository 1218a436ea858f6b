import { html } from "hono/html";
import type { Html } from "#console/html.ts";
import type { Share } from "#measures/figures.ts";
import { dayText } from "#words/day-text.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { dashboardWords } from "#words/pages/dashboard/page.ts";
import type { Known } from "./dashboard-view.ts";
import { numberText, percentText } from "./figure-text.ts";

/** Four figures large enough to be read across a table. */
export const headline = (language: Language, { whole }: Known): Html => {
  const say = sayIn(dashboardWords, language);
  const { departments_clear, departments_blocked, departments_overridden, in_place, exempt } = whole;
  const { due_within_60_days: due, clear_through: through } = whole;
  const overridden = departments_overridden?.value ?? 0;
  const ofDepartments = (share: Share | null) =>
    html`<span class="porth-figure__of">${say("ofDepartments", { of: numberText(share?.of ?? 0) })}</span>`;
  return html`<h2 class="nhsuk-u-visually-hidden">${say("headline")}</h2>
    <dl class="porth-figures">
      ${figure(say("clear"), html`${count(departments_clear)} ${ofDepartments(departments_clear)}`, [
        through && say("clearThrough", { day: dayText(through, language) }),
      ])}
      ${figure(say("blocked"), html`${count(departments_blocked)} ${ofDepartments(departments_blocked)}`, [
        overridden > 0 && say("overridden", { value: numberText(overridden) }),
      ])}
      ${figure(say("inPlace"), `${percentText(in_place) ?? "–"}%`, [
        in_place && say("ofPeople", { value: numberText(in_place.value), of: numberText(in_place.of) }),
        exempt && exempt.value > 0 && say("exemptToo", { value: numberText(exempt.value) }),
      ])}
      ${figure(say("due"), count(due), [due && say("ofInPlace", { of: numberText(due.of) })])}
    </dl>`;
};

const count = (share: Share | null): string => (share === null ? "–" : numberText(share.value));

const figure = (
  label: string,
  value: Html | string,
  lines: readonly (string | false | null)[],
): Html => html`<div class="porth-figure">
        <dt class="porth-figure__label">${label}</dt>
        <dd class="porth-figure__value">${value}</dd>
        ${lines.filter(Boolean).map((line) => html`<dd class="porth-figure__line">${line}</dd>`)}
      </div>`;
