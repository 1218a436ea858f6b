import * as z from "zod";
import { filledLine, line } from "./text.ts";

export const askShape = z
  .strictObject({
    department: filledLine(200).meta({ description: "Its code or an alias.", example: "CARD" }),
    vacancy: z.strictObject({
      ref: filledLine(200).meta({ example: "TRAC-88123" }),
      title: line(500).optional(),
      grade: line(200).optional(),
      appointment_type: z
        .enum(["permanent", "fixed_term", "locum", "honorary", "retire_and_return"])
        .optional(),
      position_number: line(64).optional(),
    }),
    requested_by: line(200).optional(),
  })
  .meta({ id: "Ask" });
