import { type Batch, sendBatch, takeDue, waitingEndpoints } from "#actions/webhooks/deliver-webhooks.ts";
import { fanOutEvents } from "#actions/webhooks/fan-out-events.ts";
import { clock } from "#auth/principal.ts";
import type { Deps } from "#deps.ts";
import { pulse } from "./pulse.ts";

/** Deliveries to one endpoint at the same time. */
const most = 50;
/** Milliseconds: what another process left behind is found at the latest after the first; never oftener than the second. */
const longestPause = 60_000;
const shortestPause = 10;
const pauseAfterFault = 5_000;

export interface Deliverer {
  /** Takes no more, waits so many milliseconds for what is on its way, and leaves the rest for the next start. */
  readonly stop: (patience: number) => Promise<void>;
}

/** Delivers on Node: at once after every commit that has news, and by a timer what is due later. */
export const startDelivering = (deps: Deps): Deliverer => {
  const sending = new Map<string, Promise<void>>();
  const ending = new AbortController();
  const fault = (error: unknown) => deps.report({ requestId: "deliverer", error });
  const send = (batch: Batch): void => {
    const sent = sendBatch(deps, clock, batch, ending.signal)
      .catch(fault)
      .finally(() => {
        sending.delete(batch.endpointId);
        looking.nudge();
      });
    sending.set(batch.endpointId, sent);
  };
  const look = async (): Promise<number> => {
    await fanOutEvents(deps, clock);
    const waiting = (await waitingEndpoints(deps, clock)).filter(
      ({ endpointId }) => !sending.has(endpointId),
    );
    const due = waiting.filter(({ dueAt }) => dueAt <= deps.now()).map(({ endpointId }) => endpointId);
    for (const batch of await takeDue(deps, clock, { endpoints: due, most })) send(batch);
    const next = waiting.find(({ endpointId }) => !due.includes(endpointId));
    return Math.min(
      longestPause,
      Math.max(shortestPause, (next?.dueAt ?? Number.POSITIVE_INFINITY) - deps.now()),
    );
  };
  const looking = pulse(
    () =>
      look().catch((error) => {
        fault(error);
        return pauseAfterFault;
      }),
    shortestPause,
  );
  // Whoever committed is answered first.
  deps.db.onNews = () => void setImmediate(looking.nudge);
  looking.nudge();
  return {
    stop: async (patience) => {
      await looking.stop();
      const giveUp = setTimeout(() => ending.abort(), patience);
      await Promise.all(sending.values());
      clearTimeout(giveUp);
    },
  };
};
