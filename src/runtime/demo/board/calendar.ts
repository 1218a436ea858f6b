import type { Day } from "#gate/day.ts";

const two = (value: number): string => String(value).padStart(2, "0");

/** The first day of the month that lies so many months before a day's own. */
export const firstOfMonth = (day: Day, monthsBack: number): Day => {
  const [year, month] = day.split("-").map(Number) as [number, number];
  const months = year * 12 + month - 1 - monthsBack;
  return `${Math.floor(months / 12)}-${two((months % 12) + 1)}-01` as Day;
};

const monthNames = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

/** `22-NOV-2026`, as the staff list writes a day. */
export const asInStaffList = (day: Day): string => {
  const [year, month, date] = day.split("-") as [string, string, string];
  return `${date}-${monthNames[Number(month) - 1]}-${year}`;
};

/** `22/11/2026`, as Allocate writes a day. */
export const asInAllocate = (day: Day): string => day.split("-").toReversed().join("/");

/** `22.11.2026`, as the manager writes a day on the list of paper plans. */
export const asOnPaperList = (day: Day): string => day.split("-").toReversed().join(".");
