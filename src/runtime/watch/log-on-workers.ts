import { readVitals } from "#db/reports/vitals.ts";
import type { Deps } from "#deps.ts";
import { daysBetween } from "#gate/day.ts";
import type { Seen } from "#watch.ts";
import { levelOf, lineOf, logLine } from "./log-line.ts";

/** One JSON object a line, which Workers Logs makes fields of. */
export const logOnWorkers = (seen: Seen): void =>
  console.log(JSON.stringify({ level: levelOf(seen), ...lineOf(seen) }));

/** What metrics would show of how Porth fares; a Worker has nobody who asks for them. */
export const logVitals = async ({ db, today, now }: Pick<Deps, "db" | "today" | "now">): Promise<void> => {
  const { extracts, outbox, head } = await readVitals(db);
  const { waiting, oldestAt } = outbox;
  const oldest = oldestAt === null ? 0 : Math.max(0, Math.round((now() - Date.parse(oldestAt)) / 1_000));
  const lines = [
    { event: "outbox", waiting, oldest_seconds: oldest },
    { event: "audit_head", count: head.seq },
    ...extracts.map(({ kind, extractedOn }) => ({
      event: "extract",
      kind,
      age_days: extractedOn === null ? null : daysBetween(extractedOn, today()),
    })),
  ];
  for (const line of lines) console.log(JSON.stringify({ level: "info", ...logLine(line) }));
};
