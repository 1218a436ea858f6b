import { AsyncLocalStorage } from "node:async_hooks";

const current = new AsyncLocalStorage<string | null>();

/** Does something so that the events it puts into the outbox carry the trace that led to them; null for none. */
export const ledBy = <T>(traceparent: string | null, act: () => T): T => current.run(traceparent, act);

/** The trace (W3C `traceparent`) that leads to what is done now; null when there is none. */
export const traceNow = (): string | null => current.getStore() ?? null;
