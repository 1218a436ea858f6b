import { addDays, type Day } from "#gate/day.ts";
import type { Policy } from "#gate/policy.ts";

/** A justification without the space around it, and with its line breaks alike. */
export const tidied = (justification: string): string => justification.replaceAll("\r\n", "\n").trim();

/** Whether a justification is neither too short nor too long, in Unicode characters. */
export const isWithin = (justification: string, { justificationCharacters }: Policy): boolean => {
  const { length } = [...tidied(justification)];
  return length >= justificationCharacters.least && length <= justificationCharacters.most;
};

/** The last day on which an override that is made today may end. */
export const lastEndDay = (today: Day, { overrideDays }: Policy): Day => addDays(today, overrideDays);

/** A deputy may decide for so many months at the most. */
export const deputyMonths = 12;
