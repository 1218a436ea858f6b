import * as z from "zod";
import { filledLine, line } from "./text.ts";

const appointmentType = z
  .enum(["permanent", "fixed_term", "locum", "honorary", "retire_and_return"])
  .meta({ id: "AppointmentType" });

const vacancy = z
  .strictObject({
    ref: filledLine(200).meta({
      description: "What the recruitment system calls it.",
      examples: ["TRAC-88123"],
    }),
    title: line(500).optional(),
    grade: line(200).optional(),
    appointment_type: appointmentType.optional(),
    position_number: line(64).optional(),
  })
  .meta({ id: "VacancyToFill" });

export const askShape = z
  .strictObject({
    department: filledLine(200).meta({ description: "Its code or an alias.", examples: ["CARD"] }),
    vacancy,
    requested_by: line(200).optional(),
  })
  .meta({
    id: "Ask",
    description: "The question: may this department advertise this vacancy?",
    examples: [
      {
        department: "CARD",
        vacancy: {
          ref: "TRAC-88123",
          title: "Consultant cardiologist",
          grade: "Consultant",
          appointment_type: "permanent",
          position_number: "12345678",
        },
        requested_by: "A. Manager",
      },
    ],
  });
