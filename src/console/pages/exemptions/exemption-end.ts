import { html } from "hono/html";
import { button } from "#console/components/form/button.ts";
import { summaryList } from "#console/components/summary-list.ts";
import type { Html } from "#console/html.ts";
import { isolated } from "#console/isolated.ts";
import { type Around, at, page } from "#console/page.ts";
import { sayIn } from "#words/page-words.ts";
import { exemptionKindWords, exemptionsWords } from "#words/pages/exemptions.ts";
import { exemptionJourneyWords } from "#words/pages/exemptions-journey.ts";
import { layoutWords } from "#words/pages/layout.ts";
import { spanText } from "./exemptions-table.ts";
import type { ExemptionShown, Sight } from "./exemptions-view.ts";
import { departmentOf } from "./holder.ts";

/** Asks once more before an exemption ends: it cannot be taken back. */
export const exemptionEndPage = (around: Around, one: ExemptionShown, sight: Sight): Html => {
  const { language } = around;
  const say = sayIn(exemptionJourneyWords, language);
  const { id, holder } = one;
  return page(
    {
      ...around,
      title: say("endTitle"),
      current: "exemptions",
      back: { href: at(language, "/exemptions"), text: sayIn(layoutWords, language)("back") },
    },
    html`<h1 class="nhsuk-heading-l">${say("endTitle")}</h1>
      ${summaryList({
        rows: [
          ...(holder && sight.detail ? [{ key: say("consultant"), value: isolated(holder.name) }] : []),
          ...(holder ? [{ key: say("department"), value: departmentOf(language, holder, sight) }] : []),
          { key: say("checkedAssignment"), value: isolated(one.assignmentNumber) },
          { key: say("checkedKind"), value: sayIn(exemptionKindWords, language)(one.kind) },
          { key: sayIn(exemptionsWords, language)("days"), value: spanText(language, one) },
        ],
      })}
      <p>${say("endMeans")}</p>
      <form class="porth-moves" action="${at(language, `/exemptions/${id}/end`)}" method="post" novalidate>
        ${button({ text: say("endConfirm"), variant: "warning" })}
        ${button({ text: say("endCancel"), variant: "secondary", href: at(language, "/exemptions") })}
      </form>`,
  );
};
