import { eq, sql } from "drizzle-orm";
import type { Write } from "#db/commit.ts";
import { endpoint } from "#db/schema-webhooks.ts";
import type { HealthAfter } from "#webhooks/health.ts";
import { type Endpoint, moveEndpoint, seesFromNow } from "./endpoints.ts";

/** Notes how an endpoint fares, and what follows from it. */
export const moveHealth = (
  known: Endpoint,
  { succeeded, failed, enabled, disabled }: HealthAfter,
  at: string,
): readonly Write[] => [
  succeeded
    ? (orm) =>
        orm
          .update(endpoint)
          .set({ failures: 0, failingSince: null, succeededAt: at })
          .where(eq(endpoint.id, known.id))
    : () =>
        sql`update endpoint set failures = failures + ${failed}, failing_since = coalesce(failing_since, ${at})
          where id = ${known.id}`,
  ...(disabled ? moveEndpoint(known, { state: "disabled", reason: disabled }) : []),
  ...(enabled ? [...moveEndpoint(known, { state: "enabled" }), seesFromNow(known.id)] : []),
];
