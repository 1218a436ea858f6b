import { html } from "hono/html";
import { stateTag } from "#console/components/state-tag.ts";
import { summaryList } from "#console/components/summary-list.ts";
import type { Html, Text } from "#console/html.ts";
import { isolated, isolatedText } from "#console/isolated.ts";
import { at } from "#console/page.ts";
import { dayText } from "#words/day-text.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { verdictWords, verifyWords } from "#words/pages/verify.ts";
import type { Said, Verdict } from "./view.ts";

/** Whether to rely on it, before anything else; then what it said. */
export const verdictShown = (language: Language, verdict: Verdict): Html => {
  const say = sayIn(verdictWords, language);
  return html`<div class="porth-verdict porth-verdict--${verdict.is === "holds" ? "yes" : "no"}" role="status">
      <h2 class="nhsuk-heading-l">${say(verdict.is)}</h2>
      <p>${meaning(language, verdict)}</p>
    </div>
    ${"said" in verdict ? whatItSaid(language, verdict) : ""}`;
};

const meaning = (language: Language, verdict: Verdict): Text => {
  const say = sayIn(verdictWords, language);
  const day = "said" in verdict && verdict.said.validThrough;
  const until = day ? dayText(day, language) : "";
  switch (verdict.is) {
    case "holds":
      return say("holdsText", { day: until });
    case "run_out":
      return say("run_outText", { day: until });
    case "unknown":
      return say("unknownText", { reference: isolatedText(verdict.reference) });
    default:
      return say(`${verdict.is}Text`);
  }
};

const whatItSaid = (
  language: Language,
  { is, said, href }: Extract<Verdict, { readonly said: Said }>,
): Html => {
  const say = sayIn(verifyWords, language);
  return html`<h3 class="nhsuk-heading-m">${say("said")}</h3>
    ${summaryList({
      rows: [
        ...(said.reference ? [{ key: say("reference"), value: said.reference }] : []),
        { key: say("answer"), value: stateTag(said.outcome, language) },
        {
          key: say("department"),
          value: isolated(`${said.department.name} (${said.department.code})`),
        },
        { key: say("vacancy"), value: isolated(said.vacancyRef) },
        { key: say("answeredOn"), value: dayText(said.asOf, language) },
        {
          key: say("counts"),
          value: said.validThrough === null ? say("neverCounted") : dayText(said.validThrough, language),
        },
        { key: say("holdsToday"), value: say(is === "holds" ? "yes" : "no") },
      ],
    })}
    ${href === null ? "" : html`<p><a href="${at(language, href)}">${say("whole")}</a></p>`}`;
};
