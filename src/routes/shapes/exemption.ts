import * as z from "zod";
import { exemptionKinds } from "#gate/exemption.ts";
import { day, filledLine, idOf, instant, line } from "./text.ts";

const members = {
  assignment_number: filledLine(64),
  kind: z
    .enum(exemptionKinds)
    .meta({ id: "ExemptionKind", description: "Neutral: never a reason of health." }),
  from: day.meta({ description: "The first day." }),
  until: day.meta({ description: "The last day, twelve months from the first at the most." }),
};

export const newExemptionShape = z
  .strictObject({
    ...members,
    reference: line(200).optional().meta({ description: "Where the papers are. Never a reason of health." }),
  })
  .meta({ id: "NewExemption", description: "An assignment that needs no plan for a while." });

export const exemptionShape = z
  .strictObject({
    id: idOf("exm"),
    ...members,
    reference: line(200).nullable(),
    recorded_by: line(300),
    recorded_at: instant,
    ended_by: line(300).nullable(),
    ended_at: instant.nullable(),
  })
  .meta({ id: "Exemption", description: "An exemption, and who recorded and ended it." });
