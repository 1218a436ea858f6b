import { html } from "hono/html";
import { summaryList } from "#console/components/summary-list.ts";
import type { Html } from "#console/html.ts";
import { isolated } from "#console/isolated.ts";
import type { Day } from "#gate/day.ts";
import { firstDayOf } from "#gate/job-plan.ts";
import type { PayrollFacts } from "#gate/payroll/payroll-facts.ts";
import { dayText } from "#words/day-text.ts";
import type { Language } from "#words/language.ts";
import { stageName } from "#words/names.ts";
import { sayIn } from "#words/page-words.ts";
import { payrollWords } from "#words/pages/payroll.ts";
import type { ToldPayrollAnswer } from "#words/told.ts";

/** Whose form it is, and the plan that it was held against. For those who may read names; nothing where no reason is about them. */
export const payrollPerson = (language: Language, facts: PayrollFacts, answer: ToldPayrollAnswer): Html => {
  const [one] = answer.reasons.flatMap(({ people }) => people);
  if (one === undefined) return html``;
  const say = sayIn(payrollWords, language);
  const plan = facts.person.plans.find((each) => each.id === one.planId && firstDayOf(each) === one.firstDay);
  const day = (on: Day | null) => (on === null ? say("notSaid") : dayText(on, language));
  return html`<h2 class="nhsuk-heading-m">${say("person")}</h2>
    ${summaryList({
      rows: [
        { key: say("name"), value: isolated(one.name) },
        ...(plan
          ? [
              { key: say("plan"), value: isolated(plan.id) },
              { key: say("stage"), value: one.stage ? stageName(one.stage, language) : say("notSaid") },
              { key: say("firstDay"), value: day(one.firstDay) },
              { key: say("lastDay"), value: day(one.lastDay) },
              { key: say("signedOff"), value: day(plan.signedOffOn) },
              { key: say("planSessions"), value: plan.totalSessions?.toString() ?? say("notSaid") },
              {
                key: say("planBand"),
                value: plan.intensityBand === null ? say("none") : isolated(plan.intensityBand),
              },
            ]
          : [{ key: say("plan"), value: say("none") }]),
      ],
    })}`;
};
