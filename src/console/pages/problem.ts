import { html } from "hono/html";
import { summaryList } from "#console/components/summary-list.ts";
import type { Html } from "#console/html.ts";
import { type Around, page } from "#console/page.ts";
import { sayIn } from "#words/page-words.ts";
import { problemWords } from "#words/pages/statements/problems.ts";

interface Explained {
  readonly code: string;
  /** Of HTTP. */
  readonly status: number;
  readonly title: string;
  readonly help: string;
}

/** What a problem means and how to mend it: where its `type` leads. */
export const problemExplained = (around: Around, { code, status, title, help }: Explained): Html => {
  const say = sayIn(problemWords, around.language);
  return page(
    { ...around, title },
    html`<div class="nhsuk-u-reading-width">
      <h1 class="nhsuk-heading-l">${title}</h1>
      <p>${help}</p>
      <h2 class="nhsuk-heading-m">${say("forPrograms")}</h2>
      ${summaryList({
        rows: [
          { key: say("code"), value: code },
          { key: say("status"), value: String(status) },
        ],
      })}
      <p>${say("where")}</p>
    </div>`,
  );
};
