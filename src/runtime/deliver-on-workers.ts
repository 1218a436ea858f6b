import type { Queue } from "@cloudflare/workers-types";
import { sendBatch, takeDue, waitingEndpoints } from "#actions/webhooks/deliver-webhooks.ts";
import { fanOutEvents } from "#actions/webhooks/fan-out-events.ts";
import { clock } from "#auth/principal.ts";
import type { Deps } from "#deps.ts";

/** What the queue is asked for: to look what is due, or to send what is due at one endpoint. */
export interface Deliver {
  readonly do: "deliver";
  readonly to?: string;
}

/** A Worker has six connections open at once, and more would wait for each other: the database needs one too. */
const most = 5;
/** One call sends so many batches: the rest is for the next. */
const mostRounds = 20;
/** Seconds: what is due as soon is asked of the queue; the cron trigger finds the rest. */
const soon = 60;
/** The queue takes so many messages at once. */
const mostMessages = 100;

/**
 * Puts events on their way, and has the queue send what is due: each endpoint in a call of its own, so that none waits for
 * another. Where the queue takes nothing, it is sent here.
 */
export const deliver = async (deps: Deps, queue: Queue<Deliver>): Promise<void> => {
  await fanOutEvents(deps, clock);
  const endpoints = (await waitingEndpoints(deps, clock))
    .filter(({ dueAt }) => dueAt <= deps.now())
    .map(({ endpointId }) => endpointId);
  for (let at = 0; at < endpoints.length; at += mostMessages) {
    const some = endpoints.slice(at, at + mostMessages);
    await queue.sendBatch(some.map((to) => ({ body: { do: "deliver", to } }))).catch(async () => {
      for (const to of some) await deliverTo(deps, queue, to);
    });
  }
};

/** Sends what is due at one endpoint, and asks the queue to call again when something more is due there soon. */
export const deliverTo = async (deps: Deps, queue: Queue<Deliver>, endpoint: string): Promise<void> => {
  const sendSome = async (): Promise<boolean> => {
    const [batch] = await takeDue(deps, clock, { endpoints: [endpoint], most });
    if (batch) await sendBatch(deps, clock, batch);
    return batch !== undefined;
  };
  // Whoever sent nothing calls for nothing: calls would only grow in number.
  if (!(await sendSome())) return;
  for (let round = 1; round < mostRounds; round++) if (!(await sendSome())) break;
  const waiting = await waitingEndpoints(deps, clock);
  const due = waiting.find(({ endpointId }) => endpointId === endpoint)?.dueAt ?? Number.POSITIVE_INFINITY;
  const delaySeconds = Math.max(0, Math.ceil((due - deps.now()) / 1000));
  if (delaySeconds < soon)
    await queue
      .send({ do: "deliver", to: endpoint }, { delaySeconds })
      .catch((error) => deps.report({ requestId: "deliverer", error }));
};
