import { sameBand } from "#gate/payroll/payroll-facts.ts";
import type { PayrollRule } from "#gate/payroll/payroll-rule.ts";
import { fails, passes } from "#gate/rule.ts";

/** PC-2. The plan's intensity band is the form's, whatever its case. A form that gives none pays none: the plan has none too. */
export const bandAgrees: PayrollRule = {
  id: "PC-2",
  title: "The form's intensity band is the plan's",
  source: "Management response, section 3: a change needs a revised plan",
  severity: "block",
  codes: ["band_differ"],
  owner: "service_manager",
  evaluate: ({ plan: { intensityBand: planned } }, { form: { intensityBand } }) =>
    sameBand(planned, intensityBand)
      ? passes
      : fails(
          "band_differ",
          {},
          {
            detail: {
              ...(intensityBand === null ? {} : { form: intensityBand }),
              ...(planned === null ? {} : { planned }),
            },
          },
        ),
};
