import type { AuditEntry } from "#audit/chain.ts";
import type { Seen } from "#watch.ts";

/** What a line of the trail is to those who run Porth; most lines are nothing to them. */
export const seenIn = ({ type, data }: AuditEntry): readonly Seen[] => {
  switch (type) {
    case "decision.made":
      return [{ event: "decision", question: "advertise", ...answeredIn(data) }];
    case "payroll_change.checked":
      return [{ event: "decision", question: "payroll", ...answeredIn(data) }];
    case "import.committed":
      return [{ event: "import", kind: String(data.kind), result: "committed" }];
    case "import.undone":
      return [{ event: "import", kind: String(data.kind), result: "undone" }];
    default:
      return [];
  }
};

const answeredIn = ({ outcome, reasons }: AuditEntry["data"]) => ({
  outcome: String(outcome),
  codes: (reasons as readonly { readonly code: string }[]).map(({ code }) => code),
});
