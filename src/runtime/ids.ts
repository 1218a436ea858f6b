import { monotonicFactory } from "ulid";

/** New ids: the prefix and a ULID, later ones greater, also within one millisecond. */
export const idMaker = (now: () => number): ((prefix: string) => string) => {
  const ulid = monotonicFactory();
  return (prefix) => `${prefix}_${ulid(now())}`;
};
