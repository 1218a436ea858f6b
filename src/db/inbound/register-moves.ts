import type { Write } from "#db/commit.ts";
import { endExemption, insertExemption } from "#db/exemptions.ts";
import { registerMoved } from "#db/imports.ts";
import { moveRows } from "#db/register-rows.ts";
import type { Exemption } from "#gate/facts.ts";
import type { Succession } from "#register/succession.ts";
import type { Absence, RowChange } from "#webhooks/inbound/applied.ts";

/** Who brings a change, by what, and when. */
export interface Bringing {
  /** Rows know by it where they came from. */
  readonly id: string;
  readonly by: string;
  readonly at: string;
  readonly newId: (prefix: string) => string;
}

/** Everything that an event changes: rows as a file would, exemptions, and what is worked out from them. */
export const moveByEvent = (
  changes: readonly RowChange[],
  followed: Succession,
  bringing: Bringing,
): readonly Write[] => [
  ...moveRows(followed.changes, bringing.id),
  ...changes.flatMap((change) =>
    change.of === "authorised_absence" ? moveAbsence(change.before, change.after, bringing) : [],
  ),
  ...registerMoved(followed),
];

const moveAbsence = (
  before: Absence | null,
  after: Exemption | null,
  { by, at, newId }: Bringing,
): readonly Write[] => [
  ...(before ? endExemption(before.id, by, at) : []),
  ...(after
    ? [
        insertExemption({
          id: newId("exm"),
          assignmentNumber: after.assignmentNumber,
          kind: "authorised_absence",
          fromDay: after.from,
          untilDay: after.until,
          reference: null,
          recordedBy: by,
          recordedAt: at,
          endedBy: null,
          endedAt: null,
        }),
      ]
    : []),
];
