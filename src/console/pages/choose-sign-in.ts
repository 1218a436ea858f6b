import { html } from "hono/html";
import type { Html } from "#console/html.ts";
import { type Around, page } from "#console/page.ts";
import { sayIn } from "#words/page-words.ts";
import { signInWords } from "#words/pages/sign-in.ts";

interface Place {
  readonly label: string;
  readonly href: string;
}

/** Where people can sign in, when there is more than one place. */
export const chooseSignInPage = (around: Around, places: readonly Place[]): Html => {
  const say = sayIn(signInWords, around.language);
  const title = say("chooseTitle");
  return page(
    { ...around, title },
    html`<h1 class="nhsuk-heading-l">${title}</h1>
      <p>${say("chooseText")}</p>
      <ul class="nhsuk-list">
        ${places.map(({ label, href }) => html`<li><a href="${href}">${label}</a></li>`)}
      </ul>`,
  );
};
