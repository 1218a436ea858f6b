import { html } from "hono/html";
import { panel } from "#console/components/panel.ts";
import type { Html } from "#console/html.ts";
import { type Around, at, page } from "#console/page.ts";
import { departmentAddress } from "#console/pages/departments/wanted.ts";
import { dayText } from "#words/day-text.ts";
import { sayIn } from "#words/page-words.ts";
import { exemptionJourneyWords } from "#words/pages/exemptions-journey.ts";
import type { ExemptionShown, Sight } from "./exemptions-view.ts";

/** An exemption is recorded: by which reference, and what happens now. */
export const exemptionDonePage = (
  around: Around,
  { id, fromDay, untilDay, holder }: ExemptionShown,
  { opensDepartments }: Sight,
): Html => {
  const { language } = around;
  const say = sayIn(exemptionJourneyWords, language);
  return page(
    { ...around, title: say("done"), current: "exemptions" },
    html`${panel({
      heading: say("done"),
      text: html`${say("doneReference")}<br><strong class="porth-reference">${id}</strong>`,
    })}
      <h2 class="nhsuk-heading-m">${say("next")}</h2>
      <p>${say("nextText", { from: dayText(fromDay, language), until: dayText(untilDay, language) })}</p>
      <ul class="nhsuk-list">
        ${
          holder && opensDepartments
            ? html`<li><a href="${at(language, departmentAddress(holder.department.code))}">${say("seeDepartment")}</a></li>`
            : ""
        }
        <li><a href="${at(language, "/exemptions")}">${say("seeExemptions")}</a></li>
      </ul>`,
  );
};
