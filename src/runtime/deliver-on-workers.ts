import type { Queue } from "@cloudflare/workers-types";
import { nextDue, sendBatch, takeDue } from "#actions/deliver-webhooks.ts";
import { clock } from "#auth/principal.ts";
import type { Deps } from "#deps.ts";

/** A Worker may make so many requests in one go: the rest waits for the next. */
const mostRounds = 10;
/** Seconds: what is due as soon is asked of the queue; the cron trigger finds the rest. */
const soon = 60;

/** Delivers what is due, and asks the queue to call again when something more is due soon. */
export const deliver = async (deps: Deps, queue: Queue<{ readonly do: "deliver" }>): Promise<void> => {
  let sent = 0;
  for (let round = 0; round < mostRounds; round++) {
    const batches = await takeDue(deps, clock, []);
    if (batches.length === 0) break;
    sent += batches.length;
    await Promise.all(batches.map((batch) => sendBatch(deps, clock, batch)));
  }
  if (sent === 0) return;
  const due = await nextDue(deps, clock);
  const delaySeconds = due === null ? soon : Math.max(1, Math.ceil((due - deps.now()) / 1000));
  if (delaySeconds < soon) await queue.send({ do: "deliver" }, { delaySeconds });
};
