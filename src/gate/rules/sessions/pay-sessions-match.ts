import { fails, passes, type WarningRule } from "#gate/rule.ts";

/** JP-25. The sessions paid, over all the person's assignments, are the sessions planned. Silent unless all are given. */
export const paySessionsMatch: WarningRule = {
  id: "JP-25",
  title: "Sessions paid are sessions planned",
  source: "Management response, section 3",
  severity: "warn",
  codes: ["pay_sessions_mismatch"],
  owner: "service_manager",
  evaluate: ({ person: { contractedSessions }, speaking }) => {
    const planned = speaking?.plan.totalSessions ?? null;
    return planned === null || contractedSessions === null || planned === contractedSessions
      ? passes
      : fails("pay_sessions_mismatch", {}, { detail: { planned, paid: contractedSessions } });
  },
};
