import type { KnownEvent } from "./event-in.ts";

/** What a message is about, as far as numbers and codes say it. Never a name. */
export type About = Readonly<
  Partial<Record<"assignment" | "employee" | "plan" | "department" | "vacancy", string>>
>;

/** By what people find an event's subject elsewhere. */
export const aboutEvent = (event: KnownEvent): About => {
  if (event.type === "vacancy.requested")
    return { department: event.data.department, vacancy: event.data.vacancy.ref };
  const { assignment_number, employee_number, plan_id, department } = event.data;
  const given = Object.entries({
    assignment: assignment_number,
    employee: employee_number,
    plan: plan_id,
    department,
  }).flatMap(([name, value]) => {
    const text = String(value ?? "").trim();
    return text === "" ? [] : [[name, text.slice(0, 200)]];
  });
  return Object.fromEntries(given);
};
