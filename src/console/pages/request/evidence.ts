import { html } from "hono/html";
import { stateTag } from "#console/components/state-tag.ts";
import { summaryList } from "#console/components/summary-list.ts";
import type { Html } from "#console/html.ts";
import { daysBetween } from "#gate/day.ts";
import type { Extract, Setting } from "#gate/facts.ts";
import { dayText } from "#words/day-text.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { requestsWords } from "#words/pages/requests.ts";
import { requestWords } from "#words/pages/requests-one.ts";
import type { ToldAnswer } from "#words/told.ts";
import type { RequestView } from "./view.ts";

interface Rests {
  readonly facts: Setting;
  readonly answer: Pick<ToldAnswer, "reasons">;
  readonly policy: RequestView["policy"];
}

/** Which extracts and which policy the answer rests on, and whether they are too old to. */
export const requestEvidence = (language: Language, { facts, answer, policy }: Rests): Html => {
  const say = sayIn(requestWords, language);
  const isStale = (code: string) => answer.reasons.some((reason) => reason.code === code);
  const { staffList, allocate } = facts.evidence;
  return html`<h2 class="nhsuk-heading-m">${say("evidence")}</h2>
    ${summaryList({
      rows: [
        {
          key: say("staffList"),
          value: extractText(language, staffList, facts, isStale("staff_list_stale")),
        },
        {
          key: say("allocate"),
          value: extractText(language, allocate, facts, isStale("allocate_extract_stale")),
        },
        {
          key: say("policy"),
          value: html`${say("policyVersion", policy)}<br><span class="porth-second">${say("digest", {
            digest: policy.digest.replace(/^(sha256:[0-9a-f]{12}).*$/, "$1…"),
          })}</span>`,
        },
      ],
    })}`;
};

const extractText = (
  language: Language,
  extract: Extract | null,
  { askedOn }: Setting,
  isStale: boolean,
): Html => {
  const say = sayIn(requestWords, language);
  if (extract === null) return html`${say("notLoaded")}`;
  const age = daysBetween(extract.extractedOn, askedOn);
  const text =
    age <= 0
      ? say("extractedToday")
      : say("extracted", {
          day: dayText(extract.extractedOn, language),
          days: sayIn(requestsWords, language)("days", { count: age }),
        });
  return html`${text} ${isStale ? stateTag("evidence_out_of_date", language) : ""}`;
};
