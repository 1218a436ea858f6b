import * as z from "zod";
import { type Kind, kinds, leastDays, type Periods, usualDays } from "#db/retention/periods.ts";

const mostDays = 36_525;

const days = (kind: Kind) =>
  z
    .int({ error: "must be a whole number of days" })
    .min(leastDays[kind], `must be at least ${leastDays[kind]} days`)
    .max(mostDays, `must be at most ${mostDays} days`)
    .default(usualDays[kind]);

/** Days for which each kind is kept; the usual ones where nothing is said. */
export const retentionShape = z.strictObject(
  Object.fromEntries(kinds.map((kind) => [kind, days(kind)])) as Record<Kind, ReturnType<typeof days>>,
  { error: "must be an object of days by kind" },
) satisfies z.ZodType<Periods>;
