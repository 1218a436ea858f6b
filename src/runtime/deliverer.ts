import { nextDue, sendBatch, takeDue } from "#actions/deliver-webhooks.ts";
import { clock } from "#auth/principal.ts";
import type { Deps } from "#deps.ts";

/** Milliseconds: what another process left behind is found at the latest after the first, and never before the second. */
const longestPause = 60_000;
const shortestPause = 250;

export interface Deliverer {
  /** Stops taking more, and waits for what is on its way. */
  readonly stop: () => Promise<void>;
}

/** Delivers on Node: at once after every commit that has news, and by a timer what is due later. */
export const startDelivering = (deps: Deps): Deliverer => {
  const sending = new Map<string, Promise<void>>();
  let timer: NodeJS.Timeout | null = null;
  let looking: Promise<void> | null = null;
  let isNudged = false;
  let isStopped = false;
  const fault = (error: unknown) => deps.report({ requestId: "deliverer", error });

  const look = async (): Promise<void> => {
    do {
      isNudged = false;
      for (const batch of await takeDue(deps, clock, [...sending.keys()])) {
        const sent = sendBatch(deps, clock, batch)
          .catch(fault)
          .finally(() => {
            sending.delete(batch.endpointId);
            nudge();
          });
        sending.set(batch.endpointId, sent);
      }
    } while (isNudged && !isStopped);
    const due = (await nextDue(deps, clock)) ?? Number.POSITIVE_INFINITY;
    const pause = Math.min(longestPause, Math.max(shortestPause, due - deps.now()));
    if (timer) clearTimeout(timer);
    if (!isStopped) timer = setTimeout(nudge, pause).unref();
  };
  const nudge = (): void => {
    isNudged = true;
    if (looking || isStopped) return;
    looking = look()
      .catch(fault)
      .finally(() => {
        looking = null;
        if (isNudged) setTimeout(nudge, shortestPause).unref();
      });
  };

  deps.db.onNews = nudge;
  nudge();
  return {
    stop: async () => {
      isStopped = true;
      if (timer) clearTimeout(timer);
      await looking;
      await Promise.all(sending.values());
    },
  };
};
