import { allow, type Principal } from "#auth/principal.ts";
import { commit, untilSettled } from "#db/commit.ts";
import { listBehind, readEndpoint } from "#db/webhooks/endpoints.ts";
import { fanOut, readUnseen } from "#db/webhooks/fan-out.ts";
import type { Deps } from "#deps.ts";

/** How many events one commit puts on their way. */
const mostEvents = 1_000;

/** Puts new events on their way to every enabled endpoint that wants them. */
export const fanOutEvents = async (deps: Deps, by: Principal): Promise<void> => {
  allow(by, "Webhook.Manage");
  for (const id of await listBehind(deps.db)) while (await untilSettled(() => fanOutTo(deps, id)));
};

/** Whether there may be more. */
const fanOutTo = async (deps: Deps, id: string): Promise<boolean> => {
  const endpoint = await readEndpoint(deps.db, id);
  if (endpoint?.state !== "enabled") return false;
  const events = await readUnseen(deps.db, endpoint, mostEvents);
  const last = events.at(-1);
  if (!last) return false;
  const { types } = endpoint;
  const wanted = events.filter(
    ({ type }) => type !== "webhook.test" && (types.length === 0 || types.includes(type)),
  );
  const deliveries = wanted.map((event) => ({ id: deps.newId("dlv"), eventId: event.id }));
  const now = deps.now();
  const made = { seen: last.seq, at: new Date(now).toISOString(), dueAt: now };
  await commit(deps.db, ...fanOut(endpoint, deliveries, made));
  return events.length === mostEvents;
};
