import { type Health, isToBeDisabled } from "./schedule.ts";

/** An endpoint before a batch of tries. */
interface Tried extends Health {
  readonly state: "pending" | "enabled" | "disabled";
}

/** What became of a delivery that was taken; not tried means that nothing was learnt of the receiver. */
interface Settled {
  readonly state: "waiting" | "delivered" | "given_up";
  readonly tried: { readonly status: number | null } | null;
}

/** How an endpoint fares after a batch of tries. */
export interface HealthAfter {
  readonly succeeded: boolean;
  readonly failed: number;
  /** Its first success: from now on it gets what happens. */
  readonly enabled: boolean;
  readonly disabled: "gone" | "failing" | null;
}

/** A success ends its failing; who is gone, or failed for days on end, gets nothing more. `now` is in milliseconds. */
export const healthAfter = (
  { state, failures, failingSince, succeededAt }: Tried,
  settled: readonly Settled[],
  now: number,
): HealthAfter => {
  const tried = settled.filter((one) => one.tried !== null);
  const succeeded = tried.some((one) => one.state === "delivered");
  const failed = tried.filter((one) => one.state !== "delivered").length;
  const isGone = tried.some((one) => one.tried?.status === 410);
  const health = { failures: failures + failed, failingSince, succeededAt };
  const isFailing = failed > 0 && !succeeded && isToBeDisabled(health, now);
  const disabled = isGone ? "gone" : isFailing ? "failing" : null;
  return {
    succeeded,
    failed,
    enabled: state === "pending" && succeeded && !isGone,
    disabled: state === "disabled" ? null : disabled,
  };
};
