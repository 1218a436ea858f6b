import { addDays, type Day } from "#gate/day.ts";

/** Every day from the one to the other, both counted. */
export const everyDay = (from: Day, to: Day): readonly Day[] => {
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
};
