import type { Policy } from "#gate/policy.ts";
import { knownDepartments } from "#imports/department-rows.ts";
import { fold } from "#imports/fold.ts";
import type { KnownRows } from "./applied.ts";
import { applied } from "./apply-event.ts";
import type { KnownEvent } from "./event-in.ts";

/** Whether an event need not wait any more: everything that it is about is known. */
export const makesSense = (event: KnownEvent, rows: KnownRows, policy: Policy): boolean =>
  event.type === "vacancy.requested"
    ? knownDepartments(rows.departments).has(fold(event.data.department))
    : !("parked" in applied(event, rows, policy));
