import type { PayrollRule } from "#gate/payroll/payroll-rule.ts";
import { fails, passes } from "#gate/rule.ts";

/** PC-1. The plan's total is the sessions on the form, to the last part of one. A plan without a figure agrees with no form. */
export const sessionsAgree: PayrollRule = {
  id: "PC-1",
  title: "The form's sessions are the plan's",
  source: "Management response, section 3: a change needs a revised plan",
  severity: "block",
  codes: ["sessions_differ"],
  owner: "service_manager",
  evaluate: ({ plan: { totalSessions } }, { form }) =>
    totalSessions === form.sessions
      ? passes
      : fails(
          "sessions_differ",
          {},
          {
            detail: {
              form: form.sessions,
              ...(totalSessions === null ? {} : { planned: totalSessions }),
            },
          },
        ),
};
