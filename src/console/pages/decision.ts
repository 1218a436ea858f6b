import { html } from "hono/html";
import { stateTag } from "#console/components/state-tag.ts";
import { summaryList } from "#console/components/summary-list.ts";
import type { Html } from "#console/html.ts";
import { isolated, isolatedText } from "#console/isolated.ts";
import { type Around, at, page } from "#console/page.ts";
import { dayText } from "#words/day-text.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { decisionWords } from "#words/pages/decision.ts";
import { requestWords } from "#words/pages/requests-one.ts";
import { timeText } from "#words/time-text.ts";
import { decisionReasons } from "./decision/reasons.ts";
import type { DecisionView } from "./decision/view.ts";
import { departmentName } from "./departments/department-name.ts";

/** A decision as it was answered, to be printed and put beside a request. Nobody is named on it. */
export const decisionPage = (around: Around, view: DecisionView): Html => {
  const { language } = around;
  const say = sayIn(decisionWords, language);
  const { id, reference, vacancyRef, outcome, asOf, grounds } = view.decision;
  const { answer } = grounds;
  const day = dayText(answer.validThrough ?? asOf, language);
  const title = say("title", { reference });
  const [before, after] = title.split(reference);
  return page(
    { ...around, title },
    html`<article class="porth-sheet">
      <h1 class="nhsuk-heading-l"><span class="nhsuk-caption-l">${isolated(say("vacancy", { ref: isolatedText(vacancyRef) }))}</span> ${before}<span class="porth-whole">${reference}</span>${after}</h1>
      <p class="porth-answer__tags">${stateTag(outcome, language)}</p>
      <h2 class="nhsuk-heading-m">${answer.mayAdvertise ? say("may", { day }) : say("mayNot")}</h2>
      <p>${say("asGiven", { day: dayText(asOf, language) })}</p>
      ${summaryList({ rows: facts(language, view) })}
      ${decisionReasons(language, outcome, answer)}
      <h2 class="nhsuk-heading-s">${say("evidence")}</h2>
      ${summaryList({ rows: evidence(language, view) })}
      <h2 class="nhsuk-heading-s">${say("check")}</h2>
      <p>${say("checkText")}<br><a class="porth-reference" href="${at(language, `/verify?reference=${reference}`)}">${view.verifyAt}</a></p>
      <div class="porth-screen"><p><a href="${at(language, `/decisions/${id}/receipt`)}">${say("receipt")}</a></p>
      <p>${say("print")}</p></div>
    </article>`,
  );
};

const facts = (language: Language, { decision, serviceGroup }: DecisionView) => {
  const say = sayIn(decisionWords, language);
  const { department } = decision.grounds.facts;
  const { validThrough, summary } = decision.grounds.answer;
  return [
    {
      key: say("department"),
      value: isolated(`${departmentName(language, department)} (${department.code})`),
    },
    { key: say("serviceGroup"), value: isolated(serviceGroup) },
    { key: say("asked"), value: timeText(decision.askedAt, language) },
    ...(validThrough === null ? [] : [{ key: say("counts"), value: dayText(validThrough, language) }]),
    { key: say("consultants"), value: counted(language, summary) },
  ];
};

const counted = (
  language: Language,
  { inScope, ...others }: DecisionView["decision"]["grounds"]["answer"]["summary"],
): string => {
  const say = sayIn(requestWords, language);
  return say("summary", { inScope: say("inScope", { count: inScope }), ...others });
};

const evidence = (language: Language, { decision: { grounds } }: DecisionView) => {
  const say = sayIn(decisionWords, language);
  const { staffList, allocate } = grounds.facts.evidence;
  const taken = (extract: typeof staffList) =>
    extract ? say("taken", { day: dayText(extract.extractedOn, language) }) : say("notLoaded");
  const digest = grounds.policy.digest.replace(/^(sha256:[0-9a-f]{12}).*$/, "$1…");
  return [
    { key: say("staffList"), value: taken(staffList) },
    { key: say("allocate"), value: taken(allocate) },
    { key: say("policy"), value: say("policyVersion", { ...grounds.policy, digest }) },
  ];
};
