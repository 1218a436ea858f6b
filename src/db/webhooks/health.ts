import { eq, sql } from "drizzle-orm";
import type { Write } from "#db/commit.ts";
import { endpoint } from "#db/schema/webhooks.ts";
import type { HealthAfter } from "#webhooks/health.ts";
import { disable } from "./disabling.ts";
import { type Endpoint, moveEndpoint, seesFromNow } from "./endpoints.ts";
import type { Telling } from "./standings.ts";

/** Notes how an endpoint fares, and what follows from it. */
export const moveHealth = (
  known: Endpoint,
  { succeeded, failed, enabled, disabled }: HealthAfter,
  telling: Telling,
): readonly Write[] => [
  ...(succeeded ? [succeed(known.id, telling.at)] : failed > 0 ? [fail(known.id, failed, telling.at)] : []),
  ...(disabled ? disable(known, disabled, telling) : []),
  ...(enabled ? [...moveEndpoint(known, { state: "enabled" }), seesFromNow(known.id)] : []),
];

const succeed =
  (id: string, at: string): Write =>
  (orm) =>
    orm.update(endpoint).set({ failures: 0, failingSince: null, succeededAt: at }).where(eq(endpoint.id, id));

const fail =
  (id: string, failed: number, at: string): Write =>
  () =>
    sql`update endpoint set failures = failures + ${failed}, failing_since = coalesce(failing_since, ${at}) where id = ${id}`;
