import { fails, passes, type WarningRule } from "#gate/rule.ts";

/** JP-26. The intensity bands paid for the assignments in scope here are just the band on the plan. */
export const payBandsMatch: WarningRule = {
  id: "JP-26",
  title: "The intensity band paid is the band planned",
  source: "Management response, section 3",
  severity: "warn",
  codes: ["pay_band_mismatch"],
  owner: "service_manager",
  evaluate: ({ inScope, speaking }) => {
    const planned = speaking?.plan.intensityBand ?? null;
    const paid = inScope.flatMap(({ intensityBand }) => (intensityBand === null ? [] : [intensityBand]));
    return planned === null || paid.every((band) => band.toLowerCase() === planned.toLowerCase())
      ? passes
      : fails(
          "pay_band_mismatch",
          {},
          { detail: { planned, paid: [...new Set(paid)].toSorted().join(", ") } },
        );
  },
};
