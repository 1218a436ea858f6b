import { html } from "hono/html";
import { formButton } from "#console/components/form/button.ts";
import type { Html } from "#console/html.ts";
import { isolated } from "#console/isolated.ts";
import { type Around, at, page } from "#console/page.ts";
import type { ShownReview } from "#review/shown-review.ts";
import { sayIn } from "#words/page-words.ts";
import { layoutWords } from "#words/pages/layout.ts";
import { outcomeWords } from "#words/pages/requests-outcome.ts";

/** Before a vacancy is given up. */
export const withdrawPage = (around: Around, { of }: ShownReview): Html => {
  const { language } = around;
  const say = sayIn(outcomeWords, language);
  const request = at(language, `/requests/${of.review.id}`);
  return page(
    {
      ...around,
      title: say("withdrawTitle"),
      current: "requests",
      back: { href: request, text: sayIn(layoutWords, language)("back") },
    },
    html`<h1 class="nhsuk-heading-l">
        <span class="nhsuk-caption-l">${isolated(of.vacancy.ref)}</span>
        ${say("withdrawTitle")}
      </h1>
      <p>${say("withdrawText")}</p>
      ${formButton({ action: `${request}/withdraw`, text: say("withdraw"), variant: "warning" })}
      <p><a href="${request}">${say("keep")}</a></p>`,
  );
};
