import { html } from "hono/html";
import { formButton } from "#console/components/form/button.ts";
import type { Html } from "#console/html.ts";
import { isolatedText } from "#console/isolated.ts";
import { type Around, at, page } from "#console/page.ts";
import { sayIn } from "#words/page-words.ts";
import { deputiesWords } from "#words/pages/deputies.ts";
import { layoutWords } from "#words/pages/layout.ts";

interface Ending {
  readonly id: string;
  /** What the deputy is called; null when nobody knows any more. */
  readonly name: string | null;
}

/** Before somebody's time as a deputy is ended. */
export const endDeputyPage = (around: Around, { id, name }: Ending): Html => {
  const { language } = around;
  const say = sayIn(deputiesWords, language);
  return page(
    {
      ...around,
      title: say("endTitle"),
      current: "requests",
      back: { href: at(language, "/deputies"), text: sayIn(layoutWords, language)("back") },
    },
    html`<h1 class="nhsuk-heading-l">${say("endTitle")}</h1>
      <p>${say("endText", { name: isolatedText(name ?? say("someone")) })}</p>
      ${formButton({
        action: at(language, `/deputies/${id}/end`),
        text: say("endNow"),
        variant: "warning",
      })}
      <p><a href="${at(language, "/deputies")}">${say("keep")}</a></p>`,
  );
};
