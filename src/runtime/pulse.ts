export interface Pulse {
  readonly nudge: () => void;
  /** Runs it no more, and waits for the run that is under way. */
  readonly stop: () => Promise<void>;
}

/**
 * Runs a task whenever it is nudged, and again after the milliseconds that the last run asked for; never twice at once, and
 * never sooner after the last run than `rest`. A nudge during a run or its rest has it run once more.
 */
export const pulse = (task: () => Promise<number>, rest: number): Pulse => {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | null = null;
  let isNudged = false;
  let isStopped = false;
  const run = async (): Promise<void> => {
    isNudged = false;
    const pause = await task();
    if (!isStopped) await new Promise((resolve) => setTimeout(resolve, rest));
    running = null;
    if (isStopped) return;
    if (isNudged) nudge();
    else timer = setTimeout(nudge, pause).unref();
  };
  const nudge = (): void => {
    isNudged = true;
    if (running || isStopped) return;
    clearTimeout(timer);
    running = run();
  };
  return {
    nudge,
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await running;
    },
  };
};
