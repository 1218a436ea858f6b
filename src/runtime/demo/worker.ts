import { isDay } from "#gate/day.ts";
import { onWorkers } from "#runtime/on-workers.ts";

/** The demonstration on Workers: the same Porth, on a day that `PORTH_TODAY` may set. */
export default onWorkers(({ PORTH_TODAY: day }) => (typeof day === "string" && isDay(day) ? day : null));
