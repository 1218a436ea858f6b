import { isDay } from "#gate/day.ts";
import { onWorkers } from "#runtime/on-workers.ts";
import { demonstrationNotice } from "./notice.ts";

/** The demonstration on Workers: the same Porth, on a day that `PORTH_TODAY` may set. */
export default onWorkers({
  todayOf: ({ PORTH_TODAY: day }) => (typeof day === "string" && isDay(day) ? day : null),
  notice: demonstrationNotice,
  isDemonstration: true,
});
