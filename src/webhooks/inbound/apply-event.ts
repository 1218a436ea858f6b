import type { Policy } from "#gate/policy.ts";
import type { Applied, KnownRows } from "./applied.ts";
import { applyAbsenceEnded, applyAbsenceStarted } from "./apply-absence.ts";
import { applyPlan } from "./apply-plan.ts";
import { applyLeaver, applyMoved, applyStarter } from "./apply-staff.ts";
import type { RegisterEvent } from "./event-in.ts";

/**
 * What an event does to the rows of the register. Of each fact the newest event counts, so that the same events leave
 * the same rows in whatever order they come, if those that were parked are applied again once others have been.
 */
export const applied = (event: RegisterEvent, rows: KnownRows, policy: Policy): Applied => {
  switch (event.type) {
    case "staff.starter":
      return applyStarter(event, rows);
    case "staff.leaver":
      return applyLeaver(event, rows);
    case "staff.moved":
      return applyMoved(event, rows);
    case "staff.absence_started":
      return applyAbsenceStarted(event, rows, policy);
    case "staff.absence_ended":
      return applyAbsenceEnded(event, rows, policy);
    case "job_plan.updated":
      return applyPlan(event, rows);
  }
};
