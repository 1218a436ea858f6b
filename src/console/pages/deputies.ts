import { html } from "hono/html";
import { button } from "#console/components/form/button.ts";
import { notificationBanner } from "#console/components/notification-banner.ts";
import { table } from "#console/components/table.ts";
import type { Html } from "#console/html.ts";
import { isolated, isolatedText } from "#console/isolated.ts";
import { type Around, at, page } from "#console/page.ts";
import { type Day, dayOf } from "#gate/day.ts";
import { dayText } from "#words/day-text.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { deputiesWords } from "#words/pages/deputies.ts";

/** Somebody who decides for a while. Both days count. */
export interface ShownDeputy {
  readonly id: string;
  readonly person: string;
  readonly fromDay: Day;
  readonly untilDay: Day;
  readonly recordedBy: string;
  readonly endedAt: string | null;
}

export interface DeputiesView {
  readonly deputies: readonly ShownDeputy[];
  readonly today: Day;
  /** What to call people, by id. */
  readonly names: ReadonlyMap<string, string>;
  /** What was just done. */
  readonly notice: "recorded" | "ended" | null;
}

/** Who decides in the place of those who may, and did. */
export const deputiesPage = (around: Around, view: DeputiesView): Html => {
  const { language } = around;
  const say = sayIn(deputiesWords, language);
  return page(
    {
      ...around,
      title: say("title"),
      current: "requests",
      breadcrumbs: [{ text: say("backToRequests"), href: at(language, "/requests") }],
    },
    html`${view.notice ? notificationBanner({ language, variant: "success", text: say(view.notice) }) : ""}
      <h1 class="nhsuk-heading-xl">${say("title")}</h1>
      <p>${say("lead")}</p>
      ${button({ text: say("record"), href: at(language, "/deputies/new") })}
      ${
        view.deputies.length === 0
          ? html`<p>${say("empty")}</p>`
          : table({
              caption: { text: say("caption"), size: "m" },
              responsive: true,
              firstCellIsHeader: true,
              head: [say("person"), say("from"), say("until"), say("recordedBy"), say("state")],
              rows: view.deputies.map((one) => row(language, one, view)),
            })
      }`,
  );
};

const row = (language: Language, deputy: ShownDeputy, { names, today }: DeputiesView) => {
  const say = sayIn(deputiesWords, language);
  const called = (id: string) => names.get(id) ?? say("someone");
  const name = called(deputy.person);
  return [
    isolated(name),
    dayText(deputy.fromDay, language),
    dayText(deputy.untilDay, language),
    isolated(called(deputy.recordedBy)),
    html`${stateText(language, deputy, today)}${
      canEnd(deputy, today)
        ? html`<br><a href="${at(language, `/deputies/${deputy.id}/end`)}">${say("end")}<span class="nhsuk-u-visually-hidden"> ${say(
            "endOf",
            { name: isolatedText(name) },
          )}</span></a>`
        : ""
    }`,
  ];
};

const stateText = (language: Language, { fromDay, untilDay, endedAt }: ShownDeputy, today: Day): string => {
  const say = sayIn(deputiesWords, language);
  if (endedAt !== null) return say("endedOn", { day: dayText(dayOf(endedAt), language) });
  if (today > untilDay) return say("over");
  return say(today < fromDay ? "toCome" : "inForce");
};

/** Neither ended nor over. */
export const canEnd = ({ untilDay, endedAt }: ShownDeputy, today: Day): boolean =>
  endedAt === null && today <= untilDay;
