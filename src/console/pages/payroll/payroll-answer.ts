import { html } from "hono/html";
import { stateTag } from "#console/components/state-tag.ts";
import { summaryList } from "#console/components/summary-list.ts";
import type { Html } from "#console/html.ts";
import { isolated } from "#console/isolated.ts";
import { type Around, at, page } from "#console/page.ts";
import { departmentName } from "#console/pages/departments/department-name.ts";
import { requestEvidence } from "#console/pages/request/evidence.ts";
import { requestReasons } from "#console/pages/request/reasons.ts";
import type { Day } from "#gate/day.ts";
import type { PayrollFacts } from "#gate/payroll/payroll-facts.ts";
import { dayText } from "#words/day-text.ts";
import type { Language } from "#words/language.ts";
import { sayIn } from "#words/page-words.ts";
import { payrollWords } from "#words/pages/payroll.ts";
import type { ToldPayrollAnswer } from "#words/told.ts";
import { payrollPerson } from "./payroll-person.ts";

/** An answer about a change form, as somebody may see it. */
export interface PayrollAnswerView {
  readonly id: string;
  readonly formRef: string | null;
  readonly grounds: {
    readonly facts: PayrollFacts;
    readonly answer: ToldPayrollAnswer;
    readonly policy: { readonly id: string; readonly version: string; readonly digest: string };
  };
  /** Whether the person is named. */
  readonly detail: boolean;
}

/** May the form go to payroll: the answer first, then why, of which form, and what it rests on. */
export const payrollAnswerPage = (around: Around, view: PayrollAnswerView): Html => {
  const { language } = around;
  const say = sayIn(payrollWords, language);
  const { facts, answer } = view.grounds;
  return page(
    { ...around, title: say("answerTitle"), current: "payroll" },
    html`<h1 class="nhsuk-heading-xl">${say("answerTitle")}</h1>
      <div class="porth-answer">
        <p class="porth-answer__tags">${stateTag(answer.outcome, language)}</p>
        <h2 class="nhsuk-heading-l">${say(answer.maySubmit ? "may" : "mayNot")}</h2>
        <p>${say(answer.maySubmit ? "mayText" : "mayNotText")}</p>
      </div>
      ${answer.reasons.length > 0 ? requestReasons(language, answer.reasons, facts.asOf) : ""}
      <h2 class="nhsuk-heading-m">${say("theForm")}</h2>
      ${summaryList({ rows: rowsOf(language, view) })}
      ${view.detail ? payrollPerson(language, facts, answer) : ""}
      ${requestEvidence(language, view.grounds)}
      <p><a href="${at(language, `/payroll/${view.id}/receipt`)}">${say("receipt")}</a></p>
      <p><a href="${at(language, "/payroll")}">${say("another")}</a></p>`,
  );
};

const rowsOf = (language: Language, { id, formRef, grounds }: PayrollAnswerView) => {
  const say = sayIn(payrollWords, language);
  const { form, department, asOf } = grounds.facts;
  const { previous } = form;
  const day = (on: Day | null) => (on === null ? say("notSaid") : dayText(on, language));
  const band = (text: string | null) => (text === null ? say("none") : isolated(text));
  return [
    { key: say("assignment"), value: isolated(form.assignmentNumber) },
    { key: say("department"), value: isolated(departmentName(language, department)) },
    { key: say("from"), value: day(form.effectiveFrom) },
    { key: say("sessions"), value: String(form.sessions) },
    { key: say("band"), value: band(form.intensityBand) },
    { key: say("formReference"), value: formRef === null ? say("notSaid") : isolated(formRef) },
    { key: say("sessionsBefore"), value: previous.sessions?.toString() ?? say("notSaid") },
    {
      key: say("bandBefore"),
      value: previous.intensityBand === undefined ? say("notSaid") : band(previous.intensityBand),
    },
    { key: say("changedOn"), value: day(previous.changedOn) },
    { key: say("askedOn"), value: day(asOf) },
    { key: say("answerId"), value: isolated(id) },
  ];
};
