import * as z from "zod";
import { type Columns, paperPlanColumns, staffColumns } from "#imports/columns.ts";
import type { InboundType } from "./event-in.ts";

/** A value as it would stand in a cell. It is read as a cell of that column is. */
const cell = z.union([z.string().max(2_000), z.number().min(-1e15).max(1e15), z.boolean(), z.null()]);

export type Cells = Readonly<Record<string, z.output<typeof cell> | undefined>>;

/** Fields named as the columns of a file. */
const fieldsOf = (columns: Columns, required: readonly string[]) =>
  Object.fromEntries(
    Object.values(columns).map(({ name }) => [
      name,
      required.includes(name) ? cell.refine(isFilled, "must not be blank") : cell.optional(),
    ]),
  );

const isFilled = (value: unknown): boolean => value !== null && value !== undefined && value !== "";

const requiredOf = (columns: Columns) =>
  Object.values(columns).flatMap(({ name, required }) => (required ? [name] : []));

/** Data that must have one of these fields. */
const withOneOf = (fields: z.ZodRawShape, oneOf: readonly string[]) =>
  z
    .object(fields)
    .refine((data) => oneOf.some((name) => isFilled(data[name])), `needs one of ${oneOf.join(", ")}`)
    .transform((data): Cells => data as Cells);

const { assignmentNumber, employeeNumber, department, leaveDate } = staffColumns;
const numbers = ["assignment_number", "employee_number"];
const someone = { assignmentNumber, employeeNumber };
const absence = withOneOf(
  { ...fieldsOf(someone, []), from: cell.optional(), until: cell.optional() },
  numbers,
);

const control = "\\u0000-\\u001f\\u007f-\\u009f";
const line = (max: number) =>
  z
    .string()
    .max(max)
    .regex(new RegExp(`^[^${control}]*$`));
const filledLine = (max: number) => line(max).regex(/\S/u);

const vacancyRequested = z
  .object({
    department: filledLine(200),
    vacancy: z.object({
      ref: filledLine(200),
      title: line(500).nullish(),
      grade: line(200).nullish(),
      appointment_type: z
        .enum(["permanent", "fixed_term", "locum", "honorary", "retire_and_return"])
        .nullish(),
      position_number: line(64).nullish(),
    }),
    requested_by: line(200).nullish(),
  })
  .transform(({ department: named, vacancy: { ref, title, grade, ...other }, requested_by }) => ({
    department: named,
    vacancy: {
      ref,
      title: title ?? null,
      grade: grade ?? null,
      appointmentType: other.appointment_type ?? null,
      positionNumber: other.position_number ?? null,
    },
    requestedBy: requested_by ?? null,
  }));

/** What each type tells. Fields that are not here, such as the reason of an absence, are dropped unread. */
export const inboundDataShapes = {
  "staff.starter": withOneOf(fieldsOf(staffColumns, requiredOf(staffColumns)), ["assignment_number"]),
  "staff.leaver": withOneOf(fieldsOf({ ...someone, leaveDate }, ["leave_date"]), numbers),
  "staff.moved": withOneOf(fieldsOf({ ...someone, department }, ["department"]), numbers),
  "staff.absence_started": absence,
  "staff.absence_ended": absence,
  "job_plan.updated": withOneOf(fieldsOf(paperPlanColumns, ["status"]), [
    "plan_id",
    ...numbers,
    "gmc_number",
  ]),
  "vacancy.requested": vacancyRequested,
} as const satisfies Readonly<Record<InboundType, z.ZodType>>;

export type InboundData = {
  readonly [T in keyof typeof inboundDataShapes]: z.output<(typeof inboundDataShapes)[T]>;
};
