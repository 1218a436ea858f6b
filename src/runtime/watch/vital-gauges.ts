import { Gauge, type Registry } from "prom-client";
import { daysBetween } from "#gate/day.ts";
import type { Measured } from "./metrics.ts";

/** What is read from the database whenever somebody asks; without an answer only that is told. */
export const vitalGauges = (
  register: Registry,
  { vitals, today, now }: Pick<Measured, "vitals" | "today" | "now">,
): (() => Promise<void>) => {
  const gauge = <L extends string>(name: string, help: string, labelNames: readonly L[] = []) =>
    new Gauge({ name: `porth_${name}`, help, labelNames, registers: [register] });
  const answers = gauge("database_answers", "Whether the database answers: 1 or 0");
  const age = gauge("extract_age_days", "Age of the current extract", ["kind"]);
  const waiting = gauge("outbox_waiting", "Events that are to be sent");
  const oldest = gauge("outbox_oldest_seconds", "How long the first of them has waited");
  const head = gauge("audit_head", "Number of the trail's last line");
  const signed = gauge("checkpoint_timestamp_seconds", "When the trail was last signed; 0 for never");
  const decided = gauge("last_decision_timestamp_seconds", "When the gate last answered; 0 for never");
  return async () => {
    const found = await vitals().catch(() => null);
    answers.set(found ? 1 : 0);
    age.reset();
    if (!found) return;
    for (const { kind, extractedOn } of found.extracts)
      if (extractedOn !== null) age.set({ kind }, daysBetween(extractedOn, today()));
    const { outbox } = found;
    waiting.set(outbox.waiting);
    oldest.set(outbox.oldestAt === null ? 0 : Math.max(0, (now() - Date.parse(outbox.oldestAt)) / 1_000));
    head.set(found.head.seq);
    signed.set(secondsOf(found.signed?.at));
    decided.set(secondsOf(found.lastDecisionAt));
  };
};

const secondsOf = (instant: string | null | undefined): number => (instant ? Date.parse(instant) / 1_000 : 0);
