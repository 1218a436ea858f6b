import { html } from "hono/html";
import { button } from "#console/components/form/button.ts";
import { notificationBanner } from "#console/components/notification-banner.ts";
import { type SummaryRow, summaryList } from "#console/components/summary-list.ts";
import type { Html, Text } from "#console/html.ts";
import { isolated } from "#console/isolated.ts";
import { type Around, at, page } from "#console/page.ts";
import { isKind, type TypedExemption } from "#review/typed-exemption.ts";
import { dayTyped } from "#review/typed-word.ts";
import { dayText } from "#words/day-text.ts";
import { sayIn } from "#words/page-words.ts";
import { exemptionKindWords } from "#words/pages/exemptions.ts";
import { exemptionJourneyWords } from "#words/pages/exemptions-journey.ts";
import { layoutWords } from "#words/pages/layout.ts";
import type { HolderShown, Sight } from "./exemptions-view.ts";
import { departmentOf } from "./holder.ts";

export interface ExemptionCheckView {
  readonly typed: TypedExemption;
  readonly holder: HolderShown;
  readonly sight: Sight;
  /** These are not the answers that were confirmed. */
  readonly haveMoved: boolean;
}

/** What was typed, before it counts: with the name that the number stands for. */
export const exemptionCheckPage = (around: Around, view: ExemptionCheckView): Html => {
  const { language } = around;
  const say = sayIn(exemptionJourneyWords, language);
  return page(
    {
      ...around,
      title: say("check"),
      current: "exemptions",
      back: { href: at(language, "/exemptions/new"), text: sayIn(layoutWords, language)("back") },
    },
    html`${view.haveMoved ? notificationBanner({ language, text: say("answersMoved") }) : ""}
      <h1 class="nhsuk-heading-l">${say("check")}</h1>
      ${summaryList({ rows: rows(around, view) })}
      <p>${say("means")}</p>
      <form action="${at(language, "/exemptions/check")}" method="post" novalidate>
        <input type="hidden" name="key" value="${view.typed.key}">
        ${button({ text: say("confirm") })}
      </form>
      <p><a href="${at(language, "/exemptions")}">${say("seeExemptions")}</a></p>`,
  );
};

const rows = ({ language }: Around, { typed, holder, sight }: ExemptionCheckView): readonly SummaryRow[] => {
  const say = sayIn(exemptionJourneyWords, language);
  const changed = (
    key: string,
    value: Text,
    { field, of }: { readonly field: string; readonly of: string },
  ): SummaryRow => ({
    key,
    value,
    actions: [
      { href: at(language, `/exemptions/new#${field}`), text: say("change"), visuallyHiddenText: of },
    ],
  });
  const day = (typedDay: TypedExemption["from"]) => {
    const read = dayTyped(typedDay);
    return read === null ? "" : dayText(read, language);
  };
  return [
    ...(sight.detail ? [{ key: say("consultant"), value: isolated(holder.name) }] : []),
    { key: say("department"), value: departmentOf(language, holder, sight) },
    changed(say("checkedAssignment"), isolated(typed.assignmentNumber), {
      field: "assignment_number",
      of: say("changeAssignment"),
    }),
    changed(say("checkedKind"), isKind(typed.kind) ? sayIn(exemptionKindWords, language)(typed.kind) : "", {
      field: "kind",
      of: say("changeKind"),
    }),
    changed(say("from"), day(typed.from), { field: "from-day", of: say("changeFrom") }),
    changed(say("until"), day(typed.until), { field: "until-day", of: say("changeUntil") }),
    changed(
      say("checkedReference"),
      typed.reference === "" ? say("noReference") : isolated(typed.reference),
      {
        field: "reference",
        of: say("changeReference"),
      },
    ),
  ];
};
